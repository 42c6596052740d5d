package org.whistlegrid.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as nobody's software writes them, byte by byte. */
final class Crafted {

    /** A square of a hundred metres in Gauss-Krüger metres, closed, clockwise. */
    static final double[] SQUARE = {5e5, 34e5, 5e5, 3400100, 500100, 3400100, 500100, 34e5, 5e5, 34e5};

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Crafted archive() {
        return new Crafted();
    }

    Crafted with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Crafted with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path in(Path folder) {
        return in(folder, StandardCharsets.UTF_8);
    }

    Path in(Path folder, Charset names) {
        Path file = folder.resolve("crafted.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A .shp file of records as they are. */
    static byte[] shp(int type, byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0, 9994).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(28, 1000).putInt(32, type);
        out.writeBytes(header.array());
        int number = 0;
        for (byte[] record : records) {
            out.writeBytes(ByteBuffer.allocate(8)
                    .putInt(++number)
                    .putInt(record.length / 2)
                    .array());
            out.writeBytes(record);
        }
        return out.toByteArray();
    }

    /** A polygon of one ring: type 5, 15 with heights, 25 with measures. */
    static byte[] polygon(int type, double... xy) {
        int points = xy.length / 2;
        ByteBuffer record = ByteBuffer.allocate(44 + 4 + 16 * points + (type == 5 ? 0 : 16 + 8 * points))
                .order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(type).position(36);
        record.putInt(1).putInt(points).putInt(0);
        for (double number : xy) {
            record.putDouble(number);
        }
        return record.array();
    }

    /** A polygon that says it has so many parts and points and has none. */
    static byte[] boast(int parts, int points) {
        ByteBuffer record = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        return record.putInt(0, 5).putInt(36, parts).putInt(40, points).array();
    }

    /** A .dbf with one text field. */
    static byte[] dbf(String field, int width, byte[]... values) {
        ByteBuffer out = ByteBuffer.allocate(32 + 32 + 1 + values.length * (width + 1) + 1)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 3).put((byte) 126).put((byte) 11).put((byte) 24);
        out.putInt(values.length)
                .putShort((short) 65)
                .putShort((short) (width + 1))
                .position(32);
        out.put(field.getBytes(StandardCharsets.US_ASCII)).position(43);
        out.put((byte) 'C').position(48);
        out.put((byte) width).position(64);
        out.put((byte) 0x0D);
        for (byte[] value : values) {
            byte[] row = new byte[width + 1];
            java.util.Arrays.fill(row, (byte) ' ');
            System.arraycopy(value, 0, row, 1, Math.min(width, value.length));
            out.put(row);
        }
        return out.put((byte) 0x1A).array();
    }

    static byte[] gbk(String text) {
        return text.getBytes(EncodingProbe.GB18030);
    }

    /** All features of the first layer. */
    static List<Feature> read(Path file, Charset charset) throws IOException {
        List<Feature> all = new ArrayList<>();
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL);
                Features features = source.open(0, charset)) {
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                all.add(feature);
            }
        }
        return all;
    }

    static List<Feature> read(Path folder, String text) throws IOException {
        return read(Files.writeString(folder.resolve("text"), text), StandardCharsets.UTF_8);
    }
}
