package org.whistlegrid.board;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.platform.OutboxEvent;

/** What read models learn from facts: which cases they touch, and nothing else. */
public final class TouchedCases {

    private static final Set<String> ROOMS = Set.of("incident", "dispatch", "supervision");

    private TouchedCases() {}

    /** @return each case once, in the order of the facts */
    public static List<UUID> of(List<OutboxEvent> batch) {
        return batch.stream()
                .filter(event ->
                        ROOMS.contains(event.type().substring(0, event.type().indexOf('.'))))
                .map(TouchedCases::incident)
                .distinct()
                .toList();
    }

    /**
     * Facts about an order, a notice or an application name their case; facts about a case are its own. A notice about a
     * whistle that has no case stands for itself.
     */
    private static UUID incident(OutboxEvent event) {
        return event.payload().hasNonNull("incident")
                ? UUID.fromString(event.payload().get("incident").textValue())
                : event.subject();
    }
}
