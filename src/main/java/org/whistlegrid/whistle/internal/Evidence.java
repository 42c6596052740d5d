package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.whistlegrid.attachment.AttachmentGuard;
import org.whistlegrid.directory.OutOfScope;

/** Whoever sees a whistle sees the pictures of the results. */
@ApplicationScoped
class Evidence implements AttachmentGuard {

    private final UnitReports reports;
    private final WhistleHands hands;

    Evidence(UnitReports reports, WhistleHands hands) {
        this.reports = reports;
        this.hands = hands;
    }

    @Override
    public boolean maySee(UUID owner, String purpose) {
        return reports.findByIdOptional(owner)
                .map(report -> sees(report.facts().whistle()))
                .orElse(false);
    }

    private boolean sees(UUID whistle) {
        try {
            hands.seen(whistle);
            return true;
        } catch (OutOfScope notHis) {
            return false;
        }
    }
}
