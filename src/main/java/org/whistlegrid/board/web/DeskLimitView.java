package org.whistlegrid.board.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.incident.DeskLimit;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.timelimit.Light;

/**
 * A stay at a desk as screens show it.
 *
 * @param holder key of the unit at whose desk it lies
 * @param personName who was asked by name
 * @param leftAt null while it lies there
 * @param passedAt when it was noticed that the due had passed; it is charged to the holder
 */
public record DeskLimitView(
        Stage stage,
        String holder,
        @Nullable String holderName,
        @Nullable String personName,
        String term,
        Instant enteredAt,
        Instant yellowFrom,
        Instant due,
        Instant darkFrom,
        @Nullable Instant leftAt,
        @Nullable Instant passedAt,
        Light light) {

    static DeskLimitView of(DeskLimit stay, Names names, Instant now) {
        return new DeskLimitView(
                stay.stage(),
                stay.holder(),
                names.unit(stay.holder()),
                names.person(stay.person()),
                stay.term(),
                stay.enteredAt(),
                stay.window().yellowFrom(),
                stay.window().due(),
                stay.window().darkFrom(),
                stay.leftAt(),
                stay.passedAt(),
                stay.light(now));
    }
}
