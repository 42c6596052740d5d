package org.whistlegrid.whistle;

import java.time.Instant;
import org.whistlegrid.platform.Refusal;

/** What the rules of whistles do not allow; the code says which rule. */
public class WhistleRefused extends Refusal {

    private WhistleRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    /** No rule allows the kind at that level. */
    public static WhistleRefused noSuchKind(WhistleKind kind, WhistleLevel level) {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-kind-unknown", "/level", kind, level);
    }

    /** Somebody of the sub-district, but not one who may blow this kind. */
    public static WhistleRefused notYoursToBlow(WhistleKind kind, WhistleLevel level) {
        return new WhistleRefused(Kind.FORBIDDEN, "whistle-not-yours", "/kind", kind, level);
    }

    public static WhistleRefused placeMissing() {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-place-missing", "/position");
    }

    public static WhistleRefused outsideDistrict() {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-outside", "/position");
    }

    public static WhistleRefused oneLead(long leads) {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-one-lead", "/calls", leads);
    }

    public static WhistleRefused calledTwice(String unit) {
        return new WhistleRefused(Kind.CONFLICT, "whistle-called-already", "/calls", unit);
    }

    public static WhistleRefused cannotBeCalled(String unit) {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-cannot-be-called", "/calls", unit);
    }

    public static WhistleRefused agreedTimeMissing() {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-time-missing", "/arriveBy");
    }

    /** @param latest the last instant that the rule allows; for a time in the past the present one */
    public static WhistleRefused timeOutOfBounds(String where, Instant given, Instant bound) {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-time-out-of-bounds", where, given, bound);
    }

    public static WhistleRefused approvalSettled(ApprovalState state) {
        return new WhistleRefused(Kind.CONFLICT, "whistle-approval-settled", "/granted", state);
    }

    public static WhistleRefused ownMatter() {
        return new WhistleRefused(Kind.FORBIDDEN, "whistle-own-matter", "/granted");
    }

    /** Somebody has come: it is declared done, not withdrawn. */
    public static WhistleRefused somebodyCame() {
        return new WhistleRefused(Kind.CONFLICT, "whistle-somebody-came", "/stage");
    }

    public static WhistleRefused nobodyCame() {
        return new WhistleRefused(Kind.CONFLICT, "whistle-nobody-came", "/stage");
    }

    /** @param units names of those who have not come, and were neither released nor reported */
    public static WhistleRefused stillAwaited(String units) {
        return new WhistleRefused(Kind.CONFLICT, "whistle-still-awaited", "/restReleasedBecause", units);
    }

    /** The lead goes only when another of those on call leads. */
    public static WhistleRefused leadNeeded() {
        return new WhistleRefused(Kind.CONFLICT, "whistle-lead-needed", "/nextLead");
    }

    public static WhistleRefused arrivalUnproven(String where) {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-arrival-unproven", where);
    }

    /** It is not late yet, so that nobody can say it did not come. */
    public static WhistleRefused notLateYet(Instant due) {
        return new WhistleRefused(Kind.CONFLICT, "whistle-not-late-yet", "/kind", due);
    }

    /** What is said not to be true is an arrival, and is contested as such. */
    public static WhistleRefused contestInstead() {
        return new WhistleRefused(Kind.UNPROCESSABLE, "whistle-contest-instead", "/kind");
    }

    public static WhistleRefused alreadyContested() {
        return new WhistleRefused(Kind.CONFLICT, "whistle-contested-already", "/arrival");
    }

    /** The unit is heard before it is judged. */
    public static WhistleRefused unheard() {
        return new WhistleRefused(Kind.CONFLICT, "breach-unheard", "/heard");
    }

    public static WhistleRefused ratedAlready() {
        return new WhistleRefused(Kind.CONFLICT, "rating-given", "/corrects");
    }

    public static WhistleRefused ratingClosed() {
        return new WhistleRefused(Kind.CONFLICT, "rating-closed", "/stage");
    }

    public static WhistleRefused scoreMissing(String criterion) {
        return new WhistleRefused(Kind.UNPROCESSABLE, "rating-score-missing", "/scores", criterion);
    }

    public static WhistleRefused partnerSettled(String unit) {
        return new WhistleRefused(Kind.CONFLICT, "whistle-partner-settled", "/unit", unit);
    }
}
