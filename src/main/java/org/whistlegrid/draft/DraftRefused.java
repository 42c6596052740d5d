package org.whistlegrid.draft;

import java.time.LocalDate;
import org.whistlegrid.platform.Refusal;

/** What a draft does not allow in the state it is in; the code says which rule. */
public class DraftRefused extends Refusal {

    private DraftRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    static DraftRefused notOpen(DraftState state) {
        return new DraftRefused(Kind.CONFLICT, "draft-not-open", "id", state);
    }

    static DraftRefused notChecking(DraftState state) {
        return new DraftRefused(Kind.CONFLICT, "draft-not-checking", "id", state);
    }

    static DraftRefused notChecked(DraftState state) {
        return new DraftRefused(Kind.CONFLICT, "draft-not-checked", "id", state);
    }

    static DraftRefused hasErrors(int errors) {
        return new DraftRefused(Kind.CONFLICT, "draft-has-errors", "id", errors);
    }

    static DraftRefused notImported() {
        return new DraftRefused(Kind.CONFLICT, "draft-not-imported", "id");
    }

    static DraftRefused pastDay(LocalDate day, LocalDate today) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-past-day", "/effectiveFrom", day, today);
    }

    static DraftRefused tooEarly(LocalDate day, LocalDate before) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-too-early", "/effectiveFrom", day, before);
    }

    static DraftRefused beforeComing(LocalDate day, LocalDate coming) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-before-coming", "/effectiveFrom", day, coming);
    }

    static DraftRefused scopeExceeded(int rows, String first) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-scope-exceeded", "/covers", rows, first);
    }

    static DraftRefused upToDate() {
        return new DraftRefused(Kind.CONFLICT, "draft-up-to-date", "id");
    }

    static DraftRefused conflict(String codes) {
        return new DraftRefused(Kind.CONFLICT, "draft-rebase-conflict", "id", codes);
    }

    static DraftRefused overtaken(LocalDate by) {
        return new DraftRefused(Kind.CONFLICT, "draft-overtaken", "id", by);
    }

    static DraftRefused tooLarge(int rows, int corners) {
        return new DraftRefused(Kind.TOO_LARGE, "draft-too-large", "id", rows, corners);
    }

    static DraftRefused districtNeeded() {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-district-needed", "/district");
    }

    static DraftRefused noSuchArea(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-area-unknown", "/code", code);
    }

    static DraftRefused notAGrid(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-not-a-grid", "/code", code);
    }

    static DraftRefused notACommunity(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-not-a-community", "/code", code);
    }

    static DraftRefused notASubDistrict(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-not-a-sub-district", "/to", code);
    }

    static DraftRefused nothingLeft(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-nothing-left", "/code", code);
    }

    static DraftRefused alreadyThere(String code, String parent) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-already-there", "/to", code, parent);
    }

    static DraftRefused notCut(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-not-cut", "/by", code);
    }

    static DraftRefused notNeighbours(String codes) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-not-neighbours", "/codes", codes);
    }

    static DraftRefused swallows(String code) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-swallows", "/ground", code);
    }

    static DraftRefused groundInvalid(String flaw) {
        return new DraftRefused(Kind.UNPROCESSABLE, "draft-ground-invalid", "/ground", flaw);
    }

    static DraftRefused noCodeLeft(String community) {
        return new DraftRefused(Kind.CONFLICT, "draft-no-code-left", "/code", community);
    }

    static DraftRefused nothingToUndo() {
        return new DraftRefused(Kind.CONFLICT, "draft-nothing-to-undo", "id");
    }
}
