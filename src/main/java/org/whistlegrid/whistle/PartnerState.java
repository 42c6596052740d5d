package org.whistlegrid.whistle;

/** What another sub-district answered. */
public enum PartnerState {
    ASKED,
    JOINED,
    DECLINED
}
