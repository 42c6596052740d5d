package org.whistlegrid.exchange.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a .shp file in their order, after ESRI's technical description of July 1998. Sizes that a record states
 * are believed only as far as its bytes bear them out. The .shx index is not needed for that.
 */
final class ShapeRecords implements Closeable {

    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;
    /** Type, box, number of parts, number of points. */
    private static final int POLYGON_HEAD = 44;
    /** No polygon within the bounds has a longer record, with heights and measures. */
    private static final int BYTES_A_VERTEX = 36;

    private final DataInputStream in;
    private final Bounds bounds;
    private final int shapeType;
    private long read;

    ShapeRecords(InputStream stream, Bounds bounds) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        this.bounds = bounds;
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER || ByteBuffer.wrap(header).getInt(0) != FILE_CODE) {
            throw FileRefused.malformed(Format.SHAPEFILE, ".shp");
        }
        this.shapeType = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    }

    /** As the header states it: 5 polygon, 15 with heights, 25 with measures. */
    int shapeType() {
        return shapeType;
    }

    /** The next record's shape; null at the end. */
    @Nullable
    Shape next() throws IOException {
        try {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            read++;
            in.skipNBytes(3);
            long length = 2L * in.readInt();
            if (length < 4 || length > Integer.MAX_VALUE) {
                throw broken();
            }
            long most = POLYGON_HEAD + (long) BYTES_A_VERTEX * bounds.vertices();
            if (length > most) {
                in.skipNBytes(length);
                return Shape.without(Flaw.TOO_MANY_VERTICES);
            }
            byte[] content = in.readNBytes((int) length);
            if (content.length < length) {
                throw broken();
            }
            return shape(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        } catch (EOFException | ZipException e) {
            throw broken();
        }
    }

    private FileRefused broken() {
        return FileRefused.malformed(Format.SHAPEFILE, ".shp, " + read);
    }

    private Shape shape(ByteBuffer record) {
        int type = record.getInt(0);
        return switch (type) {
            case 0 -> Shape.without(Flaw.NO_GEOMETRY);
            case 5, 15, 25 -> polygon(record, type);
            case 31 -> Shape.without(Flaw.CURVE);
            case 1, 3, 8, 11, 13, 18, 21, 23, 28 -> Shape.without(Flaw.NOT_AN_AREA);
            default -> Shape.without(Flaw.UNREADABLE);
        };
    }

    private Shape polygon(ByteBuffer record, int type) {
        if (record.limit() < POLYGON_HEAD) {
            return Shape.without(Flaw.UNREADABLE);
        }
        int parts = record.getInt(36);
        int points = record.getInt(40);
        if (parts < 0 || points < 0 || POLYGON_HEAD + 4L * parts + 16L * points > record.limit()) {
            return Shape.without(Flaw.UNREADABLE);
        }
        ShapeRings rings = new ShapeRings(bounds.vertices());
        if (type != 5) {
            rings.flaw(Flaw.HEIGHT_DROPPED);
        }
        int base = POLYGON_HEAD + 4 * parts;
        for (int part = 0; part < parts; part++) {
            int from = record.getInt(POLYGON_HEAD + 4 * part);
            int to = part + 1 < parts ? record.getInt(POLYGON_HEAD + 4 * part + 4) : points;
            if (from < 0 || to < from || to > points) {
                return Shape.without(Flaw.UNREADABLE);
            }
            for (int i = from; i < to; i++) {
                rings.point(record.getDouble(base + 16 * i), record.getDouble(base + 16 * i + 8));
            }
            rings.endRing();
        }
        return rings.end();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
