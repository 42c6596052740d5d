package org.whistlegrid.grid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The indexes of the versions asked last; a version is immutable, so an index is built once and kept while it is used. */
@ApplicationScoped
public class SearchIndexes {

    private static final int KEPT = 4;

    private final Entries entries;
    private final Map<UUID, SearchIndex> built = new LinkedHashMap<>(8, 0.75f, true);

    SearchIndexes(Entries entries) {
        this.entries = entries;
    }

    /** Builds the index if this node has not yet (about a second); who asks meanwhile waits for it. */
    public synchronized SearchIndex of(UUID version) {
        SearchIndex index = built.computeIfAbsent(version, id -> new SearchIndex(entries.of(id)));
        if (built.size() > KEPT) {
            built.remove(built.keySet().iterator().next());
        }
        return index;
    }
}
