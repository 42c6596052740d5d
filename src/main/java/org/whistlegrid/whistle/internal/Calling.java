package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.whistle.Call;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.UnitCalled;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleRefused;

/** Calls units: each gets a report of its own, whose limits run from now on. */
@ApplicationScoped
public class Calling {

    private final UnitReports reports;
    private final LimitSetting limits;
    private final Directory directory;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Calling(
            UnitReports reports,
            LimitSetting limits,
            Directory directory,
            Chronicle chronicle,
            CurrentScope scope,
            Events events,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.limits = limits;
        this.directory = directory;
        this.chronicle = chronicle;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What can be known before anybody is called; the limits are set again when it comes to that. */
    void check(KindRule rule, List<Call> calls, @Nullable Instant arriveBy, @Nullable Instant resultBy) {
        require(List.of(), calls);
        calls.forEach(call -> limits.of(rule, call.unit(), clock.instant(), arriveBy, resultBy));
    }

    /** @param arriveBy null for the rule's own limit, also where the agreed time has passed meanwhile */
    public void call(
            Whistle whistle, KindRule rule, List<Call> calls, @Nullable Instant arriveBy, @Nullable Instant resultBy) {
        WhistleFacts about = whistle.facts();
        require(reports.of(about.id()), calls);
        Instant now = clock.instant();
        for (Call call : calls) {
            Map<ReportLimit, RunningLimit> set = limits.of(rule, call.unit(), now, arriveBy, resultBy);
            UnitReport report =
                    new UnitReport(ids.next(), about.id(), call, scope.get().username(), now, set);
            reports.persist(report);
            reports.flush();
            chronicle.write(about, report, "unit-called", call.task());
            Instant first = set.values().stream()
                    .map(RunningLimit::due)
                    .min(Instant::compareTo)
                    .orElse(now);
            events.publish(new UnitCalled(report.id(), now, about.id(), about.incident(), call.unit(), first));
        }
    }

    private void require(List<UnitReport> before, List<Call> calls) {
        Set<String> there = new HashSet<>(before.stream()
                .filter(report -> !isGone(report))
                .map(UnitReport::unit)
                .collect(Collectors.toSet()));
        for (Call call : calls) {
            UnitRef unit = directory.unit(call.unit());
            if (unit.kind() != UnitRef.Kind.DEPARTMENT) {
                throw WhistleRefused.cannotBeCalled(unit.name());
            }
            if (!there.add(unit.key())) {
                throw WhistleRefused.calledTwice(unit.name());
            }
        }
        long leads = before.stream()
                        .filter(report -> !isGone(report) && report.leads())
                        .count()
                + calls.stream().filter(Call::lead).count();
        if (leads != 1) {
            throw WhistleRefused.oneLead(leads);
        }
    }

    private static boolean isGone(UnitReport report) {
        return switch (report.stage()) {
            case REFUSED, RELEASED -> true;
            case CALLED, SIGNED, CONTACTED, ARRIVED, RESULT, RATED -> false;
        };
    }

    /** Names of units, for people to read. */
    String names(List<UnitReport> of) {
        return of.stream().map(report -> directory.unit(report.unit()).name()).collect(Collectors.joining("、"));
    }
}
