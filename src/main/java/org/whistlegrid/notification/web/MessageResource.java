package org.whistlegrid.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.PlainWord;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.notification.MessageFacts;
import org.whistlegrid.notification.MessageKind;
import org.whistlegrid.notification.RequesterMessages;
import org.whistlegrid.notification.internal.RequesterTexts;

/** How a case stands in the six plain words, and what its requester was told. */
@Path("/api/v1/incidents/{id}/messages")
@Authenticated
public class MessageResource {

    private final RequesterMessages messages;
    private final RequesterTexts texts;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final Discretion discretion;
    private final CurrentScope scope;

    MessageResource(
            RequesterMessages messages,
            RequesterTexts texts,
            IncidentRegister register,
            DispatchDesk dispatch,
            Discretion discretion,
            CurrentScope scope) {
        this.messages = messages;
        this.texts = texts;
        this.register = register;
        this.dispatch = dispatch;
        this.discretion = discretion;
        this.scope = scope;
    }

    @GET
    @Transactional
    public Told of(UUID id, @Context HttpHeaders headers) {
        IncidentFacts incident = register.get(id);
        List<OrderFacts> orders = dispatch.ordersOf(id);
        scope.get().require(MatterOf.incident(incident, orders));
        Locale language = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
        boolean withheld = discretion.withholds(incident, orders);
        OrderStage leads = orders.stream()
                .filter(order -> order.part() == OrderRole.LEAD)
                .map(OrderFacts::stage)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Told(
                PlainWord.of(incident.stage(), leads).key(),
                incident.requester() != null,
                withheld
                        ? List.of()
                        : messages.of(id).stream()
                                .map(message -> view(message, language))
                                .toList());
    }

    private MessageView view(MessageFacts message, Locale language) {
        String text = language == Locale.ROOT ? message.text() : texts.say(message.kind(), message.facts(), language);
        return new MessageView(message.id(), message.kind(), message.toldAt(), text, message.sent());
    }

    /**
     * @param word one of six plain words: reported, filed, dispatched, handled, answered, closed
     * @param requester whether there is somebody to be told
     */
    public record Told(String word, boolean requester, List<MessageView> messages) {}

    /** @param text in the reader's language; what was said to the requester is kept */
    public record MessageView(UUID id, MessageKind kind, Instant toldAt, String text, List<MessageFacts.Sent> sent) {}
}
