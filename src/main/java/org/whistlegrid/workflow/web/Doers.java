package org.whistlegrid.workflow.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Person;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.platform.Actor;
import org.whistlegrid.workflow.internal.Trail;

/**
 * Who did the tasks of a trail. The history is the record of it: a verb writes its line and then moves the token, in one
 * transaction, so the last line of a person before a task ended is the one that ended it.
 */
final class Doers {

    /** The engine cuts instants to these. */
    private static final Duration ENGINE_TICK = Duration.ofMillis(1);

    private final List<HistoryEntry> history;
    private final Directory directory;
    private final Map<String, String> names = new HashMap<>();

    Doers(List<HistoryEntry> history, Directory directory) {
        this.history = history.stream()
                .filter(entry -> !entry.actor().equals(Actor.SYSTEM.username()))
                .toList();
        this.directory = directory;
    }

    /**
     * @param key the order, or the case, under which the act was written
     * @return the name, or null while nobody did it
     */
    @Nullable
    String of(UUID key, Trail.Visit visit) {
        Instant until = visit.until();
        if (until == null) {
            return null;
        }
        return history.stream()
                .filter(entry -> key.equals(entry.order()) || key.equals(entry.incident()))
                .filter(entry -> entry.at().isBefore(until.plus(ENGINE_TICK)))
                .max(Comparator.comparing(HistoryEntry::at))
                .map(entry -> names.computeIfAbsent(entry.actor(), this::name))
                .orElse(null);
    }

    private String name(String username) {
        return directory.findPerson(username).map(Person::name).orElse(username);
    }
}
