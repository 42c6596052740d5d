package org.whistlegrid.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One suspension, supervision note or dispute.
 *
 * @param whistle what a note is about that is about no case
 * @param kind {@code SUSPENSION}, {@code RETURN}, {@code APPEAL}, or the rung of a note
 * @param number of a note
 * @param unit that asked, or that the note is to
 * @param since granted, signed, or asked at
 * @param askedBy username of who asked, or signed
 * @param due when the clock runs again, the answer is due, the ruling is due
 * @param examineBy until when a suspension is to be looked at again, or what a note requires is to be done
 * @param settledAt when the clock ran again, the answer or the ruling came
 * @param reason why it was asked for, or what a note requires; null where it is withheld
 * @param decidedBy username of who ruled or answered
 * @param words of the ruling or of the answer; null where they are withheld
 * @param toUnit whom the asker thinks responsible
 * @param limit the limit that a note is about
 */
public record LedgerEntry(
        UUID id,
        @Nullable AloneWhistle whistle,
        boolean open,
        String kind,
        String state,
        @Nullable String number,
        String unit,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant examineBy,
        @Nullable Instant settledAt,
        @Nullable String askedBy,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String decidedBy,
        @Nullable String words,
        @Nullable String toUnit,
        @Nullable String limit) {

    /** As whoever may not read the requester's words, or words about him. */
    public LedgerEntry withoutWords() {
        return new LedgerEntry(
                id, whistle, open, kind, state, number, unit, since, due, examineBy, settledAt, askedBy, null, null,
                decidedBy, null, toUnit, limit);
    }
}
