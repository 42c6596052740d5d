package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.whistle.internal.ProcedureWork;

/** What the procedure's timers call. Idempotent: however often and however late, everything happens once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WhistleWatch {

    private final ProcedureWork work;

    WhistleWatch(ProcedureWork work) {
        this.work = work;
    }

    /** @return the next instant at which to look again; empty when nothing can come any more */
    public Optional<Instant> watchReport(UUID report) {
        return work.watch(report);
    }

    /** The leadership let its own limit pass. */
    public void noteLateApproval(UUID whistle) {
        work.noteLateApproval(whistle);
    }

    /** The time for rating is over. */
    public void close(UUID whistle) {
        work.close(whistle);
    }
}
