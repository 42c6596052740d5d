package org.whistlegrid.grid.draft;

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
}
