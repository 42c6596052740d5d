package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ExchangeFacts;
import org.whistlegrid.dispatch.ExchangeKind;
import org.whistlegrid.dispatch.ExchangeState;
import org.whistlegrid.incident.WrongStep;

/** One application to the superior platform and its answer. */
@Entity
@Table(schema = "dispatch", name = "superior_exchange")
public class ExchangeItem {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID incident;

    @Column(name = "superior_number", nullable = false)
    private String superiorNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExchangeKind kind;

    @Column(nullable = false)
    private UUID cause;

    @Nullable
    private String words;

    @Nullable
    @Column(name = "until_at")
    private Instant until;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExchangeState state;

    @Nullable
    @Column(name = "sent_at")
    private Instant sentAt;

    @Nullable
    @Column(name = "answered_at")
    private Instant answeredAt;

    @Nullable
    private String answer;

    protected ExchangeItem() {}

    public ExchangeItem(UUID cause, ExchangeFacts made) {
        this.id = made.id();
        this.incident = made.incident();
        this.superiorNumber = made.superiorNumber();
        this.kind = made.kind();
        this.cause = cause;
        this.words = made.words();
        this.until = made.until();
        this.madeAt = made.madeAt();
        this.state = ExchangeState.WAITING;
    }

    /** A second fetching changes nothing. */
    public void sent(Instant at) {
        if (state == ExchangeState.WAITING) {
            this.state = ExchangeState.SENT;
            this.sentAt = at;
        }
    }

    /** @throws WrongStep when it was answered before */
    public void answered(boolean accepted, String said, Instant at) {
        if (state == ExchangeState.ACCEPTED || state == ExchangeState.REFUSED) {
            throw new WrongStep("superior-answer", state);
        }
        this.state = accepted ? ExchangeState.ACCEPTED : ExchangeState.REFUSED;
        this.answeredAt = at;
        this.answer = said;
    }

    public ExchangeFacts facts() {
        return new ExchangeFacts(
                id, incident, superiorNumber, kind, words, until, madeAt, state, sentAt, answeredAt, answer);
    }
}
