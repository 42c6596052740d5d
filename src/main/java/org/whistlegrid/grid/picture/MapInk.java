package org.whistlegrid.grid.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The colours of a map, read from the style files that browsers draw by too ({@code gis/styles}). */
public record MapInk(
        Color land,
        Color water,
        Color park,
        Color street,
        Color streetEdge,
        Color building,
        Color border,
        Color label,
        Color accent,
        Color surface) {

    private static final String PALETTE = "whistlegrid:palette";

    /** @param theme {@code light} or {@code dark} */
    public static MapInk of(String theme) {
        try (InputStream file = MapInk.class.getResourceAsStream("/styles/" + theme + ".json")) {
            JsonNode palette =
                    new ObjectMapper().readTree(file).path("metadata").path(PALETTE);
            return new MapInk(
                    color(palette, "land"),
                    color(palette, "water"),
                    color(palette, "park"),
                    color(palette, "street"),
                    color(palette, "streetEdge"),
                    color(palette, "building"),
                    color(palette, "border"),
                    color(palette, "label"),
                    color(palette, "accent"),
                    color(palette, "surface"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Color faint(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Towards black, for lines on a fill of the same colour. */
    static Color deeper(Color color, double share) {
        return new Color((int) (color.getRed() * (1 - share)), (int) (color.getGreen() * (1 - share)), (int)
                (color.getBlue() * (1 - share)));
    }

    private static Color color(JsonNode palette, String name) {
        return Color.decode(palette.required(name).asText());
    }
}
