package org.whistlegrid.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Texts;

/** The duty list page by page. */
@ApplicationScoped
public class DutyPages {

    private final Duties duties;
    private final Units units;
    private final Texts texts;

    DutyPages(Duties duties, Units units, Texts texts) {
        this.duties = duties;
        this.units = units;
        this.texts = texts;
    }

    public Page<Duty> of(LocalDate day, @Nullable String words, @Nullable String after, int limit) {
        Map<String, UnitRef> known =
                units.listAll().stream().map(Unit::ref).collect(Collectors.toMap(UnitRef::key, unit -> unit));
        Cursor cursor = Cursor.read(after, pattern -> !pattern.isEmpty());
        List<DutyEntry> read = duties.page(day, words == null ? "" : words.strip(), cursor, limit + 1);
        Page<DutyEntry> page =
                Page.cut(read, limit, last -> new Cursor(last.item().pattern(), last.id()).text());
        return new Page<>(
                page.items().stream().map(entry -> entry.of(lead(entry, known))).toList(), page.next());
    }

    /** In the list "the sub-district of the place" is no unit of its own; it stands there by its kind alone. */
    private UnitRef lead(DutyEntry entry, Map<String, UnitRef> known) {
        String key = entry.item().unit();
        UnitRef unit = key == null ? null : known.get(key);
        if (unit != null) {
            return unit;
        }
        String name = texts.of("duty.territory");
        return new UnitRef("", name, name, UnitRef.Kind.SUB_DISTRICT);
    }
}
