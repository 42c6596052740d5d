package org.whistlegrid.whistle.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.ArrivalFacts;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.LimitMoved;
import org.whistlegrid.whistle.RatingFacts;
import org.whistlegrid.whistle.RatingSide;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.ReportStage;
import org.whistlegrid.whistle.WhistleFile;

/**
 * One called unit's report.
 *
 * @param signedInTime whether it signed in time; null while nobody can say
 * @param cameInTime the same for its arrival
 * @param photos of its result
 * @param ratings what the asker may see of what both sides said
 * @param actions verbs that the asker has on it now
 */
public record ReportView(
        UUID id,
        UUID whistle,
        String unit,
        String unitName,
        boolean lead,
        ReportStage stage,
        @Nullable String task,
        Instant calledAt,
        @Nullable String signedByName,
        @Nullable String contactedByName,
        @Nullable String contactWords,
        @Nullable String result,
        @Nullable String resultByName,
        @Nullable Instant resultAt,
        @Nullable Instant leftAt,
        @Nullable String leftWords,
        @Nullable Boolean signedInTime,
        @Nullable Boolean cameInTime,
        List<ReportLimitView> limits,
        List<ArrivalView> arrivals,
        List<Moved> moves,
        List<BreachView> breaches,
        List<RatingView> ratings,
        List<UUID> photos,
        List<String> actions) {

    /** An arrival; where it was told from is said as what it proves. */
    public record ArrivalView(
            UUID id,
            String byName,
            Instant at,
            int people,
            @Nullable Double metres,
            @Nullable Double accuracyMetres,
            boolean proven,
            @Nullable String reason,
            @Nullable Instant contestedAt) {}

    /** An instant that was moved. */
    public record Moved(ReportLimit limit, String byName, Instant at, String reason, Instant was, Instant due) {}

    /** What one side said. */
    public record RatingView(
            UUID id,
            RatingSide side,
            String byName,
            Instant at,
            Map<String, Integer> scores,
            String words,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    static ReportView of(
            ReportFacts report,
            WhistleFile file,
            WhistleNames names,
            List<UUID> photos,
            List<String> actions,
            WhistleActions verbs,
            Instant now) {
        UUID id = report.id();
        return new ReportView(
                id,
                report.whistle(),
                report.unit(),
                names.unit(report.unit()),
                report.lead(),
                report.stage(),
                report.task(),
                report.calledAt(),
                names.person(report.signedBy()),
                names.person(report.contactedBy()),
                report.contactWords(),
                report.result(),
                names.person(report.resultBy()),
                report.resultAt(),
                report.leftAt(),
                report.leftWords(),
                inTime(report, ReportLimit.SIGN, now),
                inTime(report, ReportLimit.ARRIVE, now),
                ReportLimitView.of(report.limits(), now),
                file.arrivals().stream()
                        .filter(arrival -> arrival.report().equals(id))
                        .map(arrival -> arrival(arrival, names))
                        .toList(),
                file.moves().stream()
                        .filter(moved -> moved.report().equals(id))
                        .map(moved -> moved(moved, names))
                        .toList(),
                file.breaches().stream()
                        .filter(breach -> breach.report().equals(id))
                        .map(breach -> breach(breach, names, verbs))
                        .toList(),
                file.ratings().stream()
                        .filter(rating -> rating.report().equals(id))
                        .map(rating -> rating(rating, names))
                        .toList(),
                photos,
                actions);
    }

    private static @Nullable Boolean inTime(ReportFacts report, ReportLimit limit, Instant now) {
        var running = report.limits().get(limit);
        if (running == null) {
            return null;
        }
        if (running.open()) {
            return running.late(now) ? Boolean.FALSE : null;
        }
        return !running.late(now);
    }

    private static ArrivalView arrival(ArrivalFacts arrival, WhistleNames names) {
        return new ArrivalView(
                arrival.id(),
                name(arrival.by(), names),
                arrival.at(),
                arrival.people(),
                arrival.metres(),
                arrival.accuracyMetres(),
                arrival.proven(),
                arrival.reason(),
                arrival.contestedAt());
    }

    private static Moved moved(LimitMoved moved, WhistleNames names) {
        return new Moved(moved.limit(), name(moved.by(), names), moved.at(), moved.reason(), moved.was(), moved.due());
    }

    private static BreachView breach(BreachFacts breach, WhistleNames names, WhistleActions verbs) {
        return BreachView.of(breach, null, names, verbs.on(breach));
    }

    private static RatingView rating(RatingFacts rating, WhistleNames names) {
        return new RatingView(
                rating.id(),
                rating.side(),
                name(rating.by(), names),
                rating.at(),
                rating.scores(),
                rating.words(),
                rating.corrects(),
                rating.reason());
    }

    private static String name(String username, WhistleNames names) {
        return Objects.requireNonNullElse(names.person(username), username);
    }
}
