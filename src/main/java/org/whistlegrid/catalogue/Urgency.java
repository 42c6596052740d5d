package org.whistlegrid.catalogue;

/** How fast a matter must be taken up; a policy gives each class its first limit (domain.md §2.4). */
public enum Urgency {
    /** Danger to life or supply: minutes to an hour, nights and holidays included. */
    EMERGENCY,
    /** Hours. */
    URGENT,
    /** A day. */
    ORDINARY
}
