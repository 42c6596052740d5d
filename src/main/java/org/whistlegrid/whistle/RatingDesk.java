package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.whistle.internal.Chronicle;
import org.whistlegrid.whistle.internal.Course;
import org.whistlegrid.whistle.internal.Rating;
import org.whistlegrid.whistle.internal.Ratings;
import org.whistlegrid.whistle.internal.WhistleHands;

/**
 * 双考核: the whistler says of each report what it was worth, the unit of the whistle whether it was apt (Beijing 接诉即办
 * ordinance Art 33). Neither sees the other's before it has given its own. Nothing is ever counted or ranked by it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RatingDesk {

    private final WhistleHands hands;
    private final Ratings ratings;
    private final Course course;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Ids ids;
    private final Clock clock;

    RatingDesk(
            WhistleHands hands,
            Ratings ratings,
            Course course,
            Chronicle chronicle,
            CurrentScope scope,
            Ids ids,
            Clock clock) {
        this.hands = hands;
        this.ratings = ratings;
        this.course = course;
        this.chronicle = chronicle;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    /** By who commands the whistle. */
    public RatingFacts rateReport(UUID report, GivenRating given) {
        WhistleHands.Held held = hands.commandedReport(report);
        RatingFacts kept = keep(held, RatingSide.WHISTLER, given);
        held.report().rated();
        course.whenRatedByAll(held.whistle());
        return kept;
    }

    /** By the unit that reported. */
    public RatingFacts rateWhistle(UUID report, GivenRating given) {
        WhistleHands.Held held = hands.ofMyUnit(report);
        RatingFacts kept = keep(held, RatingSide.UNIT, given);
        course.whenRatedByAll(held.whistle());
        return kept;
    }

    private RatingFacts keep(WhistleHands.Held held, RatingSide side, GivenRating given) {
        WhistleFacts about = held.about();
        held.report().require("rate", ReportStage.RESULT, ReportStage.RATED);
        requireWindow(about, given);
        requireScores(side, given);
        List<RatingFacts> before = ratings.of(held.report().id(), side);
        @Nullable
        UUID last = before.isEmpty() ? null : before.get(before.size() - 1).id();
        if (last != null && !last.equals(given.corrects()) || last == null && given.corrects() != null) {
            throw WhistleRefused.ratedAlready();
        }
        RatingFacts facts = new RatingFacts(
                ids.next(),
                held.report().id(),
                side,
                scope.get().username(),
                clock.instant(),
                given.scores(),
                given.words(),
                last,
                last == null ? null : given.reason());
        ratings.persist(new Rating(facts));
        ratings.flush();
        String act = side == RatingSide.WHISTLER ? "report-rated" : "whistle-rated";
        chronicle.write(
                about, held.report(), last == null ? act : act + "-again", last == null ? null : given.reason());
        return facts;
    }

    /** A correction may come until the time is over, also when both have given theirs and it is closed. */
    private void requireWindow(WhistleFacts about, GivenRating given) {
        Instant until = about.rateBy();
        boolean open = about.stage() == WhistleStage.COLLECTING
                || until != null
                        && clock.instant().isBefore(until)
                        && (about.stage() == WhistleStage.RATING || given.corrects() != null);
        if (!open) {
            throw WhistleRefused.ratingClosed();
        }
        if (given.corrects() != null
                && (given.reason() == null || given.reason().isBlank())) {
            throw WhistleRefused.scoreMissing("/reason");
        }
    }

    private void requireScores(RatingSide side, GivenRating given) {
        List<String> asked = criteria().stream()
                .filter(criterion -> criterion.side() == side)
                .map(RatingCriterion::key)
                .toList();
        asked.stream()
                .filter(key -> !given.scores().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw WhistleRefused.scoreMissing(key);
                });
        given.scores().keySet().stream()
                .filter(key -> !asked.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw WhistleRefused.scoreMissing(key);
                });
    }

    /** What both sides are asked today. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<RatingCriterion> criteria() {
        return ratings.criteria(LocalDate.ofInstant(clock.instant(), Zones.CITY));
    }
}
