package org.whistlegrid.supervision.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.supervision.MeetingFacts;
import org.whistlegrid.supervision.MeetingFacts.State;

/** A joint meeting: called, then held with minutes or called off with a reason. */
@Entity
@Table(schema = "supervision", name = "meeting")
class Meeting {

    @Id
    private UUID id;

    @Version
    private int version;

    private @Nullable UUID incident;

    private @Nullable UUID notice;

    @Column(name = "convened_by")
    private String convenedBy;

    private String convener;

    private String subject;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> units;

    private String place;

    @Column(name = "meets_at")
    private Instant meetsAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String minutes;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "called_off_because")
    private @Nullable String calledOffBecause;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Meeting() {}

    Meeting(
            UUID id,
            @Nullable UUID incident,
            @Nullable UUID notice,
            String convenedBy,
            String convener,
            String subject,
            List<String> units,
            String place,
            Instant meetsAt,
            Instant at) {
        this.id = id;
        this.incident = incident;
        this.notice = notice;
        this.convenedBy = convenedBy;
        this.convener = convener;
        this.subject = subject;
        this.units = List.copyOf(units);
        this.place = place;
        this.meetsAt = meetsAt;
        this.createdAt = at;
        this.state = State.CALLED;
    }

    void hold(String written, Instant at) {
        require("hold-meeting");
        this.state = State.HELD;
        this.minutes = written;
        this.heldAt = at;
    }

    void callOff(String because) {
        require("call-off-meeting");
        this.state = State.CALLED_OFF;
        this.calledOffBecause = because;
    }

    private void require(String verb) {
        if (state != State.CALLED) {
            throw new WrongStep(verb, state);
        }
    }

    UUID id() {
        return id;
    }

    String convenedBy() {
        return convenedBy;
    }

    @Nullable
    UUID incident() {
        return incident;
    }

    MeetingFacts facts(List<MeetingFacts.Resolution> resolutions) {
        return new MeetingFacts(
                id,
                incident,
                notice,
                convenedBy,
                convener,
                subject,
                units,
                place,
                meetsAt,
                state,
                minutes,
                heldAt,
                calledOffBecause,
                resolutions);
    }
}
