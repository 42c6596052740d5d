package org.whistlegrid.whistle;

/** How far a whistle is; the only status. */
public enum WhistleStage {
    /** 待批准: nobody is called yet. */
    TO_APPROVE,
    /** 进行中: units are called, come and stay. */
    UNDER_WAY,
    /** 待收结果: declared done, a unit owes its result. */
    COLLECTING,
    /** 互评中: both sides say what the other was worth. */
    RATING,
    /** 已结束. */
    CLOSED,
    /** 未批准. */
    DECLINED,
    /** 已撤回: before anybody arrived. */
    WITHDRAWN;

    public boolean isOver() {
        return this == CLOSED || this == DECLINED || this == WITHDRAWN;
    }
}
