package org.whistlegrid.exchange.format;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Writes a .shp with its .shx: shells clockwise, holes the other way (ESRI's technical description of July 1998). */
final class ShapeWriter implements Closeable {

    private static final int HEADER = 100;
    private static final int POLYGON = 5;

    private final Path shp;
    private final Path shx;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope box = new Envelope();
    private int number;
    private long position = HEADER;

    ShapeWriter(Path shp, Path shx) throws IOException {
        this.shp = shp;
        this.shx = shx;
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16);
        this.index = new BufferedOutputStream(Files.newOutputStream(shx), 1 << 13);
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    void write(MultiPolygon ground) throws IOException {
        int rings = 0;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            rings += 1 + ((Polygon) ground.getGeometryN(i)).getNumInteriorRing();
        }
        int content = 44 + 4 * rings + 16 * ground.getNumPoints();
        ByteBuffer record = ByteBuffer.allocate(8 + content);
        record.putInt(++number).putInt(content / 2).order(ByteOrder.LITTLE_ENDIAN);
        Envelope around = ground.getEnvelopeInternal();
        box.expandToInclude(around);
        record.putInt(POLYGON);
        put(record, around);
        record.putInt(rings).putInt(ground.getNumPoints());
        ByteBuffer points = record.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(record.position() + 4 * rings);
        int begun = 0;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) ground.getGeometryN(i);
            record.putInt(begun);
            begun += ring(points, polygon.getExteriorRing(), false);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                record.putInt(begun);
                begun += ring(points, polygon.getInteriorRingN(hole), true);
            }
        }
        shapes.write(record.array());
        index.write(ByteBuffer.allocate(8)
                .putInt((int) (position / 2))
                .putInt(content / 2)
                .array());
        position += 8 + content;
    }

    private static int ring(ByteBuffer into, LinearRing ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean turn = Orientation.isCCW(points) != counterClockwise;
        for (int i = 0; i < points.size(); i++) {
            int at = turn ? points.size() - 1 - i : i;
            into.putDouble(points.getX(at)).putDouble(points.getY(at));
        }
        return points.size();
    }

    private static void put(ByteBuffer buffer, Envelope box) {
        buffer.putDouble(box.isNull() ? 0 : box.getMinX())
                .putDouble(box.isNull() ? 0 : box.getMinY())
                .putDouble(box.isNull() ? 0 : box.getMaxX())
                .putDouble(box.isNull() ? 0 : box.getMaxY());
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
        header(shp, position);
        header(shx, HEADER + 8L * number);
    }

    private void header(Path file, long bytes) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(0, 9994).putInt(24, (int) (bytes / 2)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(28, 1000).putInt(32, POLYGON);
        put(header.position(36), box);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header.array());
        }
    }
}
