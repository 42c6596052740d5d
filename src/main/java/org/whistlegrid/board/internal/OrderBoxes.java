package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.BoardChanged;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Recent;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.platform.Page;

/**
 * The orders of a window and of a handler, in boxes. The scope is the unit and the handler, not the place: a
 * sub-district's window finds its own work here, and the whole territory on the board.
 */
@ApplicationScoped
public class OrderBoxes {

    private static final ScopedColumns SCOPED =
            ScopedColumns.of().unit("m.unit").handler("m.handler");
    private static final List<OrderBox> COUNTED =
            Arrays.stream(OrderBox.values()).filter(OrderBox::isCounted).toList();

    private final EntityManager entities;
    private final Matters matters;
    private final CurrentScope scope;
    private final Clock clock;
    private final Recent<Scope, Map<String, Long>> counts = new Recent<>();

    OrderBoxes(EntityManager entities, Matters matters, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.matters = matters;
        this.scope = scope;
        this.clock = clock;
    }

    public Page<MatterFacts> list(OrderBox box, @Nullable String after, int limit) {
        Sorting sorting = box.isOnLedger() ? Sorting.DUE : Sorting.LAST_CLOSED;
        Conditions conditions = box == OrderBox.CO
                ? helping(scope.get())
                : onLedger(box.isOnLedger(), scope.get()).and(box.condition());
        if (box.isTimed()) {
            atNow(conditions);
        }
        sorting.startAfter(after, conditions);
        return Page.cut(matters.read(conditions, sorting, limit), limit, sorting::cursorAfter);
    }

    /** How many orders each box holds, by the box's key. */
    public Map<String, Long> counts() {
        return counts.get(scope.get(), () -> count(scope.get()));
    }

    private Map<String, Long> count(Scope asker) {
        String columns = COUNTED.stream()
                .map(box -> "count(*) filter (where " + box.condition() + ")")
                .collect(Collectors.joining(", "));
        Conditions conditions = atNow(onLedger(true, asker));
        Object[] row = (Object[]) conditions
                .bind(entities.createNativeQuery("select " + columns + " from board.matter m" + conditions.where()))
                .getSingleResult();
        Conditions co = helping(asker);
        Query helps = co.bind(entities.createNativeQuery("select count(*) from board.matter m" + co.where()));
        Map<String, Long> counted = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            counted.put(COUNTED.get(i).key(), ((Number) row[i]).longValue());
        }
        counted.put(OrderBox.CO.key(), ((Number) helps.getSingleResult()).longValue());
        return counted;
    }

    /** Where the asker's unit helps, or he does the helping work; the row is the case's, his own order is on its page. */
    private static Conditions helping(Scope asker) {
        ScopeLimit mine = asker.limit(ScopedColumns.of().unit("c.unit").handler("c.handler"));
        String where =
                """
                exists (select 1 from dispatch.board_view c where c.incident = m.incident and c.part = 'CO'
                  and c.stage not in ('DONE', 'RETURNED', 'HANDED_UP', 'ENDED') and %s)
                """
                        .formatted(mine.where());
        return Conditions.in(new ScopeLimit(where, mine.parameters()))
                .and(Conditions.OPEN)
                .and(OrderBox.CO.condition());
    }

    private static Conditions onLedger(boolean open, Scope asker) {
        return Conditions.in(asker.limit(SCOPED)).and(open ? Conditions.OPEN : "m.closed_at is not null");
    }

    private Conditions atNow(Conditions conditions) {
        Instant now = clock.instant();
        return conditions.with("now", now).with("tomorrow", Today.at(now).end());
    }

    void forget(@Observes BoardChanged event) {
        counts.forget();
    }
}
