package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.internal.CategoryReplacing;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The limits of all categories as one sheet: taken out, compared, brought in from a day on. */
@ApplicationScoped
public class CategorySheets {

    private final CategoryReplacing replacing;
    private final RuleBook rules;
    private final Clock clock;

    CategorySheets(CategoryReplacing replacing, RuleBook rules, Clock clock) {
        this.replacing = replacing;
        this.rules = rules;
        this.clock = clock;
    }

    /** What holds on a day, as an XLSX file which {@link #enter} reads. */
    public byte[] export(LocalDate day) {
        return replacing.export(day);
    }

    /** What a file would change; nothing is stored. */
    public CategoryChanges compare(byte[] workbook, LocalDate from) {
        return replacing.compare(workbook, from);
    }

    /**
     * From that day on the file's limits hold; what it does not name stays. All or nothing; the same file again changes
     * nothing.
     *
     * @throws CategorySheetRefused when a line cannot be true
     * @throws PolicyRefused when the day has passed
     */
    public CategoryChanges enter(byte[] workbook, LocalDate from, String reason) {
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), Zones.CITY))) {
            throw PolicyRefused.begunAlready(from);
        }
        CategoryChanges changes = replacing.enter(workbook, from, reason);
        rules.reload();
        return changes;
    }
}
