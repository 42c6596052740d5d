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
     * @throws IllegalArgumentException for a void case, which is not shown
     */
    public static PublicStage of(Stage stage, @Nullable String order) {
        return switch (stage) {
            case REPORTED -> REPORTED;
            case FILED -> FILED;
            case DISPATCHED -> order == null || order.equals(NOT_SIGNED) ? DISPATCHED : HANDLING;
            case TO_VERIFY, TO_REVISIT -> FEEDBACK;
            case CLOSED -> CLOSED;
            case VOID -> throw new IllegalArgumentException("a void case is not public");
        };
    }
}
