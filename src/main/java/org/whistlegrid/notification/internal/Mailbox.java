package org.whistlegrid.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.notification.MessageFacts;
import org.whistlegrid.notification.MessageKind;
import org.whistlegrid.platform.Ids;

/** Keeps messages with their deliveries. */
@ApplicationScoped
public class Mailbox {

    private final Messages messages;
    private final Deliveries deliveries;
    private final RequesterTexts texts;
    private final Ids ids;
    private final Clock clock;

    Mailbox(Messages messages, Deliveries deliveries, RequesterTexts texts, Ids ids, Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param at when the fact came true that is told */
    public void put(
            UUID incident, Requester requester, MessageKind kind, UUID cause, Instant at, Map<String, String> facts) {
        if (messages.wasTold(incident, kind, cause)) {
            return;
        }
        UUID id = ids.next();
        messages.persist(new Message(id, incident, kind, cause, at, texts.say(kind, facts, Locale.ROOT), facts));
        messages.flush();
        deliveries.channels().stream()
                .filter(channel -> channel.reaches(requester))
                .forEach(channel -> deliveries.persist(new Delivery(ids.next(), id, channel.name(), clock.instant())));
    }

    public List<MessageFacts> of(UUID incident) {
        List<Message> told = messages.of(incident);
        List<Delivery> sent = deliveries.of(
                told.stream().map(message -> message.facts(List.of()).id()).toList());
        return told.stream().map(message -> message.facts(sent)).toList();
    }
}
