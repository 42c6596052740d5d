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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
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

    @Nullable
    private Point position;

    @Nullable
    @Column(name = "accuracy_metres")
    private Double accuracyMetres;

    @Embedded
    @Nullable
    private PlacedPath path;

    /** Codes of the grids on whose border the place lies too; codes of the day, as the path is. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "informed_grids", nullable = false)
    private List<String> informed = List.of();

    @Nullable
    private String address;

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
        this.position = with.position() == null ? null : with.position().asJtsPoint();
        this.accuracyMetres = with.accuracyMetres();
        this.path = with.path() == null ? null : PlacedPath.of(with.path());
        this.informed = codes(with.informed());
        this.address = with.address();
        this.leadUnit = with.leadUnit();
        this.requester = with.requester();
        this.superior = with.superior();
        this.reporter = reporter;
        this.reportedAt = reportedAt;
        this.stage = path == null ? Stage.REPORTED : Stage.FILED;
    }

    /** A case that only had words gets its place; moving a placed one is another matter. */
    public void locate(Position found, GridPath foundPath, List<GridPath> beside) {
        require("locate", Stage.REPORTED);
        this.position = found.asJtsPoint();
        this.path = PlacedPath.of(foundPath);
        this.informed = codes(beside);
        this.stage = Stage.FILED;
    }

    public void nameLead(String unit) {
        require("dispatch", Stage.FILED);
        this.leadUnit = unit;
    }

    /** @param closingLimit L4, counted from the lead's first dispatch; a later dispatch does not move it */
    public void dispatched(Deadline closingLimit) {
        require("dispatch", Stage.FILED);
        if (closing == null) {
            this.closing = RunningLimit.of(closingLimit);
        }
        this.stage = Stage.DISPATCHED;
    }

    public void toVerify() {
        require("submit", Stage.DISPATCHED);
        this.stage = Stage.TO_VERIFY;
    }

    public void toRevisit() {
        require("revisit", Stage.DISPATCHED, Stage.TO_VERIFY);
        this.stage = Stage.TO_REVISIT;
    }

    /** Back to the same unit, with all that was done kept. */
    public void rework() {
        require("rework", Stage.TO_VERIFY, Stage.TO_REVISIT);
        this.rounds++;
        this.stage = Stage.DISPATCHED;
    }

    public void strikeOff(Instant at) {
        require("strike-off", Stage.DISPATCHED, Stage.TO_VERIFY, Stage.TO_REVISIT);
        if (closing != null) {
            this.closing = closing.met(at);
        }
        this.closedAt = at;
        this.stage = Stage.CLOSED;
    }

    public void cancel(Instant at) {
        require("void", Stage.REPORTED, Stage.FILED);
        this.closedAt = at;
        this.stage = Stage.VOID;
    }

    private static List<String> codes(List<GridPath> grids) {
        return grids.stream().map(GridPath::grid).toList();
    }

    private void require(String verb, Stage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new WrongStep(verb, stage);
        }
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
                position == null ? null : Position.of(position),
                accuracyMetres,
                path == null ? null : path.finest(),
                List.copyOf(informed),
                path == null ? null : path.label(),
                address,
                leadUnit,
                requester,
                superior,
                reporter,
                reportedAt,
                closing,
                rounds,
                closedAt);
    }
}
