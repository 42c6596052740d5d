package org.whistlegrid.basemap;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.whistlegrid.geo.TileAddress;

/**
 * A Web Mercator tile out of a source in degrees (天地图 _c). Both matrices have the same columns at the same zoom, so only
 * rows move: each row of the tile is blended from the two rows of degrees next to its latitude.
 */
final class GeographicWarp {

    private static final int PIXELS = 256;

    private GeographicWarp() {}

    /**
     * @param row gives the picture of a row of the source at the tile's zoom and column
     * @return a PNG; empty when no row has a picture
     */
    static Optional<byte[]> tile(TileAddress address, IntFunction<Optional<byte[]>> row) throws IOException {
        double pixelsOfWorld = (double) (1L << (address.z() - 1)) * PIXELS;
        int first = rowOf(latitude(address, 0), pixelsOfWorld);
        int last = rowOf(latitude(address, PIXELS - 1), pixelsOfWorld);
        BufferedImage[] rows = new BufferedImage[last - first + 1];
        boolean any = false;
        for (int i = 0; i < rows.length; i++) {
            Optional<byte[]> picture = row.apply(first + i);
            rows[i] = picture.isPresent() ? read(picture.get()) : null;
            any |= rows[i] != null;
        }
        return any ? Optional.of(png(warped(address, rows, first, pixelsOfWorld))) : Optional.empty();
    }

    private static BufferedImage warped(TileAddress address, BufferedImage[] rows, int first, double pixelsOfWorld) {
        BufferedImage tile = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        int[] line = new int[PIXELS];
        for (int y = 0; y < PIXELS; y++) {
            double source = (90 - latitude(address, y)) / 180 * pixelsOfWorld - 0.5 - (double) first * PIXELS;
            int upper = (int) Math.floor(source);
            double share = source - upper;
            for (int x = 0; x < PIXELS; x++) {
                line[x] = blend(pixel(rows, x, upper), pixel(rows, x, upper + 1), share);
            }
            tile.setRGB(0, y, PIXELS, 1, line, 0, PIXELS);
        }
        return tile;
    }

    private static int pixel(BufferedImage[] rows, int x, int y) {
        int clamped = Math.min(Math.max(y, 0), rows.length * PIXELS - 1);
        BufferedImage row = rows[clamped / PIXELS];
        return row == null ? 0 : row.getRGB(x, clamped % PIXELS);
    }

    private static int blend(int upper, int lower, double share) {
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            double value = (upper >>> shift & 255) * (1 - share) + (lower >>> shift & 255) * share;
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }

    private static double latitude(TileAddress address, int pixelRow) {
        double row = address.y() + (pixelRow + 0.5) / PIXELS;
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << address.z())))));
    }

    private static int rowOf(double latitude, double pixelsOfWorld) {
        return (int) ((90 - latitude) / 180 * pixelsOfWorld / PIXELS);
    }

    /** Only of the size that a tile has: a small file may unpack to a huge picture. */
    private static BufferedImage read(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture that can be read here");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) != PIXELS || reader.getHeight(0) != PIXELS) {
                    throw new IOException("not a tile of 256 pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] png(BufferedImage tile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        ImageIO.write(tile, "png", bytes);
        return bytes.toByteArray();
    }
}
