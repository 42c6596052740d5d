package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint meeting (联席会议) as its record says.
 *
 * @param incident null where it is about more than one matter
 * @param notice the notice that led to it; null where an officer called it by himself
 * @param convenedBy key of the unit that called it
 * @param convener username of who called it
 * @param units keys of who was called
 * @param resolutions what it decided, in the order of the minutes
 */
public record MeetingFacts(
        UUID id,
        @Nullable UUID incident,
        @Nullable UUID notice,
        String convenedBy,
        String convener,
        String subject,
        List<String> units,
        String place,
        Instant meetsAt,
        State state,
        @Nullable String minutes,
        @Nullable Instant heldAt,
        @Nullable String calledOffBecause,
        List<Resolution> resolutions) {

    /** How far it is. */
    public enum State {
        CALLED,
        HELD,
        CALLED_OFF
    }

    /**
     * Which unit does what by when.
     *
     * @param overdueAt when it was noted that its due had passed
     */
    public record Resolution(
            UUID id,
            int ordinal,
            String unit,
            String what,
            Instant due,
            boolean done,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            @Nullable String doneWords,
            @Nullable Instant overdueAt) {}
}
