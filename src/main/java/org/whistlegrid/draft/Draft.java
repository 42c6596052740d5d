package org.whistlegrid.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A drawing of the grid on its way to a version. */
@Entity
@DynamicUpdate
@Table(schema = "grid", name = "draft")
public class Draft {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DraftOrigin origin;

    @Column(name = "based_on")
    private @Nullable UUID basedOn;

    private String title;

    private @Nullable String district;

    @Column(name = "district_name")
    private @Nullable String districtName;

    @Enumerated(EnumType.STRING)
    private DraftState state = DraftState.OPEN;

    @Column(name = "tolerance_square_metres")
    private double toleranceSquareMetres;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private int areas;
    private int buildings;
    private int acts;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    private int errors;
    private int warnings;
    private int healed;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable UUID version;

    @Column(name = "covers_tiers")
    private @Nullable List<String> coversTiers;

    @Column(name = "covers_within")
    private @Nullable String coversWithin;

    @Column(name = "covers_said")
    private boolean coversSaid;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(UUID id, DraftOrigin origin, @Nullable UUID basedOn, String title, double tolerance, String by, Instant at) {
        this.id = id;
        this.origin = origin;
        this.basedOn = basedOn;
        this.title = title;
        this.toleranceSquareMetres = tolerance;
        this.madeBy = by;
        this.madeAt = at;
    }

    /** Names the district; only the very first drawing has to. */
    void ofDistrict(@Nullable String code, @Nullable String name) {
        district = code;
        districtName = name;
    }

    /** @param said by somebody, before the file was read; otherwise it was found in it */
    void covers(Coverage coverage, boolean said) {
        coversTiers = List.of(coverage.tierNames());
        coversWithin = coverage.within();
        coversSaid = said;
    }

    /** What somebody said its file covers; null when nobody did. */
    @Nullable
    Coverage saidToCover() {
        return coversSaid ? coverage() : null;
    }

    private @Nullable Coverage coverage() {
        return coversTiers == null ? null : Coverage.of(coversTiers, coversWithin);
    }

    void filled(int withAreas, int withBuildings) {
        requireChangeable();
        areas = withAreas;
        buildings = withBuildings;
        state = DraftState.OPEN;
    }

    /** Counts one more act; the report is no longer that of the rows. */
    int changed() {
        requireChangeable();
        state = DraftState.OPEN;
        return ++acts;
    }

    void undone() {
        requireChangeable();
        state = DraftState.OPEN;
        acts--;
    }

    /** Follows another version from now on. */
    void rebased(UUID version) {
        requireChangeable();
        basedOn = version;
    }

    void checking(double tolerance) {
        requireChangeable();
        toleranceSquareMetres = tolerance;
        state = DraftState.CHECKING;
    }

    void checkCancelled() {
        if (state != DraftState.CHECKING) {
            throw DraftRefused.notChecking(state);
        }
        state = DraftState.OPEN;
    }

    void checked(Tally tally, Instant at) {
        if (state != DraftState.CHECKING) {
            throw DraftRefused.notChecking(state);
        }
        state = DraftState.CHECKED;
        checkedAt = at;
        errors = tally.errors();
        warnings = tally.warnings();
        healed = tally.healed();
    }

    void discarded(String by, Instant at) {
        if (state.ended()) {
            throw DraftRefused.notOpen(state);
        }
        end(DraftState.DISCARDED, by, at);
    }

    void published(UUID as, String by, Instant at) {
        if (state != DraftState.CHECKED) {
            throw DraftRefused.notChecked(state);
        }
        if (errors > 0) {
            throw DraftRefused.hasErrors(errors);
        }
        version = as;
        end(DraftState.PUBLISHED, by, at);
    }

    private void end(DraftState as, String by, Instant at) {
        state = as;
        endedBy = by;
        endedAt = at;
    }

    private void requireChangeable() {
        if (state != DraftState.OPEN && state != DraftState.CHECKED) {
            throw DraftRefused.notOpen(state);
        }
    }

    public UUID id() {
        return id;
    }

    public DraftOrigin origin() {
        return origin;
    }

    public @Nullable UUID basedOn() {
        return basedOn;
    }

    public DraftState state() {
        return state;
    }

    double tolerance() {
        return toleranceSquareMetres;
    }

    @Nullable
    String district() {
        return district;
    }

    @Nullable
    String districtName() {
        return districtName;
    }

    /** As it is now. */
    public DraftFacts facts() {
        return new DraftFacts(
                id,
                origin,
                basedOn,
                title,
                state,
                toleranceSquareMetres,
                madeBy,
                madeAt,
                areas,
                buildings,
                acts,
                checkedAt,
                new Tally(errors, warnings, healed),
                endedBy,
                endedAt,
                version,
                coverage(),
                coversSaid);
    }
}
