package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.platform.Position;
import org.whistlegrid.whistle.Spot;

/** Where to come to, as it is kept. */
@Embeddable
record KeptSpot(
        @Column(name = "position") Point position,
        @Column(name = "area") String area,
        @Column(name = "community") String community,
        @Column(name = "path_label") String label,
        @Nullable @Column(name = "address") String address) {

    static KeptSpot of(Spot spot) {
        return new KeptSpot(spot.position().asJtsPoint(), spot.area(), spot.community(), spot.label(), spot.address());
    }

    Spot spot() {
        return new Spot(Position.of(position), area, community, label, address);
    }
}
