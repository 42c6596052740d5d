package org.whistlegrid.dispatch.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.timelimit.Span;

/** What was asked, by whom, once the rules of its kind have looked at it. */
record Asked(
        ApplicationKind kind,
        UUID incident,
        @Nullable UUID order,
        String unit,
        String by,
        String reason,
        @Nullable String basis,
        @Nullable Span span,
        @Nullable Instant until,
        @Nullable String toUnit) {}
