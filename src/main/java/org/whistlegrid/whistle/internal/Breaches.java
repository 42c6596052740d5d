package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.BreachLimit;
import org.whistlegrid.whistle.BreachLimitPassed;
import org.whistlegrid.whistle.KindRule;
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
        KindRule rule = rules.of(held.about().rule());
        return new Breach(
                ids.next(),
                held,
                kind,
                arrival,
                scope.get().username(),
                now,
                words,
                limits.due(now, rule.answerWithin()),
                limits.due(now, rule.judgeWithin()));
    }

    /** Whose time has passed is told, once each; asked before anybody acts on it, and when its instant comes. */
    public void tellPassed(WhistleHands.Held held, Breach breach) {
        Instant now = clock.instant();
        WhistleFacts about = held.about();
        BreachFacts facts = breach.facts();
        for (BreachLimit limit : breach.passedAt(now)) {
            boolean unheard = limit == BreachLimit.ANSWER;
            chronicle.writeOfSystem(about, held.report(), unheard ? "breach-unanswered" : "breach-unjudged", null);
            flush();
            events.publish(new BreachLimitPassed(
                    facts.report(),
                    now,
                    about.id(),
                    about.incident(),
                    facts.unit(),
                    about.spot().area(),
                    facts.id(),
                    limit,
                    unheard ? facts.answerBy() : facts.judgeBy()));
        }
    }

    /** The next instant by then at which somebody's time passes unnoticed. */
    Optional<Instant> nextDue(Instant until) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select min(due) from (
                            (select answer_by as due from whistle.breach
                                where state = 'OPEN' and answer is null and answer_late_at is null order by answer_by limit 1)
                            union all
                            (select judge_by from whistle.breach
                                where state = 'OPEN' and judge_late_at is null order by judge_by limit 1)) waiting
                        where due <= :until
                        """,
                        Instant.class)
                .setParameter("until", until)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Those of which a limit has passed and nobody has told, the oldest first. */
    List<UUID> unnoticed(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select id from (
                            (select id, answer_by as due from whistle.breach
                                where state = 'OPEN' and answer is null and answer_late_at is null and answer_by <= :now
                                order by answer_by limit :most)
                            union all
                            (select id, judge_by from whistle.breach
                                where state = 'OPEN' and judge_late_at is null and judge_by <= :now
                                order by judge_by limit :most)) waiting
                        group by id order by min(due), id limit :most
                        """,
                        UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Read without a lock, to find its whistle. */
    public Breach get(UUID id) {
        return findByIdOptional(id).orElseThrow(OutOfScope::new);
    }

    /** Whose whistle is locked before the record itself is read. */
    UUID reportOf(UUID id) {
        return find("select report from Breach where id = ?1", id)
                .project(UUID.class)
                .singleResult();
    }

    public List<BreachFacts> of(Collection<UUID> reports) {
        List<Breach> read = reports.isEmpty() ? List.of() : list("report in ?1", Sort.by("id"), reports);
        return read.stream().map(Breach::facts).toList();
    }
}
