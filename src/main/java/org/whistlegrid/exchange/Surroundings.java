package org.whistlegrid.exchange;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.exchange.format.Flaw;

/** Whether ground lies where a district can: in the country, and near the one that is drawn already. */
final class Surroundings {

    /** The mainland and its islands, degrees. */
    private static final Envelope COUNTRY = new Envelope(73, 136, 3, 54);

    /** Some 30 km. */
    private static final double NEAR_DEGREES = 0.3;

    @Nullable
    private final Envelope near;

    /** @param district null before the first drawing */
    Surroundings(@Nullable Envelope district) {
        near = district == null ? null : new Envelope(district);
        if (near != null) {
            near.expandBy(NEAR_DEGREES);
        }
    }

    /** @param place in EPSG:4490, longitude first */
    Set<Flaw> flaws(Coordinate place) {
        if (!COUNTRY.covers(place)) {
            boolean swapped = COUNTRY.covers(new Coordinate(place.y, place.x));
            return EnumSet.of(swapped ? Flaw.AXES_SWAPPED : Flaw.OUTSIDE_COUNTRY);
        }
        return near == null || near.covers(place) ? EnumSet.noneOf(Flaw.class) : EnumSet.of(Flaw.FAR_AWAY);
    }
}
