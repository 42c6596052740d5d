package org.whistlegrid.whistle;

/** What has its time once it is said that a unit did not report; the names are stored and on the wire. */
public enum BreachLimit {
    /** 申辩, by the unit. */
    ANSWER,
    /** 裁定, by the district. */
    JUDGE
}
