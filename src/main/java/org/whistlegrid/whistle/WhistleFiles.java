package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.whistle.internal.Arrivals;
import org.whistlegrid.whistle.internal.Breaches;
import org.whistlegrid.whistle.internal.Chronicle;
import org.whistlegrid.whistle.internal.Partner;
import org.whistlegrid.whistle.internal.Partners;
import org.whistlegrid.whistle.internal.Ratings;
import org.whistlegrid.whistle.internal.ReportMoving;
import org.whistlegrid.whistle.internal.UnitReport;
import org.whistlegrid.whistle.internal.UnitReports;
import org.whistlegrid.whistle.internal.WhistleHands;

/** Reads one whistle with all that belongs to it, as far as the asker may know it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class WhistleFiles {

    /** What is between one unit, who commands it, and the district. */
    private static final Set<String> PRIVATE = Set.of(
            "unit-refused",
            "arrival-contested",
            "breach-answered",
            "breach-upheld",
            "breach-rejected",
            "report-rated-again",
            "whistle-rated-again");

    private final WhistleHands hands;
    private final UnitReports reports;
    private final Arrivals arrivals;
    private final Breaches breaches;
    private final ReportMoving moving;
    private final Ratings ratings;
    private final Partners partners;
    private final Chronicle chronicle;
    private final CurrentScope scope;

    WhistleFiles(
            WhistleHands hands,
            UnitReports reports,
            Arrivals arrivals,
            Breaches breaches,
            ReportMoving moving,
            Ratings ratings,
            Partners partners,
            Chronicle chronicle,
            CurrentScope scope) {
        this.hands = hands;
        this.reports = reports;
        this.arrivals = arrivals;
        this.breaches = breaches;
        this.moving = moving;
        this.ratings = ratings;
        this.partners = partners;
        this.chronicle = chronicle;
        this.scope = scope;
    }

    public WhistleFile of(UUID id) {
        WhistleFacts whistle = hands.seen(id).facts();
        List<ReportFacts> all = reports.of(id).stream().map(UnitReport::facts).toList();
        List<UUID> ids = all.stream().map(ReportFacts::id).toList();
        boolean commands = hands.commands(whistle);
        return new WhistleFile(
                whistle,
                all,
                arrivals.of(ids),
                breaches.of(ids).stream()
                        .filter(breach -> commands || concerns(breach.unit()))
                        .toList(),
                moving.of(ids),
                visible(ratings.of(ids), all, whistle, commands),
                partners.of(id).stream().map(Partner::facts).toList(),
                chronicle.of(id).stream()
                        .filter(line -> commands || !PRIVATE.contains(line.act()) || concerns(line.unit()))
                        .map(line -> new WhistleFile.Line(
                                line.report(), line.unit(), line.at(), line.actor(), line.act(), line.note()))
                        .toList());
    }

    /** The whistle to which a report belongs. */
    public UUID whistleOf(UUID report) {
        return reports.get(report).facts().whistle();
    }

    private boolean concerns(@Nullable String unit) {
        return scope.get().seesAll() || unit != null && scope.get().reportsFor(unit);
    }

    /** Each side sees the other's when it has given its own, or the whistle is over; other units see none at all. */
    private List<RatingFacts> visible(
            List<RatingFacts> given, List<ReportFacts> all, WhistleFacts whistle, boolean commands) {
        Scope asker = scope.get();
        return given.stream()
                .filter(rating -> {
                    String unit = all.stream()
                            .filter(report -> report.id().equals(rating.report()))
                            .map(ReportFacts::unit)
                            .findFirst()
                            .orElseThrow();
                    boolean mine = asker.reportsFor(unit);
                    if (asker.seesAll() || (commands || mine) && whistle.stage().isOver()) {
                        return true;
                    }
                    boolean own = rating.side() == RatingSide.WHISTLER ? commands : mine;
                    return own || (commands || mine) && bothGiven(given, rating.report());
                })
                .toList();
    }

    private static boolean bothGiven(List<RatingFacts> given, UUID report) {
        return Arrays.stream(RatingSide.values()).allMatch(side -> given.stream()
                .anyMatch(rating -> rating.report().equals(report) && rating.side() == side));
    }
}
