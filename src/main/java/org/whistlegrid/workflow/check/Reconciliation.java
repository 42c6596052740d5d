package org.whistlegrid.workflow.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.workflow.check.Finding.Kind;
import org.whistlegrid.workflow.internal.Tokens;

/**
 * Looks after each start and daily. Everything found is logged as the defect it is; what is safe is healed, each in a
 * transaction of its own, and what is left is a figure: gauge {@code whistlegrid.reconciliation.findings} and a wellness
 * check. A stage is never touched.
 */
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final String REASON = "reconciliation: off the ledger";

    private final ProcedureCheck check;
    private final Tokens tokens;
    private final Clock clock;
    private final AtomicInteger left;
    private final AtomicInteger healed;

    @Nullable
    private volatile Instant lookedAt;

    Reconciliation(ProcedureCheck check, Tokens tokens, Clock clock, MeterRegistry meters) {
        this.check = check;
        this.tokens = tokens;
        this.clock = clock;
        this.left = meters.gauge("whistlegrid.reconciliation.findings", new AtomicInteger());
        this.healed = meters.gauge("whistlegrid.reconciliation.healed", new AtomicInteger());
    }

    @Scheduled(every = "24h", delayed = "30s")
    public void look() {
        List<Finding> found = QuarkusTransaction.requiringNew().call(check::findings);
        found.forEach(finding -> LOG.errorf("Reconciliation: %s", finding.said()));
        healed.addAndGet((int) found.stream().filter(this::heal).count());
        int now = found.isEmpty()
                ? 0
                : QuarkusTransaction.requiringNew().call(check::findings).size();
        left.set(now);
        lookedAt = clock.instant();
    }

    private boolean heal(Finding finding) {
        if (!finding.kind().canBeHealed()) {
            return false;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> putRight(finding));
            LOG.warnf("Reconciliation: healed %s", finding.said());
            return true;
        } catch (Refusal meanwhile) {
            // somebody works on it in this very moment; the next look will say
            LOG.infof("Reconciliation: left %s, %s", finding.said(), meanwhile.code());
            return false;
        }
    }

    private void putRight(Finding finding) {
        if (finding.kind() == Kind.ORPHAN) {
            tokens.cancel(finding.key(), REASON);
        } else {
            tokens.rearm(finding.key(), lookAt(finding));
        }
    }

    /** A watch may look at once and finds its instant itself; a timer that acts when it fires waits for its due. */
    private Instant lookAt(Finding finding) {
        return finding.due() == null || Tokens.hasWatch(finding.process()) ? clock.instant() : finding.due();
    }

    /** How many findings are left after the last look. */
    public int left() {
        return left.get();
    }

    /** How many this node has put right since it started. */
    public int healed() {
        return healed.get();
    }

    /** Empty until the first look, half a minute after the start. */
    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }
}
