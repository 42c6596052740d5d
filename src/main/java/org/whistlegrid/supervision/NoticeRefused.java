package org.whistlegrid.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** A notice, meeting or summons cannot be made like this; the code says which rule. */
public class NoticeRefused extends Refusal {

    private NoticeRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    /** @throws NoticeRefused {@code date-past} when a date that is set lies behind */
    public static void requireAhead(String where, @Nullable Instant set, Instant now) {
        if (set != null && !set.isAfter(now)) {
            throw new NoticeRefused(Kind.UNPROCESSABLE, "date-past", where, set);
        }
    }

    /** Only urging and supervising are an officer's own; what stands above is reached by the ladder. */
    public static NoticeRefused rungNotByHand(Rung rung) {
        return new NoticeRefused(Kind.UNPROCESSABLE, "rung-not-by-hand", "/rung", rung);
    }

    public static NoticeRefused causeNotByHand(NoticeCause cause) {
        return new NoticeRefused(Kind.UNPROCESSABLE, "cause-not-by-hand", "/cause", cause);
    }

    /** Nothing is asked of who has nothing in hand, or whose clock stands still. */
    public static NoticeRefused nobodyWorksOnIt(String caseNumber) {
        return new NoticeRefused(Kind.CONFLICT, "nobody-works-on-it", "/order", caseNumber);
    }
}
