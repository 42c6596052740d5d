package org.whistlegrid.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a notice, and who signs it.
 *
 * @param colour label where the city has one
 * @param requirement what the unit has to do, in the officer's words
 * @param doneBy the new date that it sets
 * @param signer unit and post of the officer, {@code centre:SUPERVISION_OFFICE}; null when nobody signs
 * @param signDue until when he signs or declines; its passing is his
 * @param signLateAt when that was noted
 * @param issuedBy username of who signed
 * @param withdrawnBecause why the system took the draft back
 */
@Embeddable
public record NoticePaper(
        @Enumerated(EnumType.STRING) @Nullable Colour colour,
        @Nullable String requirement,
        @Column(name = "done_by") @Nullable Instant doneBy,
        @Nullable String signer,
        @Column(name = "sign_due") @Nullable Instant signDue,
        @Column(name = "sign_late_at") @Nullable Instant signLateAt,
        @Column(name = "issued_by") @Nullable String issuedBy,
        @Column(name = "issued_at") @Nullable Instant issuedAt,
        @Enumerated(EnumType.STRING) @Column(name = "withdrawn_because") @Nullable WithdrawalCause withdrawnBecause) {

    public static NoticePaper draft(@Nullable Colour colour, String signer, Instant signDue) {
        return new NoticePaper(colour, null, null, signer, signDue, null, null, null, null);
    }

    public static NoticePaper unsigned(@Nullable Colour colour, Instant at) {
        return new NoticePaper(colour, null, null, null, null, null, null, at, null);
    }

    public NoticePaper signed(String officer, Instant at, @Nullable String requires, @Nullable Instant by) {
        return new NoticePaper(colour, requires, by, signer, signDue, signLateAt, officer, at, null);
    }

    public NoticePaper signedLate(Instant noted) {
        return new NoticePaper(colour, requirement, doneBy, signer, signDue, noted, issuedBy, issuedAt, null);
    }

    public NoticePaper withdrawn(WithdrawalCause because) {
        return new NoticePaper(colour, requirement, doneBy, signer, signDue, signLateAt, issuedBy, issuedAt, because);
    }
}
