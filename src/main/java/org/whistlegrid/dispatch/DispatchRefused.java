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
    public static DispatchRefused takesNoOrders(String unit) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "unit-takes-no-orders", "/unit", unit);
    }

    static DispatchRefused notOfUnit(String handler, String unit) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "handler-not-of-unit", "/handler", handler, unit);
    }

    public static DispatchRefused notOnTaskList(String community) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "not-on-task-list", "/unit", community);
    }

    static DispatchRefused alreadyHolds(String unit) {
        return new DispatchRefused(Kind.CONFLICT, "unit-holds-order", "/unit", unit);
    }

    static DispatchRefused takesNoWork(String handler) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "handler-takes-no-work", "/handler", handler);
    }

    static DispatchRefused contactFirst() {
        return new DispatchRefused(Kind.CONFLICT, "contact-first", "/id");
    }

    static DispatchRefused explanationMissing() {
        return new DispatchRefused(Kind.UNPROCESSABLE, "explanation-missing", "/explanation");
    }

    static DispatchRefused helpersAtWork(String units) {
        return new DispatchRefused(Kind.CONFLICT, "helpers-at-work", "/withoutHelpers", units);
    }

    static DispatchRefused revokeFirst() {
        return new DispatchRefused(Kind.CONFLICT, "revoke-first", "/stage");
    }

    static DispatchRefused helpersGoNowhere() {
        return new DispatchRefused(Kind.CONFLICT, "helper-cannot-hand-up", "/id");
    }

    static DispatchRefused checklistOpen(String points) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "checklist-open", "/checked", points);
    }

    static DispatchRefused conditionUnknown(String conditions) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "closing-condition-missing", "/condition", conditions);
    }

    static DispatchRefused mergeRefused(String code, Object... arguments) {
        return new DispatchRefused(Kind.CONFLICT, code, "/into", arguments);
    }

    static DispatchRefused tooLateToReopen(Object caseNumber) {
        return new DispatchRefused(Kind.CONFLICT, "reopen-too-late", "/id", caseNumber);
    }

    static DispatchRefused evidenceMissing() {
        return new DispatchRefused(Kind.UNPROCESSABLE, "evidence-missing", "/photos");
    }

    static DispatchRefused ownWork() {
        return new DispatchRefused(Kind.CONFLICT, "own-work", "/id");
    }

    /** Who reported, handled or verified it, or is of a unit that handled it, does not ask the requester about it. */
    public static DispatchRefused ownRevisit() {
        return new DispatchRefused(Kind.CONFLICT, "own-revisit", "/id");
    }

    static DispatchRefused nobodyToContact() {
        return new DispatchRefused(Kind.CONFLICT, "nobody-to-contact", "/outcome");
    }

    static DispatchRefused leadsTheCase(String order) {
        return new DispatchRefused(Kind.CONFLICT, "order-leads", "/id", order);
    }

    static DispatchRefused nothingToExplain() {
        return new DispatchRefused(Kind.CONFLICT, "nothing-to-explain", "/explanation");
    }

    static DispatchRefused askedAlready(String unit) {
        return new DispatchRefused(Kind.CONFLICT, "unit-asked-already", "/units", unit);
    }

    static DispatchRefused tooManyAsked(int most) {
        return new DispatchRefused(Kind.CONFLICT, "too-many-asked", "/units", most);
    }

    static DispatchRefused noSuperior(String caseNumber) {
        return new DispatchRefused(Kind.CONFLICT, "no-superior", "/id", caseNumber);
    }

    static DispatchRefused goesBySelf(ExchangeKind kind) {
        return new DispatchRefused(Kind.UNPROCESSABLE, "exchange-goes-by-itself", "/kind", kind);
    }

    static DispatchRefused untilMissing() {
        return new DispatchRefused(Kind.UNPROCESSABLE, "exchange-until-missing", "/until");
    }

    static DispatchRefused asksAlready(ExchangeKind kind) {
        return new DispatchRefused(Kind.CONFLICT, "exchange-open", "/kind", kind);
    }
}
