package org.whistlegrid.board.internal;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

/**
 * A part of the map, in degrees (EPSG:4490).
 *
 * @param west not east of {@code east}; a district does not cross the date line
 */
public record Box(double west, double south, double east, double north) {

    private static final Box EVERYWHERE = new Box(-180, -90, 180, 90);

    /**
     * @param text {@code west,south,east,north}; null is everywhere
     * @throws Refusal {@code bbox-invalid}, or {@code position-invalid} for a corner off the earth
     */
    public static Box read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return EVERYWHERE;
        }
        String[] parts = text.split(",");
        try {
            Position low = new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            Position high = new Position(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
            if (parts.length == 4 && low.lon() <= high.lon() && low.lat() <= high.lat()) {
                return new Box(low.lon(), low.lat(), high.lon(), high.lat());
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // answered below like every other text that is no box
        }
        throw new Refusal(Refusal.Kind.INVALID, "bbox-invalid", "bbox", text);
    }
}
