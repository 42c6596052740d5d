package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.whistle.ArrivalFacts;

/** One arrival: one position, at that moment. */
@Entity
@Table(schema = "whistle", name = "arrival")
public class Arrival {

    @Id
    private UUID id;

    private UUID report;

    @Column(name = "arrived_by")
    private String by;

    @Column(name = "arrived_at")
    private Instant at;

    private int people;

    @Nullable
    private Point position;

    @Nullable
    @Column(name = "accuracy_metres")
    private Double accuracyMetres;

    @Nullable
    private Double metres;

    private boolean proven;

    @Nullable
    private String reason;

    @Nullable
    @Column(name = "contested_at")
    private Instant contestedAt;

    protected Arrival() {}

    public Arrival(UUID id, UUID report, String by, Instant at, int people, Proof proof, @Nullable String reason) {
        this.id = id;
        this.report = report;
        this.by = by;
        this.at = at;
        this.people = people;
        this.position = proof.position() == null ? null : proof.position().asJtsPoint();
        this.accuracyMetres = proof.accuracyMetres();
        this.metres = proof.metres();
        this.proven = proof.proven();
        this.reason = reason;
    }

    public void contest(Instant now) {
        this.contestedAt = now;
    }

    /** It turned out to be true. */
    public void stands() {
        this.contestedAt = null;
    }

    public ArrivalFacts facts() {
        return new ArrivalFacts(
                id, report, by, at, people, metres, accuracyMetres, proven, proven ? null : reason, contestedAt);
    }
}
