package org.whistlegrid.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** A duty list that is not taken. Nothing of it is stored. */
public class DutyRefused extends Refusal {

    private DutyRefused(Kind kind, String code, @Nullable String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    public static DutyRefused notAWorkbook() {
        return new DutyRefused(Kind.INVALID, "duties-no-workbook", null);
    }

    public static DutyRefused tooLarge(int most) {
        return new DutyRefused(Kind.TOO_LARGE, "duties-too-large", null, most);
    }

    public static DutyRefused columnMissing(String column) {
        return new DutyRefused(Kind.INVALID, "duties-column-missing", column, column);
    }

    public static DutyRefused problems(DutyChanges changes) {
        DutyProblem first = changes.problems().get(0);
        return new DutyRefused(
                Kind.UNPROCESSABLE,
                "duties-refused",
                "/" + first.row() + "/" + first.column(),
                changes.problems().size(),
                first.row(),
                first.value());
    }

    public static DutyRefused past(LocalDate from) {
        return new DutyRefused(Kind.UNPROCESSABLE, "duties-past", "from", from);
    }

    public static DutyRefused laterListThere(LocalDate later) {
        return new DutyRefused(Kind.CONFLICT, "duties-later-list", "from", later);
    }
}
