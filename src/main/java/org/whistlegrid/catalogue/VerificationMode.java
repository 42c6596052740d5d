package org.whistlegrid.catalogue;

/** How a result is verified before strike-off (domain.md §2.4); never by the one who did the work. */
public enum VerificationMode {
    /** A grid worker looks, with photos. */
    ON_SITE,
    /** Papers are checked: an agreement, a ruling, a receipt. */
    DOCUMENTS,
    /** Only the requester can say. */
    REVISIT_ONLY,
    /** Nothing to see, for instance a question answered. */
    NONE
}
