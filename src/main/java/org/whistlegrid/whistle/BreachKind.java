package org.whistlegrid.whistle;

/** In which way a called unit did not report (Beijing street ordinance Art 44). */
public enum BreachKind {
    /** 拒不报到: the unit says that it does not come. */
    REFUSED,
    /** 逾期未到: its limit has passed and nobody came. */
    NOT_COME,
    /** 擅自离场: it left before the matter was done and nobody had released it. */
    LEFT,
    /** 到场不实: its arrival is said not to be true. */
    FAKED
}
