package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.BreachLimit;
import org.whistlegrid.whistle.BreachState;
import org.whistlegrid.whistle.WhistleRefused;

/** That a unit did not report: declared, heard, judged by the district, kept for ever. */
@Entity
@Table(schema = "whistle", name = "breach")
public class Breach {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID whistle;

    private UUID report;

    /** The arrival that is said not to be true. */
    @Nullable
    private UUID arrival;

    private String unit;

    @Enumerated(EnumType.STRING)
    private BreachKind kind;

    @Enumerated(EnumType.STRING)
    private BreachState state;

    @Column(name = "declared_by")
    private String declaredBy;

    @Column(name = "declared_at")
    private Instant declaredAt;

    private String words;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Nullable
    @Column(name = "answer_late_at")
    private Instant answerLateAt;

    @Column(name = "judge_by")
    private Instant judgeBy;

    @Nullable
    @Column(name = "judge_late_at")
    private Instant judgeLateAt;

    @Nullable
    private String answer;

    @Nullable
    @Column(name = "answered_by")
    private String answeredBy;

    @Nullable
    @Column(name = "answered_at")
    private Instant answeredAt;

    @Nullable
    @Column(name = "judged_by")
    private String judgedBy;

    @Nullable
    @Column(name = "judged_at")
    private Instant judgedAt;

    @Nullable
    private String judgement;

    protected Breach() {}

    Breach(
            UUID id,
            WhistleHands.Held held,
            BreachKind kind,
            @Nullable UUID arrival,
            String declaredBy,
            Instant declaredAt,
            String words,
            Instant answerBy,
            Instant judgeBy) {
        this.id = id;
        this.whistle = held.whistle().id();
        this.report = held.report().id();
        this.unit = held.report().unit();
        this.kind = kind;
        this.arrival = arrival;
        this.state = BreachState.OPEN;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
        this.words = words;
        this.answerBy = answerBy;
        this.judgeBy = judgeBy;
    }

    /** The unit's own words; while nobody has judged they may be put better. */
    public void answer(String by, Instant at, String what) {
        requireOpen("answer");
        this.answer = what;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    /** A unit that let its own time pass was asked and said nothing: its silence holds nobody up. */
    public void judge(boolean upheld, String by, Instant at, String why) {
        requireOpen("judge");
        if (answer == null && at.isBefore(answerBy)) {
            throw WhistleRefused.unheard();
        }
        this.state = upheld ? BreachState.UPHELD : BreachState.REJECTED;
        this.judgedBy = by;
        this.judgedAt = at;
        this.judgement = why;
    }

    /** Which of its limits are found passed for the first time: the unit's while nothing is said, the district's until it judges. */
    List<BreachLimit> passedAt(Instant now) {
        List<BreachLimit> passed = new ArrayList<>();
        if (state != BreachState.OPEN) {
            return passed;
        }
        if (answer == null && answerLateAt == null && !now.isBefore(answerBy)) {
            this.answerLateAt = now;
            passed.add(BreachLimit.ANSWER);
        }
        if (judgeLateAt == null && !now.isBefore(judgeBy)) {
            this.judgeLateAt = now;
            passed.add(BreachLimit.JUDGE);
        }
        return passed;
    }

    private void requireOpen(String verb) {
        if (state != BreachState.OPEN) {
            throw new WrongStep(verb, state);
        }
    }

    public UUID report() {
        return report;
    }

    public @Nullable UUID arrival() {
        return arrival;
    }

    public BreachFacts facts() {
        return new BreachFacts(
                id,
                whistle,
                report,
                unit,
                kind,
                state,
                declaredBy,
                declaredAt,
                words,
                answerBy,
                judgeBy,
                answer,
                answeredBy,
                answeredAt,
                judgedBy,
                judgedAt,
                judgement);
    }
}
