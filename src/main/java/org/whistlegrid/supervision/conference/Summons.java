package org.whistlegrid.supervision.conference;

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
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.supervision.SummonsFacts;
import org.whistlegrid.supervision.SummonsFacts.State;

/** A talk at the top rung: called, held with words and a date, and what was found at that date. */
@Entity
@Table(schema = "supervision", name = "summons")
class Summons {

    @Id
    private UUID id;

    @Version
    private int version;

    private @Nullable UUID incident;

    private UUID notice;

    private String unit;

    @Enumerated(EnumType.STRING)
    private PostKind post;

    @Column(name = "summoned_by")
    private String summonedBy;

    private String place;

    @Column(name = "meets_at")
    private Instant meetsAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String words;

    @Column(name = "rectify_by")
    private @Nullable Instant rectifyBy;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    private @Nullable String outcome;

    @Column(name = "outcome_at")
    private @Nullable Instant outcomeAt;

    @Column(name = "outcome_by")
    private @Nullable String outcomeBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Summons() {}

    Summons(
            UUID id,
            @Nullable UUID incident,
            UUID notice,
            String unit,
            PostKind post,
            String summonedBy,
            String place,
            Instant meetsAt,
            Instant at) {
        this.id = id;
        this.incident = incident;
        this.notice = notice;
        this.unit = unit;
        this.post = post;
        this.summonedBy = summonedBy;
        this.place = place;
        this.meetsAt = meetsAt;
        this.createdAt = at;
        this.state = State.CALLED;
    }

    void hold(String said, Instant until, Instant at) {
        require("hold-talk", State.CALLED);
        this.state = State.HELD;
        this.words = said;
        this.rectifyBy = until;
        this.heldAt = at;
    }

    void rectified(String found, String who, Instant at) {
        require("rectified", State.HELD);
        this.state = State.RECTIFIED;
        this.outcome = found;
        this.outcomeBy = who;
        this.outcomeAt = at;
    }

    private void require(String verb, State needed) {
        if (state != needed) {
            throw new WrongStep(verb, state);
        }
    }

    SummonsFacts facts() {
        return new SummonsFacts(
                id,
                incident,
                notice,
                unit,
                post,
                summonedBy,
                place,
                meetsAt,
                state,
                words,
                rectifyBy,
                heldAt,
                outcome,
                outcomeAt,
                outcomeBy);
    }
}
