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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;
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

    @Embedded
    private Telling told;

    @Column(nullable = false)
    private String category;

    @Embedded
    private Placing place;

    @Nullable
    @Column(name = "lead_unit")
    private String leadUnit;

    @Embedded
    private Admission admission;

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

    @Embedded
    private Course course = Course.BEGUN;

    @Column(nullable = false)
    private int rounds;

    @Nullable
    @Column(name = "closed_at")
    private Instant closedAt;

    protected Incident() {}

    public Incident(UUID id, String caseNumber, AcceptedReport with, String reporter, Instant reportedAt) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.category = with.category();
        this.place = Placing.of(with);
        this.leadUnit = with.leadUnit();
        this.told = Telling.of(with, reporter, reportedAt);
        this.admission = Admission.by(with.acceptance());
        this.stage = Stage.REPORTED;
        fileByItself(reportedAt);
    }

    /** A case that only had words gets its place; moving a placed one is another matter. */
    public void locate(Position found, GridPath foundPath, List<GridPath> beside, Instant at) {
        CaseVerb.LOCATE.require(stage);
        this.place = place.found(found, foundPath, beside);
        fileByItself(at);
    }

    /** A placed report goes on by itself where the city has so decided for its channel. */
    private void fileByItself(Instant at) {
        if (admission.goesOnByItself() && place.isKnown()) {
            this.admission = admission.filed(new Filing(null, null, at));
            this.stage = Stage.FILED;
        }
    }

    /**
     * @param as what it really is
     * @param unit who the duty list names for that; null where a dispatcher must decide
     */
    public void accept(String as, Filing under, @Nullable String unit) {
        CaseVerb.ACCEPT.require(stage);
        requirePlace();
        this.category = as;
        this.leadUnit = unit;
        this.admission = admission.filed(under);
        this.stage = Stage.FILED;
    }

    public void decline(Disposition why, @Nullable String to, Instant at) {
        CaseVerb.DECLINE.require(stage);
        this.admission = admission.declined(why, to);
        this.closedAt = at;
        this.stage = Stage.DECLINED;
    }

    public void toInspect(String who) {
        CaseVerb.HAVE_LOOKED_AT.require(stage);
        requirePlace();
        this.admission = admission.lookedAtBy(who);
        this.stage = Stage.VERIFYING;
    }

    /** @param under null when it is not there */
    public void inspected(@Nullable Filing under, Instant at) {
        CaseVerb.INSPECT.require(stage);
        if (under == null) {
            this.closedAt = at;
            this.stage = Stage.VOID;
        } else {
            this.admission = admission.filed(under);
            this.stage = Stage.FILED;
        }
    }

    private void requirePlace() {
        if (!place.isKnown()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "place-missing", "/id", caseNumber);
        }
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
        this.course = course.revisitedAnew();
        this.stage = Stage.DISPATCHED;
    }

    /** @param next null where a dispatcher must find the next unit */
    public void giveBack(@Nullable String next) {
        CaseVerb.GIVE_BACK.require(stage);
        this.leadUnit = next;
        this.stage = Stage.FILED;
    }

    /** Calls closer together than {@code apart} are one attempt. */
    public void revisitedInVain(Instant at, Duration apart) {
        CaseVerb.REVISIT_IN_VAIN.require(stage);
        this.course = course.revisitedInVain(at, apart);
    }

    public void settleOnTheSpot(Instant at) {
        CaseVerb.SETTLE_ON_THE_SPOT.require(stage);
        this.course = course.settled();
        leave(Stage.CLOSED, at);
    }

    public void strikeOff(Instant at) {
        CaseVerb.STRIKE_OFF.require(stage);
        leave(Stage.CLOSED, at);
    }

    public void force(Instant at) {
        CaseVerb.FORCE.require(stage);
        leave(Stage.FORCED, at);
    }

    public void cancel(Instant at) {
        CaseVerb.CANCEL.require(stage);
        this.closedAt = at;
        this.stage = Stage.VOID;
    }

    private void leave(Stage how, Instant at) {
        if (closing != null) {
            this.closing = closing.met(at);
        }
        this.closedAt = at;
        this.stage = how;
    }

    /** It is the same fact as another case's; its own limit L4 runs on until both are struck off. */
    public void mergeInto(UUID other) {
        CaseVerb.MERGE.require(stage);
        this.course = course.into(other);
        this.stage = Stage.MERGED;
    }

    /** It stands on its own again: where it was filed it is dispatched, else it waits to be accepted. */
    public void unmerge() {
        CaseVerb.UNMERGE.require(stage);
        this.course = course.onItsOwn();
        this.stage = place.isKnown() && admission.filing() != null ? Stage.FILED : Stage.REPORTED;
    }

    /** The same fact is back: its total is counted anew from the next dispatch. */
    public void reopen() {
        reopenAs(Stage.FILED);
    }

    /** It comes back with the case that it goes with. */
    public void reopenMerged() {
        reopenAs(Stage.MERGED);
    }

    private void reopenAs(Stage next) {
        CaseVerb.REOPEN.require(stage);
        this.course = course.back(closedAt);
        this.closing = null;
        this.closedAt = null;
        this.stage = next;
    }

    public void archive() {
        CaseVerb.ARCHIVE.require(stage);
        this.stage = Stage.ARCHIVED;
    }

    public void recurs(UUID earlier) {
        this.course = course.recurrenceOf(earlier);
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
                told.channel(),
                category,
                told.text(),
                place.position() == null ? null : Position.of(place.position()),
                place.accuracyMetres(),
                place.path() == null ? null : place.path().finest(),
                List.copyOf(place.informed()),
                place.path() == null ? null : place.path().label(),
                place.address(),
                leadUnit,
                told.requester(),
                told.superior(),
                admission.filing(),
                admission.inspector(),
                admission.disposition(),
                admission.referredTo(),
                told.reporter(),
                told.reportedAt(),
                closing,
                rounds,
                course.recurrences(),
                course.recurrenceOf(),
                course.mergedInto(),
                course.settledOnTheSpot(),
                course.revisitAttempts(),
                closedAt);
    }
}
