package org.whistlegrid.grid.internal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.Datum;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.platform.Refusal;

/**
 * Which tile: of which drawing, where, with which layers, shown in which datum. All of it is the key under which the tile
 * is kept.
 */
public record TileQuery(UUID version, TileAddress address, Set<TileLayer> layers, Datum datum) {

    /** Counted up when layers or properties change, so that browsers fetch the new ones. */
    private static final int FORMAT = 3;

    /** Share of a tile's side that shapes reach beyond its edge, so that their outlines do not show there. */
    private static final double MARGIN = 0.03;

    public TileQuery {
        layers = Collections.unmodifiableSet(
                layers.isEmpty() ? EnumSet.noneOf(TileLayer.class) : EnumSet.copyOf(layers));
    }

    /**
     * @param names comma-separated names of vector layers; null for all that a map usually shows
     * @throws Refusal {@code filter-invalid} for a name that is no layer
     */
    public static Set<TileLayer> layers(@Nullable String names) {
        if (names == null) {
            return TileLayer.USUAL;
        }
        EnumSet<TileLayer> layers = EnumSet.noneOf(TileLayer.class);
        for (String name : names.split(",")) {
            Set<TileLayer> named = TileLayer.named(name.strip());
            if (named.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "filter-invalid", "layers", name);
            }
            layers.addAll(named);
        }
        return layers;
    }

    /** Changes when the tile at the same address does. */
    public String tag() {
        return version + "-" + FORMAT;
    }

    DisplayShift shift() {
        return DisplayShift.of(datum, address.degrees());
    }

    /** The ground that may show, in CGCS2000 degrees. */
    Envelope near() {
        Envelope frame = address.degrees();
        frame.expandBy(frame.getWidth() * MARGIN, frame.getHeight() * MARGIN);
        return shift().ground(frame);
    }
}
