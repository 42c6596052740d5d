package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.ClosingCondition;
import org.whistlegrid.catalogue.HandlingLimit;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.intake.SuperiorOrder;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitChanges;
import org.whistlegrid.timelimit.LimitExplanation;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.LimitMoves;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.LimitRules;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** Asks the clock room for the limits that a case of this category gets when it is dispatched. */
@ApplicationScoped
public class LimitsOfOrder {

    private final Catalogue catalogue;
    private final TimeLimits timeLimits;
    private final LimitChanges changes;
    private final LimitMoves book;
    private final LimitRules rules;
    private final TierLimits tiers;

    LimitsOfOrder(
            Catalogue catalogue,
            TimeLimits timeLimits,
            LimitChanges changes,
            LimitMoves book,
            LimitRules rules,
            TierLimits tiers) {
        this.catalogue = catalogue;
        this.timeLimits = timeLimits;
        this.changes = changes;
        this.book = book;
        this.rules = rules;
        this.tiers = tiers;
    }

    /** A lower tier's own time bounds its order; the resident's total is what it would be without that tier. */
    public Map<Limit, Deadline> at(Instant dispatchedAt, IncidentFacts facts, String unit) {
        LimitQuestion own = question(dispatchedAt, facts, unit, null);
        LimitQuestion whole = question(Limit.L4, dispatchedAt, facts, unit, null);
        Map<Limit, Deadline> given = timeLimits.deadlines(own);
        if (!whole.equals(own)) {
            given = new EnumMap<>(given);
            given.put(Limit.L4, timeLimits.deadlines(whole).get(Limit.L4));
        }
        return given;
    }

    /**
     * What the next unit gets after an upheld dispute: a fresh L1, but never later than the L3 that runs, and the L2 and L3
     * that were given out before. The resident's total runs on.
     *
     * @param fresh as if nothing had been before
     * @param returned the limits of the order that was returned
     */
    public Map<Limit, Deadline> afterReturn(Map<Limit, Deadline> fresh, Map<Limit, RunningLimit> returned) {
        Map<Limit, Deadline> given = new EnumMap<>(fresh);
        given.remove(Limit.L2);
        returned.forEach((limit, was) -> {
            if (limit != Limit.L1) {
                given.put(limit, was.withdrawn().asDeadline(limit));
            }
        });
        Deadline first = fresh.get(Limit.L1);
        Instant result = given.get(Limit.L3).due();
        if (result.isBefore(first.due()) && result.isAfter(first.start())) {
            Instant yellow = first.yellowFrom().isBefore(result) ? first.yellowFrom() : first.start();
            given.put(
                    Limit.L1,
                    new Deadline(
                            Limit.L1, first.span(), first.start(), result, yellow, first.darkFrom(), first.policy()));
        }
        return given;
    }

    /** Those of an order and L4 of its case. */
    static Map<Limit, RunningLimit> running(OrderFacts order, IncidentFacts facts) {
        Map<Limit, RunningLimit> running = new EnumMap<>(order.limits());
        // L4 goes with the order that leads
        if (facts.closing() != null && order.part() == OrderRole.LEAD) {
            running.put(Limit.L4, facts.closing());
        }
        return running;
    }

    /** With the moves that are in the book. */
    Map<Limit, RunningLimit> recounted(OrderFacts order, IncidentFacts facts, @Nullable Span legal) {
        return recounted(order, facts, book.of(List.of(order.id(), facts.id())), legal, null);
    }

    /**
     * The limits that run of a dispatched order and L4 of its case, computed from the beginning with all that was done to
     * them. A limit that fell away or was met is left out.
     *
     * @param moves of this and perhaps other orders, in the order in which they were made
     * @param legal what law sets from now on; null for what was set before, if anything
     * @param policy key and version to count by; null for the one that each limit was given under
     */
    Map<Limit, RunningLimit> recounted(
            OrderFacts order,
            IncidentFacts facts,
            List<LimitMove> moves,
            @Nullable Span legal,
            @Nullable String policy) {
        List<LimitMove> own = of(order, moves);
        Span set = legal != null ? legal : legalOf(own);
        Map<Limit, RunningLimit> counted = new EnumMap<>(Limit.class);
        running(order, facts).forEach((limit, now) -> {
            if (now.open()) {
                LimitQuestion question = question(limit, now.start(), facts, order.unit(), set);
                List<LimitChange> done = changesOf(limit, own, legal != null);
                Deadline deadline = changes.recounted(question, policy == null ? now.policy() : policy, done)
                        .get(limit);
                if (deadline != null) {
                    counted.put(limit, now.moved(deadline));
                }
            }
        });
        return counted;
    }

