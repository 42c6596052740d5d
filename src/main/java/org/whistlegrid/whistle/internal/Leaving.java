package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.whistle.ReportStage;
import org.whistlegrid.whistle.WhistleRefused;

/** Who may leave, and when: 事不完、人不撤. */
@ApplicationScoped
public class Leaving {

    private final UnitReports reports;
    private final Calling calling;
    private final Course course;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Clock clock;

    Leaving(UnitReports reports, Calling calling, Course course, Chronicle chronicle, CurrentScope scope, Clock clock) {
        this.reports = reports;
        this.calling = calling;
        this.course = course;
        this.chronicle = chronicle;
        this.scope = scope;
        this.clock = clock;
    }

    public boolean nobodyHasCome(Whistle whistle) {
        return reports.of(whistle.id()).stream()
                .noneMatch(report -> report.stage() == ReportStage.ARRIVED || Course.hasResult(report));
    }

    /**
     * Done is what somebody came for, and nobody who is called is forgotten.
     *
     * @param reason why those who have not come need not; null when all have
     */
    public void requireDoable(Whistle whistle, @Nullable String reason) {
        if (nobodyHasCome(whistle)) {
            throw WhistleRefused.nobodyCame();
        }
        List<UnitReport> coming = reports.of(whistle.id()).stream()
                .filter(report -> report.stage().isComing())
                .toList();
        if (coming.isEmpty()) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw WhistleRefused.stillAwaited(calling.names(coming));
        }
        coming.stream().filter(UnitReport::leads).findFirst().ifPresent(lead -> nameAnother(whistle, lead));
        coming.forEach(report -> release(whistle, report, reason));
    }

    public void releaseComing(Whistle whistle, String reason) {
        reports.of(whistle.id()).stream()
                .filter(report -> report.stage().isComing())
                .forEach(report -> release(whistle, report, reason));
    }

    public void leaveWhenDone(Whistle whistle) {
        for (UnitReport report : reports.of(whistle.id())) {
            if (report.leaveWhenDone()) {
                course.moved(whistle, report, ReportStage.ARRIVED);
            }
        }
    }

    public void release(Whistle whistle, UnitReport report, String reason) {
        ReportStage from = report.stage();
        report.release(scope.get().username(), clock.instant(), reason);
        chronicle.write(whistle.facts(), report, "unit-released", reason);
        course.moved(whistle, report, from);
    }

    /** The lead may not go while others are on call and none of them leads. */
    public void requireLeadStays(Whistle whistle, UnitReport leaving, @Nullable UUID next) {
        boolean others = reports.of(whistle.id()).stream()
                .anyMatch(report -> report != leaving && (report.stage().isOnCall() || Course.hasResult(report)));
        if (!leaving.leads() || !others) {
            return;
        }
        if (next == null || next.equals(leaving.id())) {
            throw WhistleRefused.leadNeeded();
        }
        nameLead(whistle, next);
    }

    public void nameLead(Whistle whistle, UUID next) {
        List<UnitReport> all = reports.of(whistle.id());
        UnitReport leads = all.stream()
                .filter(report -> report.id().equals(next))
                .findFirst()
                .orElseThrow(OutOfScope::new);
        leads.require(
                "lead",
                ReportStage.CALLED,
                ReportStage.SIGNED,
                ReportStage.CONTACTED,
                ReportStage.ARRIVED,
                ReportStage.RESULT);
        if (leads.leads()) {
            return;
        }
        // the old one first: the index allows one at a time
        all.stream().filter(UnitReport::leads).forEach(report -> report.lead(false));
        reports.flush();
        leads.lead(true);
        reports.flush();
        chronicle.write(whistle.facts(), leads, "lead-named", null);
    }

    private void nameAnother(Whistle whistle, UnitReport lead) {
        reports.of(whistle.id()).stream()
                .filter(report -> report != lead && report.stage() == ReportStage.ARRIVED)
                .findFirst()
                .ifPresent(report -> nameLead(whistle, report.id()));
    }
}
