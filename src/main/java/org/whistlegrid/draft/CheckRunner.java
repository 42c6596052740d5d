package org.whistlegrid.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.whistlegrid.draft.CheckProgress.Phase;
import org.whistlegrid.draft.topology.Progress;

/**
 * Runs the checks that wait: one after the other on a node, one node for a draft. The whole check is one transaction under
 * an advisory lock, so a node that dies leaves the draft as it was, and the next one that looks begins again.
 */
@ApplicationScoped
class CheckRunner {

    private static final Logger LOG = Logger.getLogger(CheckRunner.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DraftStore drafts;
    private final DraftTables tables;
    private final Checks checks;
    private final Check check;

    CheckRunner(DraftStore drafts, DraftTables tables, Checks checks, Check check) {
        this.drafts = drafts;
        this.tables = tables;
        this.checks = checks;
        this.check = check;
    }

    /** The check was cancelled, or the draft discarded, while it ran. */
    private static final class Cancelled extends RuntimeException {}

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWaiting() {
        List<UUID> waiting = tables.list(
                row -> row.getObject(1, UUID.class), "select draft from grid.draft_check order by asked_at");
        waiting.forEach(this::run);
    }

    private void run(UUID draft) {
        try {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
                if (locked(draft)) {
                    check.run(draft, phase -> watched(draft, phase));
                }
            });
        } catch (Cancelled e) {
            LOG.infof("The check of draft %s was cancelled", draft);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The check of draft %s failed; the draft is as it was", draft);
            QuarkusTransaction.requiringNew().run(() -> giveUp(draft));
        }
    }

    private boolean locked(UUID draft) {
        return tables.find(
                        row -> row.getBoolean(1),
                        "select pg_try_advisory_xact_lock(hashtextextended('grid.draft ' || ?, 0))",
                        draft.toString())
                .orElse(false);
    }

    /** Progress is told in transactions of its own, so that others see it. */
    private Progress watched(UUID draft, Phase phase) {
        return (done, total) -> {
            boolean wanted = QuarkusTransaction.requiringNew().call(() -> checks.advance(draft, phase, done, total));
            if (!wanted) {
                throw new Cancelled();
            }
        };
    }

    private void giveUp(UUID id) {
        Draft draft = drafts.lock(id);
        if (draft.state() == DraftState.CHECKING) {
            draft.checkCancelled();
        }
        checks.forget(id);
    }
}
