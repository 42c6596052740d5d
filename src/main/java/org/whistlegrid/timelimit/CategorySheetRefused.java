package org.whistlegrid.timelimit;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** A sheet of category limits that is not taken. Nothing of it is stored. */
public class CategorySheetRefused extends Refusal {

    private CategorySheetRefused(Kind kind, String code, @Nullable String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    public static CategorySheetRefused notAWorkbook() {
        return new CategorySheetRefused(Kind.INVALID, "category-limits-no-workbook", null);
    }

    public static CategorySheetRefused tooLarge(int most) {
        return new CategorySheetRefused(Kind.TOO_LARGE, "category-limits-too-large", null, most);
    }

    public static CategorySheetRefused columnMissing(String column) {
        return new CategorySheetRefused(Kind.INVALID, "category-limits-column-missing", column, column);
    }

    public static CategorySheetRefused problems(CategoryChanges changes) {
        CategoryProblem first = changes.problems().get(0);
        return new CategorySheetRefused(
                Kind.UNPROCESSABLE,
                "category-limits-refused",
                "/" + first.row() + "/" + first.column(),
                changes.problems().size(),
                first.row(),
                first.value());
    }
}