    /** How each of them came to its due; one that the policy does not give any more is left out. */
    public List<LimitExplanation> explained(OrderFacts order, IncidentFacts facts, List<LimitMove> moves) {
        List<LimitMove> own = of(order, moves);
        return running(order, facts).entrySet().stream()
                .flatMap(entry -> {
                    RunningLimit now = entry.getValue();
                    LimitQuestion question = question(entry.getKey(), now.start(), facts, order.unit(), legalOf(own));
                    List<LimitChange> done = changesOf(entry.getKey(), own, false);
                    return changes.explained(entry.getKey(), question, now.policy(), done).stream();
                })
                .toList();
    }

    static List<LimitMove> of(OrderFacts order, List<LimitMove> moves) {
        return moves.stream()
                .filter(move ->
                        move.subject().equals(order.id()) || move.subject().equals(order.incident()))
                .toList();
    }

    static @Nullable Span legalOf(List<LimitMove> moves) {
        return moves.stream()
                .filter(move -> move.kind() == LimitMove.Kind.LEGAL)
                .map(LimitMove::legal)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** What law sets takes the place of what was granted before; that the clock stood still stays true. */
    static List<LimitChange> changesOf(Limit limit, List<LimitMove> moves, boolean legalNow) {
        List<LimitChange> done = new ArrayList<>();
        for (LimitMove move : moves) {
            if (move.limit() != limit) {
                continue;
            }
            if (move.kind() == LimitMove.Kind.LEGAL) {
                done.removeIf(LimitChange.Extended.class::isInstance);
            }
            if (move.change() != null) {
                done.add(move.change());
            }
        }
        if (legalNow) {
            done.removeIf(LimitChange.Extended.class::isInstance);
        }
        return done;
    }

    LimitQuestion question(Instant dispatchedAt, IncidentFacts facts, @Nullable String unit, @Nullable Span legal) {
        return question(Limit.L3, dispatchedAt, facts, unit, legal);
    }

    private LimitQuestion question(
            Limit limit, Instant dispatchedAt, IncidentFacts facts, @Nullable String unit, @Nullable Span legal) {
        Category category = catalogue.asFiled(facts.category());
        SuperiorOrder superior = facts.superior();
        return new LimitQuestion(
                dispatchedAt,
                category.urgency().name(),
                handling(category, facts, dispatchedAt, limit == Limit.L4 ? null : unit),
                category.complex(),
                superior == null ? null : superior.due(),
                unit,
                null,
                legal);
    }

    /** The dated limit where one was entered, else the one of the category's list; a lower tier's own bounds both. */
    private @Nullable Span handling(
            Category category, IncidentFacts facts, Instant dispatchedAt, @Nullable String unit) {
        Span listed = rules.category(category.key(), LocalDate.ofInstant(dispatchedAt, Zones.CITY))
                .map(dated -> Optional.ofNullable(dated.handling()))
                .orElseGet(() -> Optional.ofNullable(span(handling(category, facts))))
                .orElse(null);
        return unit == null ? listed : tiers.bounded(listed, unit, category.urgency(), dispatchedAt);
    }

    /** That of the condition it was filed under, where the standard has one (domain rules §3.4). */
    private @Nullable HandlingLimit handling(Category category, IncidentFacts facts) {
        Filing filing = facts.filing();
        return filing == null
                ? category.handling()
                : catalogue.closing(facts.category()).stream()
                        .filter(condition -> condition.filing().equals(filing.condition()))
                        .map(ClosingCondition::handling)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(category.handling());
    }

    private static @Nullable Span span(@Nullable HandlingLimit handling) {
        return handling == null ? null : new Span(handling.amount(), LimitUnit.valueOf(handling.unit()));
    }
}
