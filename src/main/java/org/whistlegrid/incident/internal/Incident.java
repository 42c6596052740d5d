package org.whistlegrid.incident.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * The aggregate: guards its own steps. Nothing else writes {@code stage}. How it begins is in {@link OpenedCase}, what
 * becomes of it once units have it is here.
 */
@Entity
@Table(schema = "incident", name = "incident")
public class Incident extends OpenedCase {

    @Id
    private UUID id;

    @Version
    private int version;

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

    /** Since when the clock of L4 stands still; null while it runs. */
    @Nullable
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(nullable = false)
    private int rounds;

    protected Incident() {}

    public Incident(UUID id, String caseNumber, AcceptedReport with, String reporter, Instant reportedAt) {
        super(caseNumber, with, reporter, reportedAt);
        this.id = id;
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
        this.stoppedAt = null;
        this.leadUnit = next;
        this.helpers = null;
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
        this.stoppedAt = null;
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
        this.helpers = null;
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
                helpers == null ? null : List.copyOf(helpers),
                told.requester(),
                told.superior(),
                admission.filing(),
                admission.inspector(),
                admission.disposition(),
                admission.referredTo(),
                told.reporter(),
                told.reportedAt(),
                closing,
                stoppedAt,
                rounds,
                course.recurrences(),
                course.recurrenceOf(),
                course.mergedInto(),
                course.settledOnTheSpot(),
                course.revisitAttempts(),
                closedAt);
    }
}
