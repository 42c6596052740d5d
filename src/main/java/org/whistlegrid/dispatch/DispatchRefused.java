package org.whistlegrid.dispatch;

import org.whistlegrid.platform.Refusal;

/** A verb of a desk that the rules do not allow; the code says which rule. */
public class DispatchRefused extends Refusal {

    private DispatchRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    static DispatchRefused noLead(Object caseNumber) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "no-lead-unit", "/unit", caseNumber);
    }

    /** A community gets nothing outside its own list of tasks, and the centre has no window to sign at. */
    static DispatchRefused takesNoOrders(String unit) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "unit-takes-no-orders", "/unit", unit);
    }

    static DispatchRefused notOfUnit(String handler, String unit) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "handler-not-of-unit", "/handler", handler, unit);
    }

    static DispatchRefused evidenceMissing() {
        return new DispatchRefused(Kind.UNPROCESSABLE, "evidence-missing", "/photos");
    }

    static DispatchRefused ownWork() {
        return new DispatchRefused(Kind.CONFLICT, "own-work", "/id");
    }

    static DispatchRefused nobodyToContact() {
        return new DispatchRefused(Kind.CONFLICT, "nobody-to-contact", "/outcome");
    }
}
