package org.whistlegrid.whistle;

/** The four kinds (Beijing street ordinance Art 5). */
public enum WhistleKind {
    /** 群众诉求哨: residents' strong demands. */
    REQUEST,
    /** 重点工作哨. */
    KEY_WORK,
    /** 综合执法哨: the sub-district has no power to enforce. */
    ENFORCEMENT,
    /** 应急处置哨: a burst pipe, a road that gave way. */
    EMERGENCY
}
