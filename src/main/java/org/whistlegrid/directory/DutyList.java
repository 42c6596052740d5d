package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.internal.Duties;
import org.whistlegrid.directory.internal.DutyPages;
import org.whistlegrid.directory.internal.DutyReplacing;
import org.whistlegrid.directory.internal.DutySuggesting;
import org.whistlegrid.platform.Page;

/**
 * The duty list 派单目录: a dated list, kept and changed as a whole, of which unit leads and which help in what matters
 * where, by which law (domain.md §1.4 Art 11, 12; §5).
 */
@ApplicationScoped
@Transactional
public class DutyList {

    private final Duties duties;
    private final DutySuggesting suggesting;
    private final DutyReplacing replacing;
    private final DutyPages pages;

    DutyList(Duties duties, DutySuggesting suggesting, DutyReplacing replacing, DutyPages pages) {
        this.duties = duties;
        this.suggesting = suggesting;
        this.replacing = replacing;
        this.pages = pages;
    }

    /**
     * @param category catalogue key, e.g. {@code M06010}
     * @param area code of the place, of any tier from the sub-district down
     * @param condition filing condition; null while none was chosen
     */
    public Routing route(String category, String area, @Nullable String condition, LocalDate day) {
        return duties.route(category, area, condition, day);
    }

    /** At most six units to think of where the list does not decide, the strongest reason first, each once. */
    public List<DutySuggestion> suggest(String category, String area, @Nullable String condition, LocalDate day) {
        return suggesting.of(category, area, condition, day);
    }

    /** Items in force on a day, by pattern. */
    public Page<Duty> page(LocalDate day, @Nullable String words, @Nullable String after, int limit) {
        return pages.of(day, words, after, limit);
    }

    /** The list of a day as an XLSX file, which {@link #replace} reads. */
    public byte[] export(LocalDate day) {
        return replacing.export(day);
    }

    /** What a file would change; nothing is stored. */
    public DutyChanges compare(byte[] workbook, LocalDate from) {
        return replacing.compare(workbook, from);
    }

    /**
     * From that day on the file is the list: what it does not hold ends, what is new begins. All or nothing; the same file
     * again changes nothing.
     *
     * @throws DutyRefused when a line cannot be true, the day has passed, or a later list is there already
     */
    public DutyChanges replace(byte[] workbook, LocalDate from, String reason) {
        return replacing.replace(workbook, from, reason);
    }

    /** Who replaced the list, when and why; the newest hundred. */
    public List<DutyEdition> editions() {
        return replacing.editions();
    }
}
