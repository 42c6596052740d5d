package org.whistlegrid.dispatch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Stage;

/** The six plain words that outsiders hear, 上报→立案→派遣→处置→反馈→结案: a function of the stages, and of nothing else. */
public enum PlainWord {
    REPORTED,
    FILED,
    DISPATCHED,
    HANDLED,
    ANSWERED,
    CLOSED;

    /** @param order stage of the order that leads; null before dispatch */
    public static PlainWord of(Stage stage, @Nullable OrderStage order) {
        return switch (stage) {
            case REPORTED, VERIFYING -> REPORTED;
            case FILED -> FILED;
            case DISPATCHED -> order == OrderStage.TO_SIGN || order == OrderStage.TO_ASSIGN ? DISPATCHED : HANDLED;
            // it goes with another case of the same fact, which is being handled
            case MERGED -> HANDLED;
            case TO_VERIFY, TO_REVISIT -> ANSWERED;
            case CLOSED, ARCHIVED, FORCED, DECLINED, VOID -> CLOSED;
        };
    }

    /** As it stands in answers and bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
