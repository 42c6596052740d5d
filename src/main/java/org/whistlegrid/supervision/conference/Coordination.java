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
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.supervision.CoordinationFacts;
import org.whistlegrid.supervision.CoordinationFacts.State;

/** 提级协调: what the district has in hand, beside the unit that works on it. */
@Entity
@Table(schema = "supervision", name = "coordination")
class Coordination {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID incident;

    @Column(name = "order_id")
    private @Nullable UUID order;

    private String unit;

    private @Nullable UUID notice;

    @Column(name = "sub_district")
    private @Nullable String subDistrict;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_because")
    private @Nullable String openedBecause;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "to_unit")
    private @Nullable String toUnit;

    private @Nullable String words;

    protected Coordination() {}

    Coordination(
            UUID id,
            UUID incident,
            @Nullable UUID order,
            String unit,
            @Nullable UUID notice,
            @Nullable String subDistrict,
            Instant at,
            @Nullable String because) {
        this.id = id;
        this.incident = incident;
        this.order = order;
        this.unit = unit;
        this.notice = notice;
        this.subDistrict = subDistrict;
        this.openedAt = at;
        this.openedBecause = because;
        this.state = State.OPEN;
    }

    void keep(String who, Instant at, String said) {
        decide(State.KEPT, who, at, said);
    }

    void move(@Nullable String next, String who, Instant at, String said) {
        decide(State.MOVED, who, at, said);
        this.toUnit = next;
    }

    private void decide(State how, String who, Instant at, String said) {
        if (state != State.OPEN) {
            throw new WrongStep("coordinate", state);
        }
        this.state = how;
        this.decidedBy = who;
        this.decidedAt = at;
        this.words = said;
    }

    void fall(Instant at) {
        this.state = State.FALLEN;
        this.decidedAt = at;
    }

    CoordinationFacts facts() {
        return new CoordinationFacts(
                id,
                incident,
                order,
                unit,
                notice,
                subDistrict,
                openedAt,
                openedBecause,
                state,
                decidedBy,
                decidedAt,
                toUnit,
                words);
    }
}
