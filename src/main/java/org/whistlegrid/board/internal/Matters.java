package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.AsSeen;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.LightSql;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.MatterFilter;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.platform.Page;

/** Lists of matters, as far as the asker may see them. */
@ApplicationScoped
public class Matters {

    static final ScopedColumns SCOPED = ScopedColumns.of()
            .area("m.grid")
            .informed("m.informed")
            .unit("m.unit")
            .handler("m.handler")
            .reporter("m.reporter");

    /** Whom it concerns by more than its place. */
    static final ScopedColumns CONCERNED =
            ScopedColumns.of().unit("m.unit").handler("m.handler").reporter("m.reporter");

    private static final Duration SOON = Duration.ofHours(1);
    private static final Set<String> OFF_THE_LEDGER = Set.of("CLOSED", "ARCHIVED", "FORCED", "DECLINED", "VOID");
    private static final Set<String> AT_DESKS = Set.of("REPORTED", "VERIFYING", "FILED", "TO_VERIFY", "TO_REVISIT");

    /** Words and not a parameter: the index of what lies at desks is known by them. */
    private static final String LIES_AT_A_DESK =
            "m.stage in ('REPORTED', 'VERIFYING', 'FILED', 'TO_VERIFY', 'TO_REVISIT')";

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d-]*");

    private final EntityManager entities;
    private final AsSeen asSeen;
    private final Discretion discretion;
    private final CurrentScope scope;
    private final Clock clock;

    Matters(EntityManager entities, AsSeen asSeen, Discretion discretion, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.asSeen = asSeen;
        this.discretion = discretion;
        this.scope = scope;
        this.clock = clock;
    }

    public Page<MatterFacts> list(MatterFilter filter, @Nullable String after, int limit) {
        Sorting sorting = sorting(filter);
        Conditions conditions = sorting.startAfter(after, conditions(filter, sorting));
        return Page.cut(read(conditions, sorting, limit), limit, sorting::cursorAfter);
    }

    /** Whatever the asker's scope: who calls has limited the list already. */
    public List<MatterFacts> byId(Collection<UUID> incidents) {
        Stream<Matter> rows = entities.createQuery("select m from BoardMatter m where m.incident in :ids", Matter.class)
                .setParameter("ids", incidents)
                .getResultStream();
        return rows.map(Matter::facts).map(asSeen::of).toList();
    }

    /** One row more than wanted, which says whether there is a next page. */
    @SuppressWarnings("unchecked")
    List<MatterFacts> read(Conditions conditions, Sorting sorting, int limit) {
        Stream<Matter> rows = conditions
                .bind(entities.createNativeQuery(
                        "select m.* from board.matter m" + conditions.where() + sorting.orderBy() + " limit :rows",
                        Matter.class))
                .setParameter("rows", limit + 1)
                .getResultStream();
        return rows.map(Matter::facts).map(asSeen::of).toList();
    }

    private Conditions conditions(MatterFilter filter, Sorting sorting) {
        Instant now = clock.instant();
        Conditions conditions = Conditions.in(scope.get().limit(SCOPED));
        if (sorting == Sorting.DUE) {
            conditions.and(Conditions.OPEN);
        } else if (sorting == Sorting.AT_DESK) {
            conditions.and(Conditions.OPEN).and(LIES_AT_A_DESK);
        } else if (sorting == Sorting.LAST_CLOSED) {
            conditions.and("m.closed_at is not null");
        }
        if (!filter.lights().isEmpty()) {
            LightSql.narrow(conditions, filter.lights(), now);
        }
        if (!filter.units().isEmpty()) {
            conditions.and("m.unit in (:units)", "units", filter.units());
        }
        if (!filter.stages().isEmpty()) {
            conditions.and("m.stage in (:stages)", "stages", filter.stages());
        }
        if (filter.mine()) {
            conditions.and("m.reporter = :me", "me", scope.get().username());
        }
        return in(
                filter.window(),
                now,
                named(filter.text(), conditions)
                        .andIf(filter.area() == null ? null : filter.area() + "%", "m.grid like :inArea", "inArea"));
    }

    private static Conditions in(MatterFilter.@Nullable Window window, Instant now, Conditions conditions) {
        if (window == null) {
            return conditions;
        }
        Today today = Today.at(now);
        return switch (window) {
            case DUE_NEXT_HOUR ->
                conditions
                        .and(LightSql.DUE + " > :windowFrom", "windowFrom", now)
                        .and(LightSql.DUE + " <= :windowTo", "windowTo", now.plus(SOON));
            case CREATED_TODAY -> conditions.and("m.reported_at >= :windowFrom", "windowFrom", today.begin());
            case CLOSED_TODAY ->
                conditions
                        .and("m.closed_at >= :windowFrom", "windowFrom", today.begin())
                        .and("m.stage = 'CLOSED'");
        };
    }

    private Conditions named(@Nullable String text, Conditions conditions) {
        if (text == null) {
            return conditions;
        }
        String literal = text.strip().replaceAll("([\\\\%_])", "\\\\$1");
        if (isNumber(text)) {
            return conditions.and("m.case_number like :named", "named", literal + "%");
        }
        ScopeLimit readable = discretion.readable("m.category", CONCERNED);
        return conditions
                .with(readable.parameters())
                .and(
                        "(m.text ilike :named and %s or m.path_label ilike :named or m.address ilike :named)"
                                .formatted(readable.where()),
                        "named",
                        "%" + literal + "%");
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && NUMBER.matcher(text.strip()).matches();
    }

    private static Sorting sorting(MatterFilter filter) {
        if (isNumber(filter.text())) {
            return Sorting.NUMBER;
        }
        if (filter.window() == MatterFilter.Window.CLOSED_TODAY
                || !filter.stages().isEmpty() && OFF_THE_LEDGER.containsAll(filter.stages())) {
            return Sorting.LAST_CLOSED;
        }
        if (filter.window() == MatterFilter.Window.CREATED_TODAY || filter.mine()) {
            return Sorting.NEWEST;
        }
        return filter.window() == null && !filter.stages().isEmpty() && AT_DESKS.containsAll(filter.stages())
                ? Sorting.AT_DESK
                : Sorting.DUE;
    }
}
