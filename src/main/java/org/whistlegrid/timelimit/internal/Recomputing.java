package org.whistlegrid.timelimit.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.OpenLimits;
import org.whistlegrid.timelimit.Recomputation;

/**
 * Counts open limits again, page by page in bounded memory. Each batch is moved and remembered in one transaction, so
 * that a crash loses nothing and does nothing twice; what is left goes on by itself.
 */
@ApplicationScoped
public class Recomputing {

    private static final int READ_AT_ONCE = 500;
    private static final int MOVED_AT_ONCE = 50;

    /** What one request does itself before it answers; the rest goes on behind it. */
    private static final int BATCHES_OF_A_REQUEST = 20;

    private final RecomputationRows rows;
    private final RuleBook rules;
    private final Instance<OpenLimits> open;
    private final Ids ids;
    private final Clock clock;

    Recomputing(RecomputationRows rows, RuleBook rules, Instance<OpenLimits> open, Ids ids, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.open = open;
        this.ids = ids;
        this.clock = clock;
    }

    public Recomputation preview(@Nullable String policy, String reason, String by) {
        Instant now = clock.instant();
        RecomputationRow row = new RecomputationRow(ids.next(), policy, reason, by, now, rules.revision());
        UUID reached = null;
        while (true) {
            UUID after = reached;
            List<UUID> page = QuarkusTransaction.requiringNew().call(() -> {
                List<UUID> orders = open.get().after(after, READ_AT_ONCE);
                row.count(open.get().wouldMove(orders, policy), now);
                return orders;
            });
            if (page.size() < READ_AT_ONCE) {
                break;
            }
            reached = page.get(page.size() - 1);
        }
        QuarkusTransaction.requiringNew().run(() -> rows.persist(row));
        return row.facts();
    }

    /** Applies what was shown; asked again it goes on, or answers what was done. */
    public Recomputation apply(UUID id, String by) {
        boolean toDo =
                QuarkusTransaction.requiringNew().call(() -> rows.lock(id).begin(by, rules.revision()));
        for (int batch = 0; toDo && batch < BATCHES_OF_A_REQUEST; batch++) {
            toDo = batch(id);
        }
        return get(id);
    }

    public Recomputation discard(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> rows.lock(id).discard());
        return get(id);
    }

    public Recomputation get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> rows.lock(id).facts());
    }

    public List<Recomputation> page(@Nullable UUID after, int most) {
        return QuarkusTransaction.requiringNew().call(() -> rows.page(after, most).stream()
                .map(RecomputationRow::facts)
                .toList());
    }

    /** What a request, or a node that went down, has left. */
    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        for (UUID id : QuarkusTransaction.requiringNew().call(rows::applying)) {
            for (boolean toDo = true; toDo; ) {
                toDo = batch(id);
            }
        }
    }

    /** @return whether something is left */
    private boolean batch(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RecomputationRow row = rows.lock(id);
            if (!row.isApplying()) {
                return false;
            }
            List<UUID> orders = open.get().after(row.reached(), MOVED_AT_ONCE);
            if (orders.isEmpty()) {
                row.finish(clock.instant());
                return false;
            }
            LimitMoves.Cause cause =
                    new LimitMoves.Cause(LimitMove.Kind.RECOMPUTED, row.facts().reason(), id, null, null);
            row.moved(orders.get(orders.size() - 1), open.get().move(orders, row.policy(), cause));
            return true;
        });
    }
}
