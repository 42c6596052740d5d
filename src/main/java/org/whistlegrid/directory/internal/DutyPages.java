package org.whistlegrid.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;

/** The duty list page by page. */
@ApplicationScoped
public class DutyPages {

    /** Characters of an id. */
    private static final int ID = 36;

    private final Duties duties;
    private final Units units;

    DutyPages(Duties duties, Units units) {
        this.duties = duties;
        this.units = units;
    }

    public Page<Duty> of(LocalDate day, @Nullable String words, @Nullable String after, int limit) {
        Map<String, UnitRef> known =
                units.listAll().stream().map(Unit::ref).collect(Collectors.toMap(UnitRef::key, unit -> unit));
        List<DutyEntry> read = duties.page(day, words == null ? "" : words.strip(), cursor(after), limit + 1);
        Page<DutyEntry> page = Page.cut(read, limit, DutyPages::cursor);
        return new Page<>(
                page.items().stream().map(entry -> entry.of(lead(entry, known))).toList(), page.next());
    }

    /** In the list "the sub-district of the place" is no unit of its own; it stands there by its kind alone. */
    private static UnitRef lead(DutyEntry entry, Map<String, UnitRef> known) {
        String key = entry.item().unit();
        UnitRef unit = key == null ? null : known.get(key);
        return unit == null ? new UnitRef("", "属地街道", "Sub-district of the place", UnitRef.Kind.SUB_DISTRICT) : unit;
    }

    private static String cursor(DutyEntry last) {
        String text = last.id() + last.item().pattern();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Duties.Cursor cursor(@Nullable String after) {
        if (after == null) {
            return Duties.Cursor.START;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return new Duties.Cursor(text.substring(ID), UUID.fromString(text.substring(0, ID)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Refusal(Refusal.Kind.INVALID, "cursor-invalid", "after");
        }
    }
}
