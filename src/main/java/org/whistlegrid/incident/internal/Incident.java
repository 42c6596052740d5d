package org.whistlegrid.incident.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.intake.Channel;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.intake.SuperiorOrder;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.RunningLimit;

/** The aggregate: guards its own steps. Nothing else writes {@code stage}. */
@Entity
@Table(schema = "incident", name = "incident")
public class Incident {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_number", nullable = false)
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Channel channel;

    @Column(nullable = false)
    private String category;

    @Column(nullable = false)
    private String text;

    @Embedded
    private Placing place;

    @Nullable
    @Column(name = "lead_unit")
    private String leadUnit;

    @Embedded
    @Nullable
    private Requester requester;

    @Embedded
    @Nullable
    private SuperiorOrder superior;

    @Column(nullable = false)
    private String reporter;

    @Column(name = "reported_at", nullable = false)
    private Instant reportedAt;

    @Embedded
    @Nullable
    @AttributeOverride(name = "span", column = @Column(name = "l4_span"))
    @AttributeOverride(name = "start", column = @Column(name = "l4_start"))
    @AttributeOverride(name = "due", column = @Column(name = "l4_due"))
    @AttributeOverride(name = "yellowFrom", column = @Column(name = "l4_yellow_from"))
    @AttributeOverride(name = "darkFrom", column = @Column(name = "l4_dark_from"))
    @AttributeOverride(name = "policy", column = @Column(name = "l4_policy"))
    @AttributeOverride(name = "metAt", column = @Column(name = "l4_met_at"))
    private RunningLimit closing;

    /** Since when the clock of L4 stands still; null while it runs. */
    @Nullable
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(nullable = false)
    private int rounds;

    @Nullable
    @Column(name = "closed_at")
    private Instant closedAt;

    protected Incident() {}

    public Incident(UUID id, String caseNumber, AcceptedReport with, String reporter, Instant reportedAt) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.channel = with.channel();
        this.category = with.category();
        this.text = with.text();
        this.place = Placing.of(with);
        this.leadUnit = with.leadUnit();
        this.requester = with.requester();
        this.superior = with.superior();
        this.reporter = reporter;
        this.reportedAt = reportedAt;
        this.stage = place.isKnown() ? Stage.FILED : Stage.REPORTED;
    }

    /** A case that only had words gets its place; moving a placed one is another matter. */
    public void locate(Position found, GridPath foundPath, List<GridPath> beside) {
        CaseVerb.LOCATE.require(stage);
        this.place = place.found(found, foundPath, beside);
        this.stage = Stage.FILED;
    }

    public void nameLead(String unit) {
        CaseVerb.NAME_LEAD.require(stage);
        this.leadUnit = unit;
    }

    /** @param closingLimit L4, counted from the lead's first dispatch; a later dispatch does not move it */
    public void dispatched(Deadline closingLimit) {
        CaseVerb.DISPATCH.require(stage);
        if (closing == null) {
            this.closing = RunningLimit.of(closingLimit);
        }
        this.stage = Stage.DISPATCHED;
    }

    public void toVerify() {
        CaseVerb.TO_VERIFY.require(stage);
        this.stage = Stage.TO_VERIFY;
    }

    public void toRevisit() {
        CaseVerb.TO_REVISIT.require(stage);
        this.stage = Stage.TO_REVISIT;
    }

    /** Back to the same unit, with all that was done kept. */
    public void rework() {
        CaseVerb.REWORK.require(stage);
        this.rounds++;
        this.stage = Stage.DISPATCHED;
    }

    public void strikeOff(Instant at) {
        CaseVerb.STRIKE_OFF.require(stage);
        if (closing != null) {
            this.closing = closing.met(at);
        }
        this.closedAt = at;
        this.stage = Stage.CLOSED;
    }

    public void cancel(Instant at) {
        CaseVerb.CANCEL.require(stage);
        this.closedAt = at;
        this.stage = Stage.VOID;
    }

    public void stopClock(Instant at) {
        this.stoppedAt = at;
    }

    public void runClock() {
        this.stoppedAt = null;
    }

    /** @throws IllegalStateException when the case was never dispatched */
    public void moveClosing(Deadline to) {
        if (closing == null) {
            throw new IllegalStateException("L4 of " + caseNumber + " does not run");
        }
        this.closing = closing.moved(to);
    }

    public UUID id() {
        return id;
    }

    public Stage stage() {
        return stage;
    }

    public IncidentFacts facts() {
        return new IncidentFacts(
                id,
                caseNumber,
                stage,
                channel,
                category,
                text,
                place.position() == null ? null : Position.of(place.position()),
                place.accuracyMetres(),
                place.path() == null ? null : place.path().finest(),
                List.copyOf(place.informed()),
                place.path() == null ? null : place.path().label(),
                place.address(),
                leadUnit,
                requester,
                superior,
                reporter,
                reportedAt,
                closing,
                stoppedAt,
                rounds,
                closedAt);
    }
}
