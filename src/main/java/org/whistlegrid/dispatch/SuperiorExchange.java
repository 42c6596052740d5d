package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.internal.ExchangeItem;
import org.whistlegrid.dispatch.internal.ExchangeItems;
import org.whistlegrid.dispatch.internal.SuperiorDues;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentClosed;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.intake.SuperiorOrder;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;

/**
 * Orders that came from a superior platform keep its number and its due. Signing, return, extension, suspension and result
 * go there as applications and take effect there only when it has answered; a merged case has its own (domain rules §2.4).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SuperiorExchange {

    private final ExchangeItems items;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final ClosingDesk closing;
    private final SuperiorDues dues;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    SuperiorExchange(
            ExchangeItems items,
            IncidentRegister register,
            DispatchDesk dispatch,
            ClosingDesk closing,
            SuperiorDues dues,
            IncidentHistory history,
            CurrentScope scope,
            Events events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.register = register;
        this.dispatch = dispatch;
        this.closing = closing;
        this.dues = dues;
        this.history = history;
        this.scope = scope;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Once, with the first unit that signs. */
    void signed(@Observes OrderSigned event) {
        make(register.get(event.incident()), ExchangeKind.SIGN, event.incident(), null, null);
    }

    /** The result of the unit that led goes up for each number there was, also for what was merged. */
    void closed(@Observes IncidentClosed event) {
        IncidentFacts facts = register.get(event.subject());
        UUID led = facts.mergedInto() == null ? facts.id() : facts.mergedInto();
        dispatch.ordersOf(led).stream()
                .filter(order -> order.part() == OrderRole.LEAD && order.result() != null)
                .reduce((earlier, later) -> later)
                .ifPresent(order -> make(facts, ExchangeKind.RESULT, ids.next(), order.result(), null));
    }

    /**
     * A dispatcher asks the superior: to take it back, for a later due, for a rest.
     *
     * @param until the due or day that is asked for; for a return none
     */
    public void ask(UUID incident, ExchangeKind kind, String reason, @Nullable Instant until) {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
        IncidentFacts facts = register.get(incident);
        if (facts.superior() == null) {
            throw DispatchRefused.noSuperior(facts.caseNumber());
        }
        if (kind == ExchangeKind.SIGN || kind == ExchangeKind.RESULT) {
            throw DispatchRefused.goesBySelf(kind);
        }
        if (kind != ExchangeKind.RETURN && (until == null || !until.isAfter(clock.instant()))) {
            throw DispatchRefused.untilMissing();
        }
        if (!facts.stage().isOpen() || items.isOpen(incident, kind)) {
            throw DispatchRefused.asksAlready(kind);
        }
        history.write(incident, null, Act.of("superior-asked").saying(reason).with(Act.Detail.EXCHANGE, kind));
        make(facts, kind, ids.next(), reason, until);
    }

    private void make(
            IncidentFacts facts, ExchangeKind kind, UUID cause, @Nullable String words, @Nullable Instant until) {
        SuperiorOrder superior = facts.superior();
        if (superior != null) {
            items.add(
                    cause,
                    new ExchangeFacts(
                            ids.next(),
                            facts.id(),
                            superior.number(),
                            kind,
                            words,
                            until,
                            clock.instant(),
                            ExchangeState.WAITING,
                            null,
                            null,
                            null));
            items.flush();
        }
    }

    /** What is not answered yet, for the platform's machine; what it fetches is marked as sent. */
    public List<ExchangeFacts> fetch(@Nullable UUID after, int most) {
        requireExchange();
        List<ExchangeItem> waiting = items.outgoing(after, most);
        waiting.forEach(item -> item.sent(clock.instant()));
        items.flush();
        return waiting.stream().map(ExchangeItem::facts).toList();
    }

    /**
     * The superior has answered; only now it takes effect.
     *
     * @param due the superior's due from now on, where it moved it
     */
    public ExchangeFacts answer(UUID id, boolean accepted, String words, @Nullable Instant due) {
        requireExchange();
        ExchangeItem item = items.lock(id);
        item.answered(accepted, words, clock.instant());
        ExchangeFacts facts = item.facts();
        history.write(
                facts.incident(),
                null,
                Act.of(accepted ? "superior-accepted" : "superior-refused")
                        .saying(words)
                        .with(Act.Detail.EXCHANGE, facts.kind()));
        items.flush();
        if (accepted) {
            takesEffect(facts, words, due);
        } else if (facts.kind() == ExchangeKind.RESULT) {
            closing.comeBack(facts.incident(), words);
        }
        events.publish(new SuperiorAnswered(id, clock.instant(), facts.incident(), facts.kind(), accepted));
        return facts;
    }

    private void takesEffect(ExchangeFacts facts, String words, @Nullable Instant due) {
        switch (facts.kind()) {
            case EXTENSION, SUSPENSION -> {
                Instant moved = due == null ? facts.until() : due;
                if (moved != null) {
                    dues.move(facts.incident(), moved, words);
                }
            }
            case RETURN -> {
                Stage stage = register.get(facts.incident()).stage();
                if (stage.isOpen() && stage != Stage.MERGED) {
                    closing.takenBack(facts.incident(), String.valueOf(facts.words()));
                }
            }
            case SIGN, RESULT -> {
                // known there now, and nothing changes here
            }
        }
    }

    /**
     * The superior has moved its own due unasked; what it decides of ours goes with it. Told twice it moves nothing more.
     *
     * @param number the superior's
     */
    public void moved(String number, Instant due, String words) {
        requireExchange();
        IncidentFacts facts = register.get(register.withSuperiorNumber(number));
        SuperiorOrder superior = facts.superior();
        if (superior != null && !due.equals(superior.due())) {
            history.write(
                    facts.id(), null, Act.of("superior-moved").saying(words).with(Act.Detail.DUE, due));
            dues.move(facts.id(), due, words);
        }
    }

    /**
     * A revisit that the superior made itself; dissatisfied, the case comes back while it can. Imported once.
     *
     * @param outcome SATISFIED, FAIRLY, UNSATISFIED, UNREACHABLE
     */
    public void revisited(String number, Instant askedAt, String outcome, String words) {
        requireExchange();
        IncidentFacts facts = register.get(register.withSuperiorNumber(number));
        boolean reopens = outcome.equals("UNSATISFIED") && closing.canComeBack(facts);
        if (items.revisited(number, askedAt, outcome, words, facts.id(), clock.instant(), reopens)) {
            history.write(
                    facts.id(), null, Act.of("superior-revisited").saying(words).with(Act.Detail.OUTCOME, outcome));
            if (reopens) {
                closing.comeBack(facts.id(), words);
            }
        }
    }

    /** Of one case, oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ExchangeFacts> of(UUID incident) {
        return items.of(incident).stream().map(ExchangeItem::facts).toList();
    }

    private void requireExchange() {
        if (!scope.get().has(Roles.EXCHANGE)) {
            throw new OutOfScope();
        }
    }
}
