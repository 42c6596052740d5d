package org.whistlegrid.exchange.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.Reading;

/**
 * A reading as screens show it.
 *
 * @param draft where its rows go; its findings stand there
 * @param problem what ended it, in the reader's language, when it failed
 */
public record ReadingView(
        UUID id,
        UUID draft,
        String madeBy,
        Instant madeAt,
        Reading.ReadingState state,
        long done,
        long total,
        @Nullable ReadingProblem problem) {

    /** As a problem of RFC 9457, but told later. */
    public record ReadingProblem(String type, String title, String detail) {}
}
