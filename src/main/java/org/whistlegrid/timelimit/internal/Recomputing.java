package org.whistlegrid.timelimit.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.timelimit.CalendarImported;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.MovedLimit;
import org.whistlegrid.timelimit.OpenLimits;
import org.whistlegrid.timelimit.Recomputation;
import org.whistlegrid.timelimit.RecomputationState;

/**
 * Counts open limits again, page by page in bounded memory. Each page is counted or moved, and remembered, in one
 * transaction, so that a crash loses nothing and does nothing twice; what is left goes on behind
 * ({@link RecomputingBehind}).
 */
@ApplicationScoped
public class Recomputing {

    private static final int READ_AT_ONCE = 500;
    private static final int MOVED_AT_ONCE = 50;

    /** What one request does itself before it answers; the rest goes on behind it. */
    private static final int STEPS_OF_A_REQUEST = 20;

    private final RecomputationRows rows;
    private final RecomputationShifts shifts;
    private final RuleBook rules;
    private final Instance<OpenLimits> open;
    private final Ids ids;
    private final Clock clock;

    Recomputing(
            RecomputationRows rows,
            RecomputationShifts shifts,
            RuleBook rules,
            Instance<OpenLimits> open,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.rules = rules;
        this.open = open;
        this.ids = ids;
        this.clock = clock;
    }

    /** A year's notice came into force: what it would move is offered, in the import's own transaction. */
    void offer(@Observes CalendarImported imported) {
        String edition = imported.year() + "@" + imported.version();
        if (!rows.isOffered(edition)) {
            rows.persist(RecomputationRow.offer(ids.next(), edition, clock.instant(), rules.revision()));
        }
    }

    public Recomputation preview(@Nullable String policy, String reason, String by) {
        UUID id = ids.next();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        rows.persist(new RecomputationRow(id, policy, reason, by, clock.instant(), rules.revision())));
        goOn(id, STEPS_OF_A_REQUEST);
        return get(id);
    }

    /** Applies what was shown; asked again it goes on, or answers what was done. */
    public Recomputation apply(UUID id, String by, @Nullable String why) {
        rules.refresh();
        boolean toDo =
                QuarkusTransaction.requiringNew().call(() -> rows.lock(id).begin(by, why, rules.revision()));
        if (toDo) {
            goOn(id, STEPS_OF_A_REQUEST);
        }
        return get(id);
    }

    public Recomputation discard(UUID id, String by, @Nullable String why) {
        QuarkusTransaction.requiringNew().run(() -> rows.lock(id).discard(by, why, clock.instant()));
        return get(id);
    }

    public Recomputation get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> rows.get(id).facts(rules.revision()));
    }

    public List<Recomputation> page(@Nullable UUID after, int most) {
        return QuarkusTransaction.requiringNew().call(() -> rows.page(after, most).stream()
                .map(row -> row.facts(rules.revision()))
                .toList());
    }

    public List<MovedLimit> moved(UUID id, boolean onlyLate, @Nullable Cursor after, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.get(id);
            return shifts.page(id, onlyLate, after, most);
        });
    }

    List<UUID> underWay() {
        return QuarkusTransaction.requiringNew().call(rows::underWay);
    }

    /** @return whether something is left to do */
    boolean goOn(UUID id, int steps) {
        rules.refresh();
        boolean toDo = true;
        for (int step = 0; toDo && step < steps; step++) {
            toDo = QuarkusTransaction.requiringNew().call(() -> step(id));
        }
        return toDo;
    }

    private boolean step(UUID id) {
        RecomputationRow row = rows.lock(id);
        if (row.state() == RecomputationState.COUNTING) {
            return count(id, row);
        }
        return row.state() == RecomputationState.APPLYING && move(id, row);
    }

    private boolean count(UUID id, RecomputationRow row) {
        if (!row.isOf(rules.revision())) {
            row.restart(rules.revision());
            shifts.clear(id);
        }
        List<UUID> page = open.get().after(row.reached(), READ_AT_ONCE);
        if (page.isEmpty()) {
            row.show(clock.instant());
            return false;
        }
        List<OpenLimits.Shift> would = open.get().wouldMove(page, row.policy());
        shifts.add(id, would, clock.instant());
        row.counted(page, would, clock.instant());
        return true;
    }

    private boolean move(UUID id, RecomputationRow row) {
        List<UUID> orders = open.get().after(row.reached(), MOVED_AT_ONCE);
        if (orders.isEmpty()) {
            row.finish(clock.instant());
            return false;
        }
        LimitMoves.Cause cause = new LimitMoves.Cause(LimitMove.Kind.RECOMPUTED, row.why(), id, null, null);
        row.moved(orders.get(orders.size() - 1), open.get().move(orders, row.policy(), cause));
        return true;
    }
}
