package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Term;

/**
 * A stay of a case at a desk, and how long it may last: acceptance, inspection, dispatch, verification, revisit (domain
 * rules §2.4, attribution).
 *
 * @param holder key of the unit at whose desk it lies
 * @param person username of who was asked by name
 * @param term how long, as the rule says it
 * @param rule name, subject and beginning of the rule's value
 * @param leftAt null while it lies there
 * @param passedAt when it was noticed that the due had passed; charged to the holder
 */
public record DeskLimit(
        UUID incident,
        Stage stage,
        String holder,
        @Nullable String person,
        Instant enteredAt,
        String term,
        String rule,
        Term.Window window,
        @Nullable Instant leftAt,
        @Nullable Instant passedAt) {

    /** How it stands; once it has left the desk, how it stood then. */
    public Light light(Instant now) {
        return window.light(leftAt == null ? now : leftAt);
    }
}
