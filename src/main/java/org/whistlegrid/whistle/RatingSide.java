package org.whistlegrid.whistle;

/** Who rates (双考核, Beijing 接诉即办 ordinance Art 33). */
public enum RatingSide {
    /** The whistler rates the unit's report. */
    WHISTLER,
    /** The unit rates the whistle. */
    UNIT
}
