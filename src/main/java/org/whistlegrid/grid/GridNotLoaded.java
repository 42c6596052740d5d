package org.whistlegrid.grid;

import org.whistlegrid.platform.Refusal;

/** The grid is still being loaded, or none is valid on the day asked for; nothing can be located yet. */
public class GridNotLoaded extends Refusal {

    public GridNotLoaded() {
        super(Kind.CONFLICT, "grid-not-loaded", null);
    }
}
