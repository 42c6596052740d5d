package org.whistlegrid.workflow.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of one process of a case stand and have been.
 *
 * @param process process id, also the diagram's file name
 * @param definition the engine's id of the version that this case runs on
 * @param businessKey id of the case or order
 * @param active elements at which something waits now, in order of arrival
 * @param passed elements that were left at least once, in order of first arrival
 * @param visits to tasks of people, in order of arrival
 */
public record Trail(
        String process,
        String definition,
        UUID businessKey,
        List<String> active,
        List<String> passed,
        List<Visit> visits) {

    /**
     * A token's stay at a task that somebody has to do.
     *
     * @param until null while it stays
     */
    public record Visit(String element, Instant since, @Nullable Instant until) {}
}
