package org.whistlegrid.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list has to deal with.
 *
 * @param incident the matter; null for a category that is frequent at a place
 * @param area code of the community where it is frequent
 * @param amount how often
 * @param carried into how many later lists it was carried over
 * @param since day on which it came onto a list
 * @param decision what was decided
 * @param words what was said
 * @param dealtBy username; {@code system} when the matter was closed meanwhile
 */
public record CadenceItem(
        UUID id,
        UUID list,
        CadenceKind kind,
        String period,
        What what,
        @Nullable UUID incident,
        @Nullable String category,
        @Nullable String area,
        @Nullable Integer amount,
        State state,
        int carried,
        LocalDate since,
        @Nullable String decision,
        @Nullable String words,
        @Nullable String dealtBy,
        @Nullable Instant dealtAt) {

    /** Why it is on the list. */
    public enum What {
        /** 高频: the same category again and again at one community. */
        FREQUENT,
        /** 久拖未结: its last limit has passed and it is open. */
        LONG_OPEN,
        /** 督办中 */
        SUPERVISED,
        /** 重大、突发、群体性 */
        MAJOR
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** Goes on in a later list. */
        CARRIED,
        DEALT
    }
}
