package org.whistlegrid.draft.topology;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.grid.Tier;

/**
 * An area of a draft whose ground is valid and whose tier is known.
 *
 * @param row its number in the draft
 * @param parent code of the area above
 * @param ground Polygon or MultiPolygon, EPSG:4490, longitude first
 */
public record Plot(int row, String feature, Tier tier, String code, String parent, Geometry ground) {

    public Plot withGround(Geometry other) {
        return new Plot(row, feature, tier, code, parent, other);
    }

    Envelope box() {
        return ground.getEnvelopeInternal();
    }
}
