package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A drafted notice was signed, declined or withdrawn, an issued one answered, a reply accepted or sent back.
 *
 * @param incident null for a whistle that stands alone
 */
public record NoticeSettled(
        UUID subject,
        Instant at,
        @Nullable UUID incident,
        @Nullable UUID order,
        String holder,
        Rung rung,
        NoticeState state)
        implements DomainEvent {}
