package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ConsultationFacts;
import org.whistlegrid.dispatch.ConsultationState;
import org.whistlegrid.incident.WrongStep;

/** The question to one unit and its answer. */
@Entity
@Table(schema = "dispatch", name = "consultation")
public class Consultation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID incident;

    @Column(nullable = false)
    private String unit;

    @Column(nullable = false)
    private String question;

    @Column(name = "asked_by", nullable = false)
    private String askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "answer_by", nullable = false)
    private Instant answerBy;

    @Column(nullable = false)
    private String rule;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsultationState state;

    @Nullable
    private String words;

    @Nullable
    private String basis;

    @Nullable
    @Column(name = "answered_by")
    private String answeredBy;

    @Nullable
    @Column(name = "settled_at")
    private Instant settledAt;

    @Nullable
    @Column(name = "late_noted_at")
    private Instant lateNotedAt;

    protected Consultation() {}

    /** @param rule name, subject and beginning of the rule that gave the time */
    public Consultation(
            UUID id, UUID incident, String unit, String question, String by, Instant at, Instant due, String rule) {
        this.id = id;
        this.incident = incident;
        this.unit = unit;
        this.question = question;
        this.askedBy = by;
        this.askedAt = at;
        this.answerBy = due;
        this.rule = rule;
        this.state = ConsultationState.OPEN;
    }

    /** @throws WrongStep when it was answered, or dispatched without an answer */
    public void answer(boolean ours, String by, Instant at, String said, String leansOn) {
        if (state != ConsultationState.OPEN) {
            throw new WrongStep("answer-consultation", state);
        }
        this.state = ours ? ConsultationState.YES : ConsultationState.NO;
        this.answeredBy = by;
        this.settledAt = at;
        this.words = said;
        this.basis = leansOn;
    }

    public void overtaken(Instant at) {
        this.state = ConsultationState.DISPATCHED;
        this.settledAt = at;
    }

    /** @return whether this is the first look after its time */
    public boolean isLateAt(Instant now) {
        if (lateNotedAt != null || state != ConsultationState.OPEN || now.isBefore(answerBy)) {
            return false;
        }
        this.lateNotedAt = now;
        return true;
    }

    public ConsultationFacts facts() {
        return new ConsultationFacts(
                id,
                incident,
                unit,
                question,
                askedBy,
                askedAt,
                answerBy,
                state,
                words,
                basis,
                answeredBy,
                settledAt,
                lateNotedAt);
    }
}
