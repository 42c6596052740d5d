package org.whistlegrid.draft.web;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.platform.Refusal;

/** A box on the map in an address: {@code west,south,east,north} in degrees. */
final class Bbox {

    private Bbox() {}

    /** @throws Refusal {@code bbox-invalid} when it is anything else */
    static @Nullable Envelope parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] numbers = text.split(",", -1);
        try {
            if (numbers.length == 4) {
                double west = Double.parseDouble(numbers[0]);
                double south = Double.parseDouble(numbers[1]);
                double east = Double.parseDouble(numbers[2]);
                double north = Double.parseDouble(numbers[3]);
                if (west <= east && south <= north) {
                    return new Envelope(west, east, south, north);
                }
            }
        } catch (NumberFormatException e) {
            // said below, as any other wrong text
        }
        throw new Refusal(Refusal.Kind.INVALID, "bbox-invalid", "bbox", text);
    }
}
