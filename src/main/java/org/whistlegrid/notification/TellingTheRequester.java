package org.whistlegrid.notification;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationLists;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.CaseReading;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;
import org.whistlegrid.timelimit.Limit;

/**
 * Which committed facts a requester must hear of (接诉即办条例 Art 8, 11, 13, 15). Of a case that several units handle together he
 * hears the lead alone. Somebody who did not say who he is has nobody to be told.
 */
@ApplicationScoped
class TellingTheRequester implements OutboxListener {

    private final RequesterMessages messages;
    private final CaseReading cases;
    private final DispatchDesk dispatch;
    private final ApplicationLists applications;

    TellingTheRequester(
            RequesterMessages messages, CaseReading cases, DispatchDesk dispatch, ApplicationLists applications) {
        this.messages = messages;
        this.cases = cases;
        this.dispatch = dispatch;
        this.applications = applications;
    }

    @Override
    public void on(List<OutboxEvent> batch) {
        batch.forEach(this::hear);
    }

    private void hear(OutboxEvent event) {
        JsonNode fact = event.payload();
        switch (event.type()) {
            case "incident.IncidentOpened" -> tell(event, event.subject(), MessageKind.RECEIVED, null, Map.of());
            case "incident.IncidentDeclined" ->
                tell(event, event.subject(), MessageKind.DECLINED, null, declined(fact));
            case "incident.IncidentVoided" ->
                tell(event, event.subject(), MessageKind.VOIDED, null, Map.of("words", text(fact, "reason")));
            case "incident.IncidentReopened" -> tell(event, event.subject(), MessageKind.REOPENED, null, Map.of());
            case "incident.IncidentMerged" ->
                tell(event, event.subject(), MessageKind.MERGED, null, Map.of("to", text(fact, "into")));
            case "incident.IncidentClosed" -> closed(event);
            case "incident.IncidentMoved" ->
                moved(event, Stage.valueOf(text(fact, "from")), Stage.valueOf(text(fact, "to")));
            case "dispatch.OrderDispatched" -> ofLead(event, event.subject(), MessageKind.DISPATCHED, Map.of());
            case "dispatch.ResultReturned" -> ofLead(event, event.subject(), MessageKind.REWORK, Map.of());
            case "dispatch.ClockResumed" ->
                ofLead(event, UUID.fromString(text(fact, "order")), MessageKind.RESUMED, Map.of());
            case "dispatch.ApplicationSettled" -> granted(event);
            default -> {
                // nothing that a requester is told of
            }
        }
    }

    private static Map<String, String> declined(JsonNode fact) {
        return Map.of("case", text(fact, "disposition"), "to", text(fact, "referredTo"), "words", text(fact, "words"));
    }

    private void moved(OutboxEvent event, Stage from, Stage to) {
        if (to == Stage.TO_REVISIT) {
            tell(
                    event,
                    event.subject(),
                    MessageKind.RESULT,
                    lead(event.subject()).orElse(null),
                    Map.of());
        } else if (to == Stage.MERGED && !from.isOpen()) {
            // what it goes with came back, and it with it: that it goes with it he was told before
            tell(event, event.subject(), MessageKind.REOPENED, null, Map.of());
        }
    }

    /** What was merged is answered with the result of the case that it went with. */
    private void closed(OutboxEvent event) {
        IncidentFacts facts = find(event.subject()).orElse(null);
        if (facts == null) {
            return;
        }
        UUID led = facts.mergedInto() == null ? facts.id() : facts.mergedInto();
        MessageKind kind = facts.stage() == Stage.FORCED ? MessageKind.FORCED : MessageKind.CLOSED;
        tell(event, event.subject(), kind, lead(led).orElse(null), Map.of());
    }

    private void granted(OutboxEvent event) {
        JsonNode fact = event.payload();
        if (!fact.path("requesterToBeTold").asBoolean() || !fact.hasNonNull("order")) {
            return;
        }
        MessageKind kind =
                switch (text(fact, "kind")) {
                    case "EXTENSION" -> MessageKind.EXTENDED;
                    case "SUSPENSION" -> MessageKind.SUSPENDED;
                    case "LEGAL_LIMIT" -> MessageKind.LEGAL_LIMIT;
                    default -> null;
                };
        if (kind == null) {
            return;
        }
        ApplicationFacts application = applications.get(event.subject());
        Map<String, String> facts = new HashMap<>();
        String basis = application.basis();
        facts.put("words", basis == null ? application.reason() : application.reason() + " (" + basis + ")");
        if (kind == MessageKind.SUSPENDED && application.until() != null) {
            facts.put("due", application.until().toString());
        }
        ofLead(event, UUID.fromString(text(fact, "order")), kind, facts);
    }

    private void ofLead(OutboxEvent event, UUID order, MessageKind kind, Map<String, String> facts) {
        OrderFacts held = dispatch.order(order);
        if (held.part() == OrderRole.LEAD) {
            tell(event, held.incident(), kind, held, facts);
        }
    }

    private void tell(
            OutboxEvent event, UUID incident, MessageKind kind, @Nullable OrderFacts lead, Map<String, String> facts) {
        IncidentFacts about = find(incident).orElse(null);
        if (about == null || about.requester() == null) {
            return;
        }
        Map<String, String> all = new HashMap<>(facts);
        all.put("number", about.caseNumber());
        if (lead != null) {
            all.put("unit", lead.unit());
            all.putIfAbsent("due", lead.limits().get(Limit.L3).due().toString());
            if (lead.result() != null) {
                all.putIfAbsent("words", lead.result());
            }
        }
        messages.tell(incident, about.requester(), kind, event.id(), event.at(), all);
    }

    private Optional<IncidentFacts> find(UUID incident) {
        return Optional.ofNullable(cases.of(List.of(incident)).get(incident));
    }

    private Optional<OrderFacts> lead(UUID incident) {
        return dispatch.ordersOf(incident).stream()
                .filter(order -> order.part() == OrderRole.LEAD)
                .reduce((earlier, later) -> later);
    }

    private static String text(JsonNode fact, String field) {
        return fact.path(field).asText("");
    }
}
