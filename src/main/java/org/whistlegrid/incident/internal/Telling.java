package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.intake.Channel;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.intake.SuperiorOrder;

/** What was told when, by whom, through which channel; never changed. */
@Embeddable
record Telling(
        @Enumerated(EnumType.STRING) @Column(nullable = false) Channel channel,
        @Column(nullable = false) String text,
        @Embedded @Nullable Requester requester,
        @Embedded @Nullable SuperiorOrder superior,
        @Column(nullable = false) String reporter,
        @Column(name = "reported_at", nullable = false) Instant reportedAt) {

    static Telling of(AcceptedReport report, String reporter, Instant at) {
        return new Telling(report.channel(), report.text(), report.requester(), report.superior(), reporter, at);
    }

    Telling dueAtSuperior(Instant due) {
        if (superior == null) {
            throw new IllegalStateException("no superior platform sent it");
        }
        return new Telling(channel, text, requester, new SuperiorOrder(superior.number(), due), reporter, reportedAt);
    }
}
