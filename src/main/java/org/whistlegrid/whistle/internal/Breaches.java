package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.ReportFaked;
import org.whistlegrid.whistle.ReportRefused;
import org.whistlegrid.whistle.ReportStage;
import org.whistlegrid.whistle.WhistleFacts;

/** All breaches, and how one begins. */
@ApplicationScoped
public class Breaches implements PanacheRepositoryBase<Breach, UUID> {

    private final KindRules rules;
    private final LimitSetting limits;
    private final Course course;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Breaches(
            KindRules rules,
            LimitSetting limits,
            Course course,
            Chronicle chronicle,
            CurrentScope scope,
            Events events,
            Ids ids,
            Clock clock) {
        this.rules = rules;
        this.limits = limits;
        this.course = course;
        this.chronicle = chronicle;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The report is over as refused.
     *
     * @param answer the unit's own words, where it was the unit that declared it: then it is heard already
     */
    public void refuse(WhistleHands.Held held, BreachKind kind, String words, @Nullable String answer) {
        Instant now = clock.instant();
        UnitReport report = held.report();
        ReportStage from = report.stage();
        Breach breach = begun(held, kind, null, words);
        if (answer != null) {
            breach.answer(scope.get().username(), now, answer);
        }
        report.refuse(scope.get().username(), now, words);
        persist(breach);
        WhistleFacts about = held.about();
        chronicle.write(about, report, "unit-refused", words);
        course.moved(held.whistle(), report, from);
        events.publish(new ReportRefused(
                report.id(),
                now,
                about.id(),
                about.incident(),
                report.unit(),
                about.spot().area(),
                breach.facts().id(),
                kind,
                words));
    }

    /** An arrival is said not to be true. */
    public void contest(WhistleHands.Held held, UUID arrival, String words) {
        Breach breach = begun(held, BreachKind.FAKED, arrival, words);
        persist(breach);
        WhistleFacts about = held.about();
        chronicle.write(about, held.report(), "arrival-contested", words);
        flush();
        events.publish(new ReportFaked(
                held.report().id(),
                clock.instant(),
                about.id(),
                about.incident(),
                held.report().unit(),
                about.spot().area(),
                breach.facts().id(),
                words));
    }

    /** An arrival is contested once, however that was judged. */
    public boolean isContested(UUID arrival) {
        return count("arrival", arrival) > 0;
    }

    private Breach begun(WhistleHands.Held held, BreachKind kind, @Nullable UUID arrival, String words) {
        Instant now = clock.instant();
        Instant judgeBy = limits.due(now, rules.of(held.about().rule()).judgeWithin());
        return new Breach(ids.next(), held, kind, arrival, scope.get().username(), now, words, judgeBy);
    }

    /** Read without a lock, to find its whistle. */
    public Breach get(UUID id) {
        return findByIdOptional(id).orElseThrow(OutOfScope::new);
    }

    public List<BreachFacts> of(Collection<UUID> reports) {
        List<Breach> read = reports.isEmpty() ? List.of() : list("report in ?1", Sort.by("id"), reports);
        return read.stream().map(Breach::facts).toList();
    }
}
