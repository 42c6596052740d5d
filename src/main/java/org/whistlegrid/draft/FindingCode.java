package org.whistlegrid.draft;

import java.util.Locale;

/**
 * What a report can find. Stable codes; their texts stand in the bundle {@code messages/findings}. How grave each one is
 * belongs to its nature: a finding of the same code is always of the same severity, unless it was healed.
 */
public enum FindingCode {
    /** No geometry, or one without ground. */
    EMPTY_GEOMETRY(Severity.ERROR),
    /** A point or line where ground is needed. */
    NOT_AN_AREA(Severity.ERROR),
    /** A ring that crosses or touches itself, is not closed or lies outside its shell; the place is where. */
    INVALID_RING(Severity.ERROR),
    /** More vertices than a border has. */
    TOO_MANY_VERTICES(Severity.ERROR),
    /** Coordinates that are no numbers or no degrees. */
    COORDINATES_INVALID(Severity.ERROR),
    /** Lies where longitude and latitude exchanged would fit. */
    COORDINATES_SWAPPED(Severity.ERROR),
    /** Arcs: a border is drawn in straight lines, and where to cut an arc is not for a machine to guess. */
    CURVE(Severity.ERROR),
    /** Bytes or text that make no geometry. */
    GEOMETRY_UNREADABLE(Severity.ERROR),
    /** Lies far from the district as it is drawn now. */
    FAR_AWAY(Severity.WARNING),
    /** Heights were left out. */
    HEIGHT_DROPPED(Severity.WARNING),
    /** Text that is none in the encoding the file declares. */
    TEXT_UNREADABLE(Severity.ERROR),
    /** Longer than any name or address; its beginning was kept. */
    TEXT_CUT(Severity.WARNING),
    MISSING_NAME(Severity.ERROR),
    MISSING_CODE(Severity.ERROR),
    /** Not 9, 12, 15 or 17 digits, or of another district (GB/T 2260, GB/T 10114, GB/T 47678.3). */
    CODE_STRUCTURE(Severity.ERROR),
    /** The length of the code says another tier than the row. */
    WRONG_TIER(Severity.ERROR),
    /** The segment lies outside the ranges of its kind: streets 001-599 (GB/T 10114), communities 001-399. */
    CODE_RANGE(Severity.WARNING),
    DUPLICATE_CODE(Severity.ERROR),
    /** The code does not begin with its parent's. */
    PARENT_PREFIX(Severity.ERROR),
    PARENT_UNKNOWN(Severity.ERROR),
    /** A tier has no area under this parent. */
    NO_CHILDREN(Severity.ERROR),
    /** Two areas of one tier share ground. */
    OVERLAP(Severity.ERROR),
    /** Ground of the parent, or within the district, that no area of the tier covers. */
    GAP(Severity.ERROR),
    OUTSIDE_PARENT(Severity.ERROR),
    /** An overlap, gap or excess below the tolerance. */
    SLIVER(Severity.WARNING),
    BUILDING_IN_NO_GRID(Severity.ERROR),
    /** Stands on the ground of more than one grid; the declared one has it, or the one with most of it. */
    BUILDING_IN_TWO_GRIDS(Severity.WARNING),
    /** The grid it is declared in does not reach it. */
    BUILDING_ELSEWHERE(Severity.ERROR),
    /** Its code names another community than the one its grid lies in; it keeps the code it was built with. */
    BUILDING_COMMUNITY(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** As it stands in texts and addresses: {@code building-in-no-grid}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
