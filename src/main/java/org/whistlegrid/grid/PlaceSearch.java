package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.grid.search.SearchIndexes;

/** Finds areas, buildings and landmarks by what people call them: names, addresses, codes, with a slip of the pen. */
@ApplicationScoped
public class PlaceSearch {

    public static final int MOST = 50;

    private final Grid grid;
    private final SearchIndexes indexes;

    PlaceSearch(Grid grid, SearchIndexes indexes) {
        this.grid = grid;
        this.indexes = indexes;
    }

    /**
     * Best first; empty when the words lead nowhere.
     *
     * @param words a name, an address, or the beginning of a code (six digits or more); what lies behind the first 60
     *     characters is not read
     * @param limit at most {@value #MOST}
     * @throws GridNotLoaded when no version is valid on that day
     */
    public List<Found> find(String words, int limit, LocalDate day) {
        return indexes.of(grid.version(day).id()).find(words, Math.max(1, Math.min(limit, MOST)));
    }
}
