package org.whistlegrid.notification.internal;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.jboss.logging.Logger;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.notification.DeliveryState;
import org.whistlegrid.notification.MessageChannel;
import org.whistlegrid.notification.NotDelivered;

/** Hands messages to the channels, one at a time, each in a transaction of its own; two nodes never take the same. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final int AT_ONCE = 500;

    private final Messages messages;
    private final IncidentRegister register;
    private final List<MessageChannel> channels;
    private final Clock clock;

    Deliveries(Messages messages, IncidentRegister register, @All List<MessageChannel> channels, Clock clock) {
        this.messages = messages;
        this.register = register;
        this.channels = channels;
        this.clock = clock;
    }

    List<MessageChannel> channels() {
        return channels;
    }

    List<Delivery> of(Collection<UUID> told) {
        return told.isEmpty() ? List.of() : list("message in ?1", Sort.by("id"), told);
    }

    @Scheduled(every = "10s", delayed = "20s")
    public void sweep() {
        int done = 0;
        while (done < AT_ONCE && QuarkusTransaction.requiringNew().call(this::next)) {
            done++;
        }
    }

    private boolean next() {
        Instant now = clock.instant();
        Optional<Delivery> due = find(
                        "state = ?1 and nextAttemptAt <= ?2", Sort.by("nextAttemptAt"), DeliveryState.WAITING, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .firstResultOptional();
        due.ifPresent(delivery -> send(delivery, now));
        return due.isPresent();
    }

    private void send(Delivery delivery, Instant now) {
        Message message = messages.findById(delivery.message());
        Requester requester = register.get(message.incident()).requester();
        Optional<MessageChannel> channel = channels.stream()
                .filter(each -> each.name().equals(delivery.channel()))
                .findFirst();
        try {
            if (requester == null || channel.isEmpty()) {
                throw new NotDelivered("no such channel on this node");
            }
            channel.get().send(requester, message.facts(List.of()));
            delivery.delivered(now);
        } catch (NotDelivered e) {
            LOG.warnf("Message %s by %s: %s", delivery.message(), delivery.channel(), e.getMessage());
            delivery.failed(now, String.valueOf(e.getMessage()));
        }
    }
}
