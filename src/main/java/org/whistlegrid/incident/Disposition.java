package org.whistlegrid.incident;

/** The six special treatments at the desk (接诉即办工作条例 Art 11); a declined report never enters a score's base. */
public enum Disposition {
    /** ① Danger: handed over to the emergency line that is named. */
    EMERGENCY_LINE,
    /** ② Litigation, arbitration, review, disclosure, petition: the route is told. */
    STATUTORY_ROUTE,
    /** ③ The same matter is being or has been handled, and nothing is new: progress or result is told. */
    ALREADY_HANDLED,
    /** ④ Secrets or privacy: explained. */
    SECRET_OR_PRIVATE,
    /** ⑤ Outside every unit's duty: other channels are told. */
    OUTSIDE_DUTIES,
    /** ⑥ Against law or good morals: dissuaded. */
    UNLAWFUL;

    /** Whether the requester must be told a line, route, case number or channel to turn to. */
    public boolean refersOn() {
        return this == EMERGENCY_LINE || this == STATUTORY_ROUTE || this == ALREADY_HANDLED || this == OUTSIDE_DUTIES;
    }
}
