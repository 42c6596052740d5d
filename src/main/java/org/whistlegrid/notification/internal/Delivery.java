package org.whistlegrid.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.notification.DeliveryState;
import org.whistlegrid.notification.MessageFacts;

/** One channel's way with one message: tried later and later, and at last given up for a person to see. */
@Entity
@Table(schema = "notification", name = "delivery")
public class Delivery {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID message;

    @Column(nullable = false)
    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeliveryState state;

    @Column(nullable = false)
    private int attempts;

    @Nullable
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Nullable
    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Nullable
    private String problem;

    protected Delivery() {}

    Delivery(UUID id, UUID message, String channel, Instant at) {
        this.id = id;
        this.message = message;
        this.channel = channel;
        this.state = DeliveryState.WAITING;
        this.nextAttemptAt = at;
    }

    void delivered(Instant at) {
        this.attempts++;
        this.state = DeliveryState.DELIVERED;
        this.deliveredAt = at;
        this.nextAttemptAt = null;
        this.problem = null;
    }

    void failed(Instant at, String why) {
        this.attempts++;
        this.problem = why;
        if (attempts >= MOST_ATTEMPTS) {
            this.state = DeliveryState.GIVEN_UP;
            this.nextAttemptAt = null;
        } else {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
            this.nextAttemptAt = at.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        }
    }

    UUID message() {
        return message;
    }

    String channel() {
        return channel;
    }

    MessageFacts.Sent facts() {
        return new MessageFacts.Sent(channel, state, attempts, deliveredAt, nextAttemptAt, problem);
    }
}
