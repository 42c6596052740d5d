package org.whistlegrid.exchange.format;

/** What can be wrong with one feature, seen while it is read. */
public enum Flaw {
    NO_GEOMETRY,
    /** A point, a line, a collection. */
    NOT_AN_AREA,
    /** Arcs, which no straight-edged ground can hold: the feature has no ground then. */
    CURVE,
    /** Heights or measures were left out. */
    HEIGHT_DROPPED,
    NOT_A_NUMBER,
    /** A ring of fewer than four points, or one that does not end where it began. */
    RING_BROKEN,
    TOO_MANY_VERTICES,
    /** Its bytes make no geometry. */
    UNREADABLE,
    /** Text that is none in the encoding it was read with. */
    TEXT_UNREADABLE,
    /** Text longer than any name or address; only its beginning is kept. */
    TEXT_CUT,
    /** Lies where longitude and latitude exchanged would fit. */
    AXES_SWAPPED,
    /** Lies outside the country in the coordinate system it was read in. */
    OUTSIDE_COUNTRY,
    /** Lies far from the district as it stands. */
    FAR_AWAY
}
