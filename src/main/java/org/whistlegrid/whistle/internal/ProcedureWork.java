package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The work behind the steps of the two diagrams. */
@ApplicationScoped
public class ProcedureWork {

    private final Whistles whistles;
    private final UnitReports reports;
    private final Passings passings;
    private final Course course;
    private final Chronicle chronicle;
    private final Clock clock;

    ProcedureWork(
            Whistles whistles,
            UnitReports reports,
            Passings passings,
            Course course,
            Chronicle chronicle,
            Clock clock) {
        this.whistles = whistles;
        this.reports = reports;
        this.passings = passings;
        this.course = course;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public Optional<Instant> watch(UUID report) {
        Whistle whistle = whistles.lock(reports.whistleOf(report));
        return passings.tell(whistle.facts(), reports.get(report));
    }

    public void noteLateApproval(UUID id) {
        Whistle whistle = whistles.lock(id);
        if (whistle.noteLateApproval(clock.instant())) {
            chronicle.writeOfSystem(whistle.facts(), null, "approval-late", null);
        }
    }

    public void close(UUID id) {
        course.closeInTime(whistles.lock(id));
    }
}
