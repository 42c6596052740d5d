package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

/** A case until a unit is named for it: told, placed, looked at, filed or not. */
@MappedSuperclass
abstract class OpenedCase {

    @Column(name = "case_number", nullable = false)
    String caseNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Stage stage;

    @Embedded
    Telling told;

    @Column(nullable = false)
    String category;

    @Embedded
    Placing place;

    @Nullable
    @Column(name = "lead_unit")
    String leadUnit;

    /** Who helps, where a dispatcher has decided it; null leaves it to the duty list. */
    @Nullable
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> helpers;

    @Embedded
    Admission admission;

    @Nullable
    @Column(name = "closed_at")
    Instant closedAt;

    OpenedCase() {}

    OpenedCase(String caseNumber, AcceptedReport with, String reporter, Instant reportedAt) {
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

    /** @param helping null leaves it to the duty list */
    public void nameLead(String unit, @Nullable List<String> helping) {
        CaseVerb.NAME_LEAD.require(stage);
        this.leadUnit = unit;
        this.helpers = helping;
    }
}
