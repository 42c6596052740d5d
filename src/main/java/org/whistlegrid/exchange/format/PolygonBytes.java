package org.whistlegrid.exchange.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Well-known binary, ISO's and PostGIS's dialects, as far as ground needs it. JTS has a reader, but that one follows
 * nesting as deep as a hostile file goes and cannot say that it met an arc; here nothing nests but polygons in one
 * multipolygon, and no count is believed beyond the bytes that are there.
 */
final class PolygonBytes {

    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;
    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;

    private final ByteBuffer bytes;
    private final Ground ground;

    private PolygonBytes(ByteBuffer bytes, int mostVertices) {
        this.bytes = bytes;
        this.ground = new Ground(mostVertices);
    }

    /** From the buffer's position to its end. */
    static Shape read(ByteBuffer bytes, int mostVertices) {
        try {
            return new PolygonBytes(bytes, mostVertices).shape();
        } catch (BufferUnderflowException e) {
            return Shape.without(Flaw.UNREADABLE);
        }
    }

    private record Head(int type, int dimensions) {}

    private Shape shape() {
        Head head = head();
        switch (head.type) {
            case POLYGON -> polygon(head);
            case MULTI_POLYGON -> {
                int parts = count(9);
                for (int i = 0; i < parts; i++) {
                    Head part = head();
                    if (part.type != POLYGON) {
                        return Shape.without(isCurve(part.type) ? Flaw.CURVE : Flaw.UNREADABLE);
                    }
                    polygon(part);
                }
            }
            case 1, 2, 4, 5, 7, 15, 16, 17 -> {
                return Shape.without(Flaw.NOT_AN_AREA);
            }
            default -> {
                return Shape.without(isCurve(head.type) ? Flaw.CURVE : Flaw.UNREADABLE);
            }
        }
        return ground.end();
    }

    /** Circular string, compound curve, curve polygon, multi curve, multi surface, curve, surface. */
    private static boolean isCurve(int type) {
        return type >= 8 && type <= 14;
    }

    private Head head() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        if ((code & EWKB_SRID) != 0) {
            bytes.getInt();
        }
        int plain = code & 0x1FFFFFFF;
        int dimensions = 2;
        dimensions += (code & EWKB_Z) != 0 || plain / 1000 == 1 || plain / 1000 == 3 ? 1 : 0;
        dimensions += (code & EWKB_M) != 0 || plain / 1000 == 2 || plain / 1000 == 3 ? 1 : 0;
        return new Head(plain % 1000, dimensions);
    }

    private void polygon(Head head) {
        if (head.dimensions > 2) {
            ground.flaw(Flaw.HEIGHT_DROPPED);
        }
        int rings = count(4);
        for (int ring = 0; ring < rings; ring++) {
            int points = count(8 * head.dimensions);
            for (int i = 0; i < points; i++) {
                ground.point(bytes.getDouble(), bytes.getDouble());
                bytes.position(bytes.position() + 8 * (head.dimensions - 2));
            }
            ground.endRing();
        }
        ground.endPart();
    }

    /** A number of things that take at least so many bytes each. */
    private int count(int bytesEach) {
        int count = bytes.getInt();
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }
}
