package org.whistlegrid.whistle;

/** How far a called unit's report is; the only status. */
public enum ReportStage {
    /** 待签收. */
    CALLED,
    /** 待联系. */
    SIGNED,
    /** 待到场. */
    CONTACTED,
    /** 在场: it stays until it is done or released (事不完、人不撤). */
    ARRIVED,
    /** 已有结果. */
    RESULT,
    /** 已评价: the whistler has rated it. */
    RATED,
    /** 拒不报到: over; the district judges. */
    REFUSED,
    /** 放行: the whistler let it go early, with a reason. */
    RELEASED;

    /** Whether the unit is still called. */
    public boolean isOnCall() {
        return this == CALLED || this == SIGNED || this == CONTACTED || this == ARRIVED;
    }

    public boolean isComing() {
        return isOnCall() && this != ARRIVED;
    }
}
