package org.whistlegrid.notification;

import java.util.Locale;

/** What a requester is told; the words are in the bundle {@code messages/requester}. */
public enum MessageKind {
    /** Taken in, under this number. */
    RECEIVED,
    /** Not accepted: one of the six treatments of Art 11, with what follows for him. */
    DECLINED,
    /** Who has it, and until when: the order carries its limit (Art 13). */
    DISPATCHED,
    /** Handled together with another report of the same fact; he keeps his number and his reply. */
    MERGED,
    /** A longer limit that law sets has taken the place of ours. */
    LEGAL_LIMIT,
    EXTENDED,
    /** It cannot be settled for now, why, and until when it rests (Art 15). */
    SUSPENDED,
    RESUMED,
    RESULT,
    REWORK,
    CLOSED,
    /** Closed by a leader's decision. */
    FORCED,
    VOIDED,
    REOPENED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
