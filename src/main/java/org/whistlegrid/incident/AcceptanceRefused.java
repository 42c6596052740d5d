package org.whistlegrid.incident;

import org.whistlegrid.platform.Refusal;

/** The desk cannot accept, decline or have looked at a report like this; the code says which rule. */
public class AcceptanceRefused extends Refusal {

    private AcceptanceRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    static AcceptanceRefused placeMissing(String caseNumber) {
        return new AcceptanceRefused(Kind.CONFLICT, "place-missing", "/id", caseNumber);
    }

    /** None of the standard's conditions was named: it cannot be filed. */
    static AcceptanceRefused noConditionMet(String category, String conditions) {
        return new AcceptanceRefused(
                Kind.UNPROCESSABLE, "filing-condition-missing", "/condition", category, conditions);
    }

    static AcceptanceRefused referralMissing(Disposition disposition) {
        return new AcceptanceRefused(Kind.UNPROCESSABLE, "referral-missing", "/referredTo", disposition);
    }

    static AcceptanceRefused nobodyToLook(String place) {
        return new AcceptanceRefused(Kind.UNPROCESSABLE, "nobody-to-look", "/inspector", place);
    }

    static AcceptanceRefused notOfThePlace(String person) {
        return new AcceptanceRefused(Kind.UNPROCESSABLE, "inspector-not-of-place", "/inspector", person);
    }

    static AcceptanceRefused ownReport() {
        return new AcceptanceRefused(Kind.CONFLICT, "own-report", "/id");
    }
}
