package org.whistlegrid.ogcfeatures;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Page;

/** How many grids there are today: other tests of the same district publish drawings, too. */
final class GridsOfToday {

    private GridsOfToday() {}

    static int count(Grid grid) {
        int count = 0;
        @Nullable String after = null;
        do {
            Page<Area> page = grid.list(Tier.GRID, null, after, Page.MAX_LIMIT, grid.today());
            count += page.items().size();
            after = page.next();
        } while (after != null);
        return count;
    }
}
