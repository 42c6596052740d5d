package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.grid.search.SearchIndex;
import org.whistlegrid.grid.search.SearchIndexes;

/** Finds areas, buildings and landmarks by what people call them: names, addresses, codes, with a slip of the pen. */
@ApplicationScoped
public class PlaceSearch {

    public static final int MOST = 50;

    private final Grid grid;
    private final SearchIndexes indexes;
    private final Lineage lineage;

    PlaceSearch(Grid grid, SearchIndexes indexes, Lineage lineage) {
        this.grid = grid;
        this.indexes = indexes;
        this.lineage = lineage;
    }

    /**
     * Best first; empty when the words lead nowhere. A code that is no longer in use leads to those that follow it.
     *
     * @param words a name, an address, or the beginning of a code (six digits or more); what lies behind the first 60
     *     characters is not read
     * @param limit at most {@value #MOST}
     * @throws GridNotLoaded when no version is valid on that day
     */
    public List<Found> find(String words, int limit, LocalDate day) {
        SearchIndex index = indexes.of(grid.version(day).id());
        int most = Math.max(1, Math.min(limit, MOST));
        List<Found> found = index.find(words, most);
        String code = words.strip();
        if (Tier.of(code).isEmpty() || found.stream().anyMatch(place -> code.equals(place.code()))) {
            return found;
        }
        List<Found> followers = lineage.successors(code, day).stream()
                .flatMap(successor -> index.find(successor, 1).stream())
                .limit(most)
                .map(place -> place.after(code))
                .toList();
        return followers.isEmpty() ? found : followers;
    }
}
