package org.whistlegrid.supervision.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about.
 *
 * @param subject the order, the case when the limit is the case's own, the report of a whistled unit, or the question to
 *     a unit before dispatch
 * @param subDistrict unit in whose territory it lies; its notes are counted by it
 */
@Embeddable
public record NoticeSubject(
        @Column(nullable = false) UUID subject,
        @Enumerated(EnumType.STRING) @Column(nullable = false) Kind kind,
        @Nullable UUID incident,
        @Column(name = "sub_district") @Nullable String subDistrict) {

    /** What the subject is. */
    public enum Kind {
        ORDER,
        CASE,
        REPORT,
        /** A question to a unit before dispatch. */
        CONSULTATION
    }

    @Nullable
    UUID order() {
        return kind == Kind.ORDER ? subject : null;
    }
}
