package org.whistlegrid.supervision;

/** A part of a rung's rule that can be wrong; where it stands in JSON. Its words say what it must be. */
public enum RungPart {
    RECIPIENTS("recipients"),
    LIMITS("limits"),
    LATE("late"),
    COUNTS("counts"),
    UNANSWERED_BELOW("unansweredBelow"),
    DATE_BELOW("dateBelow"),
    REPEATS_BELOW("repeatsBelow"),
    CAUSES("causes"),
    TRIGGER("trigger"),
    SIGNING("signing");

    private final String field;

    RungPart(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
