package org.whistlegrid.whistle;

/** How hard it is to be done, and so who may blow. */
public enum WhistleLevel {
    ORDINARY,
    /** 攻坚: only the sub-district's secretary or director (Nanjing Gulou). */
    HARD
}
