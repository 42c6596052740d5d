package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Rules;

/** Whether a position proves that somebody has arrived (domain rules §4.4, 报到打卡). */
@ApplicationScoped
class Proving {

    private final EntityManager entities;
    private final Rules rules;

    Proving(EntityManager entities, Rules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    /**
     * The circle of the fix must reach into that of the tolerance; a fix too poor to say anything proves nothing, and one
     * whose accuracy is not told is taken at its word.
     */
    Proof of(Position place, @Nullable Position position, @Nullable Double accuracyMetres) {
        if (position == null) {
            return new Proof(null, null, null, false);
        }
        double metres = metres(place, position);
        double accuracy = accuracyMetres == null ? 0 : accuracyMetres;
        boolean proven = accuracy <= rules.count("whistle.poor-fix-metres")
                && metres - accuracy <= rules.count("whistle.arrival-metres");
        return new Proof(position, accuracyMetres, metres, proven);
    }

    /** Along the ellipsoid of CGCS2000. */
    private double metres(Position one, Position other) {
        Number metres = (Number) entities.createNativeQuery(
                        """
                        select ST_Distance(
                            cast(ST_SetSRID(ST_MakePoint(:lon, :lat), 4490) as geography),
                            cast(ST_SetSRID(ST_MakePoint(:otherLon, :otherLat), 4490) as geography))
                        """)
                .setParameter("lon", one.lon())
                .setParameter("lat", one.lat())
                .setParameter("otherLon", other.lon())
                .setParameter("otherLat", other.lat())
                .getSingleResult();
        return Math.round(metres.doubleValue() * 10) / 10.0;
    }
}
