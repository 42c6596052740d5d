package org.whistlegrid.exchange.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A geometry as GeoPackage stores it: a header and well-known binary (OGC 12-128r18, clause 2.1.3). */
final class GeoPackageBlob {

    /** Bytes of the box in the header, by its indicator. */
    private static final int[] BOX = {0, 32, 48, 48, 64};

    private GeoPackageBlob() {}

    static Shape read(byte @Nullable [] blob, int mostVertices) {
        if (blob == null) {
            return Shape.without(Flaw.NO_GEOMETRY);
        }
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            return Shape.without(Flaw.UNREADABLE);
        }
        int flags = blob[3];
        int box = flags >> 1 & 7;
        boolean extended = (flags & 0x20) != 0;
        boolean empty = (flags & 0x10) != 0;
        if (extended) {
            return Shape.without(Flaw.CURVE);
        }
        if (empty) {
            return Shape.without(Flaw.NO_GEOMETRY);
        }
        if (box > 4 || blob.length < 8 + BOX[box] + 5) {
            return Shape.without(Flaw.UNREADABLE);
        }
        return PolygonBytes.read(ByteBuffer.wrap(blob).position(8 + BOX[box]), mostVertices);
    }

    static byte[] write(Geometry geometry, int srid) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        return ByteBuffer.allocate(40 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 0b0000_0011)
                .putInt(srid)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }
}
