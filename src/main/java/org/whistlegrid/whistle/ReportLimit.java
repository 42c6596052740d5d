package org.whistlegrid.whistle;

/** The limits of one called unit's report (domain rules §1.2), in the order in which they are met. */
public enum ReportLimit {
    /** 签收: the unit has seen that it is called. */
    SIGN,
    /** 联系: it has spoken with the whistler. */
    CONTACT,
    /** 到场. */
    ARRIVE,
    /** 处置结果. */
    RESULT
}
