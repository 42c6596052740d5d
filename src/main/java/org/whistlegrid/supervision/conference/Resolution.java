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
import org.whistlegrid.supervision.MeetingFacts;

/** 议定事项: what a meeting decided, followed up until it is done. */
@Entity
@Table(schema = "supervision", name = "resolution")
class Resolution {

    /** How far it is. */
    enum State {
        OPEN,
        DONE
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID meeting;

    private int ordinal;

    private String unit;

    private String what;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    @Column(name = "done_words")
    private @Nullable String doneWords;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    protected Resolution() {}

    Resolution(UUID id, UUID meeting, int ordinal, String unit, String what, Instant due) {
        this.id = id;
        this.meeting = meeting;
        this.ordinal = ordinal;
        this.unit = unit;
        this.what = what;
        this.due = due;
        this.state = State.OPEN;
    }

    void done(String who, Instant at, String words) {
        if (state != State.OPEN) {
            throw new WrongStep("resolution-done", state);
        }
        this.state = State.DONE;
        this.doneAt = at;
        this.doneBy = who;
        this.doneWords = words;
    }

    void overdue(Instant at) {
        this.overdueAt = at;
    }

    UUID meeting() {
        return meeting;
    }

    String unit() {
        return unit;
    }

    Instant due() {
        return due;
    }

    MeetingFacts.Resolution facts() {
        return new MeetingFacts.Resolution(
                id, ordinal, unit, what, due, state == State.DONE, doneAt, doneBy, doneWords, overdueAt);
    }
}
