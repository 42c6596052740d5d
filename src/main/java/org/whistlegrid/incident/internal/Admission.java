package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.intake.Acceptance;

/**
 * How a report became a case, or did not.
 *
 * @param inspector who was asked to look before it is filed
 * @param referredTo where a declined requester was sent on to
 */
@Embeddable
record Admission(
        @Enumerated(EnumType.STRING) @Column(nullable = false) Acceptance acceptance,
        @Embedded @Nullable Filing filing,
        @Nullable String inspector,
        @Enumerated(EnumType.STRING) @Nullable Disposition disposition,
        @Column(name = "referred_to") @Nullable String referredTo) {

    static Admission by(Acceptance acceptance) {
        return new Admission(acceptance, null, null, null, null);
    }

    boolean goesOnByItself() {
        return acceptance == Acceptance.AUTO;
    }

    Admission filed(Filing under) {
        return new Admission(acceptance, under, inspector, disposition, referredTo);
    }

    Admission lookedAtBy(String who) {
        return new Admission(acceptance, filing, who, disposition, referredTo);
    }

    Admission declined(Disposition why, @Nullable String to) {
        return new Admission(acceptance, filing, inspector, why, to);
    }
}
