package org.whistlegrid.demo;

import org.locationtech.jts.geom.LineString;

/** One continuous line of the plan: a street from end to end, or a border that is no street. */
record Course(int id, Kind kind, LineString line) {

    /** From the weightiest to the lightest; half width of the carriageway with pavements and set-back of buildings in metres. */
    enum Kind {
        OUTLINE(0, 6),
        RIVER(0, 0),
        CANAL(0, 0),
        ARTERIAL(18, 9),
        COLLECTOR(11, 7),
        STREET(6.5, 4.5),
        LANE(2.5, 3);

        final double halfWidth;
        final double setback;

        Kind(double halfWidth, double setback) {
            this.halfWidth = halfWidth;
            this.setback = setback;
        }

        boolean street() {
            return halfWidth > 0;
        }
    }
}
