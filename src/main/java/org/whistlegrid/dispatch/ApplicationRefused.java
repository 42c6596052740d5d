package org.whistlegrid.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.whistlegrid.platform.Refusal;

/** An application that the rules do not allow to be made, or a decision that cannot be taken; the code says which rule. */
public class ApplicationRefused extends Refusal {

    private ApplicationRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    /** At most one open application of a kind for an order or case. */
    public static ApplicationRefused alreadyOpen(ApplicationKind kind) {
        return new ApplicationRefused(Kind.CONFLICT, "application-open", "/kind", kind);
    }

    /** The window for objecting has closed, or the limit that should be longer has passed. */
    public static ApplicationRefused tooLate(ApplicationKind kind, Instant since) {
        return new ApplicationRefused(Kind.CONFLICT, "application-too-late", "/kind", kind, since);
    }

    /** Asked as often as the rule allows. */
    public static ApplicationRefused tooOften(ApplicationKind kind, int most) {
        return new ApplicationRefused(Kind.CONFLICT, "application-too-often", "/kind", kind, most);
    }

    public static ApplicationRefused missing(String where) {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "application-incomplete", where, where.substring(1));
    }

    /** More than the rule allows, or no more than there is already. */
    public static ApplicationRefused outOfBounds(String where, Object given, Object bound) {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "application-out-of-bounds", where, given, bound);
    }

    /** A due that a superior platform gave is not ours to move. */
    public static ApplicationRefused superiorDecides(Instant due) {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "superior-due-stands", "/amount", due);
    }

    /** Nobody decides what he asked for himself, and nobody decides it twice. */
    public static ApplicationRefused ownMatter() {
        return new ApplicationRefused(Kind.CONFLICT, "own-application", "/id");
    }

    public static ApplicationRefused settled(ApplicationState state) {
        return new ApplicationRefused(Kind.CONFLICT, "application-settled", "/state", state);
    }

    /** The last of the chain must say yes or no; where all must agree nobody hands on. */
    public static ApplicationRefused nobodyToPassOnTo() {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "nobody-to-pass-on-to", "/ruling");
    }

    /** Only what was late can be appealed. */
    public static ApplicationRefused notLate() {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "nothing-late", "/kind");
    }

    /** What was asked before keeps its chain: a rule begins today at the earliest. */
    public static ApplicationRefused ruleBegunAlready(LocalDate day) {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "rule-begun-already", "/effectiveFrom", day);
    }

    /** Nobody has such a role or holds such a post: what waited for it would wait for ever. */
    public static ApplicationRefused approverUnknown(int step, String approver) {
        return new ApplicationRefused(Kind.UNPROCESSABLE, "approver-unknown", "/chain/" + step + "/approver", approver);
    }
}
