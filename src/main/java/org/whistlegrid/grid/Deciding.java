package org.whistlegrid.grid;

import java.util.Comparator;

/** Which rule gave a position to one grid of several. The words are stable: they stand in answers and in stored rules. */
public enum Deciding {
    /** Of the grids beside the border, the one whose ground the position lies in. */
    COVERED,
    /** The border belongs to the smallest code. */
    SMALLEST_CODE,
    /** The border belongs to the smallest ground, of equal ones to the smallest code. */
    SMALLEST_GROUND,
    /** No grid covers it; the nearest has it, of equally near ones the smallest code. */
    NEAREST;

    /** The order in which grids that share a border have it; the first wins. */
    public Comparator<Area> order() {
        return this == SMALLEST_GROUND
                ? Comparator.comparingDouble(Area::squareMetres).thenComparing(Area::code)
                : Comparator.comparing(Area::code);
    }
}
