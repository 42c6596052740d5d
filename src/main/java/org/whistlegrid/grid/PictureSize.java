package org.whistlegrid.grid;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/**
 * How large a picture is, in pixels of the layout, and how many of its own it has along each.
 *
 * @param ratio 2 for print and sharp screens
 */
public record PictureSize(int width, int height, int ratio) {

    private static final int SMALLEST = 160;
    private static final int LARGEST = 1200;
    private static final int SHARPEST = 3;

    /** @throws Refusal {@code picture-size-invalid} for what is too small to read or too large to draw */
    public PictureSize {
        check("width", width, SMALLEST, LARGEST);
        check("height", height, SMALLEST, LARGEST);
        check("ratio", ratio, 1, SHARPEST);
    }

    /** Missing ones are those of half an A5 page, twice as sharp. */
    public static PictureSize of(@Nullable Integer width, @Nullable Integer height, @Nullable Integer ratio) {
        return new PictureSize(width == null ? 640 : width, height == null ? 400 : height, ratio == null ? 2 : ratio);
    }

    private static void check(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new Refusal(Refusal.Kind.INVALID, "picture-size-invalid", name, name, low, high);
        }
    }
}
