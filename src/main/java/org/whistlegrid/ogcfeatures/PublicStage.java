package org.whistlegrid.ogcfeatures;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Stage;

/** How far a case is, in the six words that a resident reads: 上报 立案 派遣 处置 反馈 结案. */
public enum PublicStage {
    REPORTED,
    FILED,
    DISPATCHED,
    HANDLING,
    FEEDBACK,
    CLOSED;

    private static final String NOT_SIGNED = "TO_SIGN";

    /**
     * @param order stage of the newest order, if there is one
     * @throws IllegalArgumentException for a case that was declined or voided, which is not shown
     */
    public static PublicStage of(Stage stage, @Nullable String order) {
        return switch (stage) {
            case REPORTED, VERIFYING -> REPORTED;
            case FILED -> FILED;
            case DISPATCHED -> order == null || order.equals(NOT_SIGNED) ? DISPATCHED : HANDLING;
            case TO_VERIFY, TO_REVISIT -> FEEDBACK;
            case CLOSED, ARCHIVED, FORCED -> CLOSED;
            case MERGED -> DISPATCHED;
            case DECLINED, VOID -> throw new IllegalArgumentException("a case that was not taken is not public");
        };
    }
}
