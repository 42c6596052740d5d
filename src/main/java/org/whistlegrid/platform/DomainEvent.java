package org.whistlegrid.platform;

import java.time.Instant;
import java.util.UUID;

/** A fact, in the past tense, that a room publishes; a record in the room's root package. */
public interface DomainEvent {

    /** What it happened to; events of one subject are delivered in order. */
    UUID subject();

    Instant at();

    /** Room and name, for example {@code dispatch.OrderSigned}: stable, stored in the outbox. */
    default String type() {
        String room = getClass().getPackageName();
        return room.substring(room.lastIndexOf('.') + 1) + "." + getClass().getSimpleName();
    }
}
