package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.PartnerFacts;
import org.whistlegrid.whistle.PartnerState;
import org.whistlegrid.whistle.WhistleRefused;

/** Another sub-district that is asked to blow it together. */
@Entity
@Table(schema = "whistle", name = "partner")
public class Partner {

    @Embeddable
    record Key(UUID whistle, String unit) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private PartnerState state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String words;

    @Nullable
    @Column(name = "answered_by")
    private String answeredBy;

    @Nullable
    @Column(name = "answered_at")
    private Instant answeredAt;

    @Nullable
    private String answer;

    protected Partner() {}

    public Partner(UUID whistle, String unit, String askedBy, Instant askedAt, String words) {
        this.key = new Key(whistle, unit);
        this.state = PartnerState.ASKED;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.words = words;
    }

    public void answer(boolean joins, String by, Instant at, String what) {
        if (state != PartnerState.ASKED) {
            throw WhistleRefused.partnerSettled(key.unit());
        }
        this.state = joins ? PartnerState.JOINED : PartnerState.DECLINED;
        this.answeredBy = by;
        this.answeredAt = at;
        this.answer = what;
    }

    String unit() {
        return key.unit();
    }

    public PartnerFacts facts() {
        return new PartnerFacts(key.unit(), state, askedBy, askedAt, words, answeredBy, answeredAt, answer);
    }
}
