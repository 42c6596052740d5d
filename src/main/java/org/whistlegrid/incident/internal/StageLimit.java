package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.DeskLimit;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.timelimit.Term;

/** One stay of a case at a desk: its due is set when it comes there and never moves. */
@Entity
@Table(schema = "incident", name = "stage_limit")
public class StageLimit {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID incident;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Stage stage;

    @Column(nullable = false)
    private String holder;

    @Nullable
    private String person;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    @Column(nullable = false)
    private String term;

    @Column(nullable = false)
    private String rule;

    @Column(name = "yellow_from", nullable = false)
    private Instant yellowFrom;

    @Column(nullable = false)
    private Instant due;

    @Column(name = "dark_from", nullable = false)
    private Instant darkFrom;

    @Nullable
    @Column(name = "left_at")
    private Instant leftAt;

    @Nullable
    @Column(name = "passed_at")
    private Instant passedAt;

    protected StageLimit() {}

    public StageLimit(UUID id, DeskLimit stay) {
        this.id = id;
        this.incident = stay.incident();
        this.stage = stay.stage();
        this.holder = stay.holder();
        this.person = stay.person();
        this.enteredAt = stay.enteredAt();
        this.term = stay.term();
        this.rule = stay.rule();
        this.yellowFrom = stay.window().yellowFrom();
        this.due = stay.window().due();
        this.darkFrom = stay.window().darkFrom();
    }

    public void leave(Instant at) {
        this.leftAt = at;
    }

    /** @return whether this is the first look after the due */
    public boolean passes(Instant now) {
        if (passedAt != null || now.isBefore(due)) {
            return false;
        }
        this.passedAt = now;
        return true;
    }

    public DeskLimit facts() {
        Term.Window window = new Term.Window(yellowFrom, due, darkFrom);
        return new DeskLimit(incident, stage, holder, person, enteredAt, term, rule, window, leftAt, passedAt);
    }
}
