package org.whistlegrid.supervision;

/** Three-colour supervision slips, where the ladder says so (domain rules §2.2, Sanming); labels, never ranks of people. */
public enum Colour {
    /** 蓝：提醒 */
    BLUE,
    /** 橙：警示 */
    ORANGE,
    /** 红：严重警示 */
    RED
}
