package org.whistlegrid.ledger.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.LightSql;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.ledger.LedgerFilter.Show;
import org.whistlegrid.platform.Zones;

/** What of a ledger somebody is shown: first his scope, then what the ledger holds, then what he asked for. */
final class LedgerConditions {

    private static final Pattern NUMBER = Pattern.compile("[\\dA-Za-z]*\\d[\\dA-Za-z-]*");
    private static final int BUILDING_DIGITS = 17;

    /** Whom a matter concerns by more than its place. */
    private static final ScopedColumns CONCERNED =
            ScopedColumns.of().unit("m.unit").handler("m.handler").reporter("m.reporter");

    /** Who reads the words of a note about a whistle that has no case. */
    private static final ScopedColumns NOTED = ScopedColumns.of().unit("e.unit");

    private static final String OF_ENTRY =
            """
            or e.number ilike :named or e.title ilike :named or e.place ilike :named
            or e.whistle is not null and e.reason ilike :named and %s""";

    private LedgerConditions() {}

    static Conditions of(Ledger ledger, LedgerFilter filter, Scope asker, Discretion discretion, Clock clock) {
        LedgerSource source = LedgerSource.of(ledger);
        Conditions conditions = Conditions.in(asker.limit(source.scoped()));
        held(ledger, filter, conditions);
        if (!filter.lights().isEmpty()) {
            LightSql.narrow(conditions, filter.lights(), clock.instant());
        }
        any(conditions, source.row() + ".unit", "units", filter.units());
        any(conditions, source.row() + ".category", "categories", filter.categories());
        any(conditions, "m.stage", "stages", filter.stages());
        area(conditions, source, filter.area());
        return between(named(filter.text(), source, asker, discretion, conditions), source, filter);
    }

    private static void held(Ledger ledger, LedgerFilter filter, Conditions conditions) {
        switch (ledger) {
            case LIVE -> conditions.and(Conditions.OPEN);
            case SUSPENDED, SUPERVISED, DISPUTED -> {
                conditions.and("e.ledger = '" + ledger + "'");
                conditions.and("(m.incident is not null or e.whistle is not null)");
                show(filter.show(), "e.open", conditions);
            }
            case ZERO_CHECK -> {
                conditions.and(
                        filter.month() == null
                                ? "r.month = (select max(z.month) from ledger.zero_check z)"
                                : "r.month = :month");
                if (filter.month() != null) {
                    conditions.with("month", filter.month());
                }
                show(filter.show(), ZeroChecks.NOT_CLEARED, conditions);
            }
        }
    }

    private static void show(Show show, String open, Conditions conditions) {
        if (show != Show.ALL) {
            conditions.and(show == Show.OPEN ? open : "not (" + open + ")");
        }
    }

    private static void any(Conditions conditions, String column, String parameter, Set<String> values) {
        if (!values.isEmpty()) {
            conditions.and(column + " in (:" + parameter + ")", parameter, values);
        }
    }

    private static void area(Conditions conditions, LedgerSource source, @Nullable String area) {
        if (area != null && area.length() == BUILDING_DIGITS) {
            conditions.and("m.building = :building", "building", area);
        } else if (area != null) {
            conditions.and(source.row() + ".grid like :inArea", "inArea", area + "%");
        }
    }

    private static Conditions named(
            @Nullable String text, LedgerSource source, Scope asker, Discretion discretion, Conditions conditions) {
        if (text == null) {
            return conditions;
        }
        String literal = text.strip().replaceAll("([\\\\%_])", "\\\\$1");
        boolean entries = source.row().equals("e");
        if (NUMBER.matcher(text.strip()).matches()) {
            String number = "%s.case_number like :named".formatted(source.row());
            return conditions.and(
                    entries ? "(" + number + " or e.number like :named)" : number, "named", literal + "%");
        }
        ScopeLimit readable = discretion.readable("m.category", CONCERNED);
        String words = entries
                ? "(m.text ilike :named or e.whistle is null and e.reason ilike :named)"
                : "m.text ilike :named";
        ScopeLimit noted = asker.limit(NOTED);
        String more = entries ? OF_ENTRY.formatted(noted.where()) : "";
        return conditions
                .with(readable.parameters())
                .with(noted.parameters())
                .and(
                        "(%s and %s or m.path_label ilike :named or m.address ilike :named %s)"
                                .formatted(words, readable.where(), more),
                        "named",
                        "%" + literal + "%");
    }

    private static Conditions between(Conditions conditions, LedgerSource source, LedgerFilter filter) {
        Instant from = filter.from() == null
                ? null
                : filter.from().atStartOfDay(Zones.CITY).toInstant();
        Instant to = filter.to() == null
                ? null
                : filter.to().plusDays(1).atStartOfDay(Zones.CITY).toInstant();
        return conditions
                .andIf(from, source.begin() + " >= :begin", "begin")
                .andIf(to, source.begin() + " < :end", "end");
    }
}
