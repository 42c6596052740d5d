package org.whistlegrid.grid.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.internal.GridVersions;
import org.whistlegrid.grid.internal.LocateIndexes;
import org.whistlegrid.platform.Zones;

/** The indexes of the versions asked last; a version is immutable, so an index is built once and kept while it is used. */
@ApplicationScoped
public class SearchIndexes {

    private static final int KEPT = 4;

    private final Entries entries;
    private final GridVersions versions;
    private final LocateIndexes located;
    private final Clock clock;
    private final Map<UUID, Built> kept = new LinkedHashMap<>(8, 0.75f, true);

    SearchIndexes(Entries entries, GridVersions versions, LocateIndexes located, Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.located = located;
        this.clock = clock;
    }

    /** Builds the index if this node has not yet (about a second); who asks for the same one meanwhile waits for it. */
    public SearchIndex of(UUID version) {
        Built built;
        synchronized (kept) {
            built = kept.computeIfAbsent(version, id -> new Built());
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return built.get(version);
    }

    /** Today's and tomorrow's are there before anybody asks, so that a new drawing takes effect without a wait. */
    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warm() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Stream.of(today, today.plusDays(1))
                .flatMap(day -> versions.on(day).stream())
                .filter(version -> located.ready(version.id()))
                .forEach(version -> of(version.id()));
    }

    /** Locks itself only: building one version keeps nobody from asking another. */
    private final class Built {

        private @Nullable SearchIndex index;

        synchronized SearchIndex get(UUID version) {
            if (index == null) {
                index = new SearchIndex(entries.of(version));
            }
            return index;
        }
    }
}
