package org.whistlegrid.board.internal;

import java.util.Arrays;
import java.util.Locale;
import org.whistlegrid.board.LightSql;
import org.whistlegrid.platform.Refusal;

/**
 * A pile of a unit's orders, in the order in which a window works. What a box holds is said once, here, for its list and
 * for its count.
 */
public enum OrderBox {
    /** 待签收 */
    TO_SIGN("m.order_stage = 'TO_SIGN'"),
    /** 处置中: signed, not submitted. */
    HANDLING("m.order_stage in ('TO_ASSIGN', 'HANDLING', 'TO_REVIEW')"),
    /** 今日到期: still in time, but not tomorrow. */
    DUE_TODAY(OrderBox.IN_UNIT + " and " + LightSql.DUE + " > :now and " + LightSql.DUE + " < :tomorrow"),
    /** 超期 */
    LATE(OrderBox.IN_UNIT + " and " + LightSql.DUE + " <= :now and " + LightSql.DUE + " < :tomorrow"),
    /** 已提交: waits for verification and revisit by others. */
    SUBMITTED("m.order_stage = 'SUBMITTED'"),
    /** 挂账: stands still until its day. */
    SUSPENDED("m.order_stage = 'SUSPENDED'"),
    /** Everything on the ledger. */
    ALL("m.order_id is not null"),
    /** 协办: cases in which the unit helps, whoever leads them. */
    CO("m.order_id is not null"),
    /** 已办结: the past, last closed first; listed, not counted. */
    DONE("m.order_id is not null");

    private static final String IN_UNIT = "m.order_stage in ('TO_SIGN', 'TO_ASSIGN', 'HANDLING', 'TO_REVIEW')";

    private final String condition;

    OrderBox(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Whether it is counted with the others in one go. */
    boolean isCounted() {
        return this != DONE && this != CO;
    }

    boolean isOnLedger() {
        return this != DONE;
    }

    /** Whether its condition asks for the time: parameters {@code now} and {@code tomorrow}. */
    boolean isTimed() {
        return this == DUE_TODAY || this == LATE;
    }

    /** As it stands in addresses: {@code due-today}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal {@code box-unknown} */
    public static OrderBox of(String key) {
        return Arrays.stream(values())
                .filter(box -> box.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "box-unknown", "box", key));
    }
}
