package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.platform.Actor;
import org.whistlegrid.platform.Events;
import org.whistlegrid.whistle.ReportMoved;
import org.whistlegrid.whistle.ReportStage;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleMoved;
import org.whistlegrid.whistle.WhistleStage;

/** How a whistle goes on when something happened to its reports, and tells of it. */
@ApplicationScoped
public class Course {

    private final UnitReports reports;
    private final KindRules rules;
    private final LimitSetting limits;
    private final Ratings ratings;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    Course(
            UnitReports reports,
            KindRules rules,
            LimitSetting limits,
            Ratings ratings,
            Chronicle chronicle,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.limits = limits;
        this.ratings = ratings;
        this.chronicle = chronicle;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** Tells that a report went on. */
    public void moved(Whistle whistle, UnitReport report, ReportStage from) {
        WhistleFacts about = whistle.facts();
        reports.flush();
        events.publish(new ReportMoved(
                report.id(), clock.instant(), about.id(), about.incident(), report.unit(), from, report.stage()));
    }

    /**
     * A declared whistle is rated as soon as the last result is there; where nobody has one, there is nothing to rate.
     *
     * @param from where the whistle was before the verb
     */
    public void goOn(Whistle whistle, WhistleStage from) {
        if (whistle.stage() == WhistleStage.COLLECTING) {
            List<UnitReport> all = reports.of(whistle.id());
            if (all.stream().noneMatch(report -> report.stage().isOnCall())) {
                if (all.stream().anyMatch(Course::hasResult)) {
                    Instant until = limits.due(
                            clock.instant(), rules.of(whistle.facts().rule()).rateWithin());
                    whistle.toRate(until);
                } else {
                    close(whistle, scope.get().username());
                }
            }
        }
        told(whistle, from);
    }

    /** Both sides have said of every result what they think of it. */
    public void whenRatedByAll(Whistle whistle) {
        boolean all = whistle.stage() == WhistleStage.RATING
                && reports.of(whistle.id()).stream()
                        .filter(Course::hasResult)
                        .allMatch(report -> ratings.bothGiven(report.id()));
        if (all) {
            close(whistle, scope.get().username());
            told(whistle, WhistleStage.RATING);
        }
    }

    /** The time for rating is over. Called by the procedure, whose token has moved already. */
    void closeInTime(Whistle whistle) {
        WhistleFacts facts = whistle.facts();
        if (facts.stage() != WhistleStage.RATING
                || facts.rateBy() == null
                || clock.instant().isBefore(facts.rateBy())) {
            return;
        }
        close(whistle, Actor.SYSTEM.username());
        told(whistle, WhistleStage.RATING, true);
    }

    public void told(Whistle whistle, WhistleStage from) {
        told(whistle, from, false);
    }

    private void told(Whistle whistle, WhistleStage from, boolean byTimer) {
        WhistleFacts facts = whistle.facts();
        if (facts.stage() == from) {
            return;
        }
        reports.flush();
        @Nullable Instant rateBy = facts.stage() == WhistleStage.RATING ? facts.rateBy() : null;
        events.publish(
                new WhistleMoved(facts.id(), clock.instant(), facts.incident(), from, facts.stage(), rateBy, byTimer));
    }

    private void close(Whistle whistle, String by) {
        whistle.close(by, clock.instant());
        chronicle.writeOfSystem(whistle.facts(), null, "whistle-closed", null);
    }

    static boolean hasResult(UnitReport report) {
        return report.stage() == ReportStage.RESULT || report.stage() == ReportStage.RATED;
    }
}
