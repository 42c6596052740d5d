package org.whistlegrid.geo;

import org.whistlegrid.platform.Refusal;

/** There is no such tile: the zoom is too deep, or the numbers lie outside the zoom's range. */
public class TileUnknown extends Refusal {

    public TileUnknown(int z, int x, int y) {
        super(Kind.UNKNOWN, "tile-unknown", null, z + "/" + x + "/" + y);
    }
}
