package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.internal.Consultation;
import org.whistlegrid.dispatch.internal.Consultations;
import org.whistlegrid.dispatch.internal.Sending;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.RuleBook;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.timelimit.Term;
import org.whistlegrid.timelimit.TimeLimits;

/**
 * 派单前会商: where nobody is named by the duty list, a dispatcher asks units whether it is theirs (接诉即办 Art 12). Each answers
 * with words and legal basis within its own time; the answers stand on the case, and the dispatcher decides. Nothing stops
 * meanwhile: it is an open question and no stage.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsultationDesk {

    private final Consultations asked;
    private final Sending sending;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Catalogue catalogue;
    private final CurrentScope scope;
    private final Rules rules;
    private final TimeLimits timeLimits;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    ConsultationDesk(
            Consultations asked,
            Sending sending,
            IncidentRegister register,
            IncidentHistory history,
            Catalogue catalogue,
            CurrentScope scope,
            Rules rules,
            TimeLimits timeLimits,
            Events events,
            Ids ids,
            Clock clock) {
        this.asked = asked;
        this.sending = sending;
        this.register = register;
        this.history = history;
        this.catalogue = catalogue;
        this.scope = scope;
        this.rules = rules;
        this.timeLimits = timeLimits;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param units keys of those who are asked, each by itself */
    public void ask(UUID incident, List<String> units, String question) {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
        IncidentFacts facts = register.get(incident);
        if (facts.stage() != Stage.FILED) {
            throw new WrongStep("consult", facts.stage());
        }
        List<String> wanted = units.stream().distinct().toList();
        int most = rules.count("consultation.most");
        if (asked.of(incident).size() + wanted.size() > most) {
            throw DispatchRefused.tooManyAsked(most);
        }
        wanted.forEach(unit -> ask(facts, sending.recipient(unit, facts), question));
    }

    private void ask(IncidentFacts facts, UnitRef unit, String question) {
        if (asked.open(facts.id()).stream().anyMatch(open -> open.facts().unit().equals(unit.key()))) {
            throw DispatchRefused.askedAlready(unit.name());
        }
        Instant now = clock.instant();
        RuleBook.Entry rule = rules.entry(
                "consultation.within",
                catalogue.asFiled(facts.category()).urgency().name(),
                now);
        Instant due = new Term(rule.value()).from(now, timeLimits);
        String source = rule.name() + " " + rule.subject() + "@" + rule.validFrom();
        UUID id = ids.next();
        asked.persist(new Consultation(
                id, facts.id(), unit.key(), question, scope.get().username(), now, due, source));
        history.write(
                facts.id(),
                null,
                Act.of("consulted")
                        .saying(question)
                        .with(Act.Detail.UNIT, unit.key())
                        .with(Act.Detail.DUE, due));
        asked.flush();
        events.publish(new ConsultationAsked(id, now, facts.id(), unit.key(), due));
    }

    /** The asked unit's window answers for it. */
    public void answer(UUID incident, boolean ours, String words, String basis) {
        Scope asker = scope.get();
        String unit = asker.unit();
        if (unit == null || !asker.actsFor(unit)) {
            throw new OutOfScope();
        }
        Consultation question = asked.lockNewest(incident, unit).orElseThrow(OutOfScope::new);
        Instant now = clock.instant();
        noteLateness(question, now);
        question.answer(ours, asker.username(), now, words, basis);
        history.write(
                incident,
                null,
                Act.of(ours ? "consulted-yes" : "consulted-no")
                        .saying(words)
                        .with(Act.Detail.UNIT, unit)
                        .with(Act.Detail.BASIS, basis));
        asked.flush();
        events.publish(new ConsultationAnswered(question.facts().id(), now, incident, unit, ours));
    }

    /**
     * Notices who let his time pass, once each.
     *
     * @return the next instant at which to look again; empty when nobody is asked any more
     */
    public Optional<Instant> look(UUID incident) {
        Instant now = clock.instant();
        List<Consultation> open = asked.open(incident);
        open.forEach(question -> noteLateness(question, now));
        return open.stream()
                .map(question -> question.facts().answerBy())
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private void noteLateness(Consultation question, Instant now) {
        if (question.isLateAt(now)) {
            ConsultationFacts facts = question.facts();
            history.writeOfSystem(
                    facts.incident(),
                    null,
                    Act.of("consultation-late")
                            .with(Act.Detail.UNIT, facts.unit())
                            .with(Act.Detail.DUE, facts.answerBy()));
            asked.flush();
            events.publish(new ConsultationLate(facts.id(), now, facts.incident(), facts.unit(), facts.answerBy()));
        }
    }

    /** Once it is dispatched, or off the desk otherwise, nobody is asked any more. */
    void decided(@Observes IncidentMoved event) {
        if (event.from() == Stage.FILED) {
            asked.open(event.subject()).forEach(question -> {
                noteLateness(question, event.at());
                question.overtaken(event.at());
            });
        }
    }

    /** Of one case, oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ConsultationFacts> of(UUID incident) {
        return asked.of(incident).stream().map(Consultation::facts).toList();
    }

    /** What the asker's unit still has to say, oldest first; at most two hundred. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ConsultationFacts> mine() {
        Scope asker = scope.get();
        String unit = asker.unit();
        return unit == null || !asker.actsFor(unit)
                ? List.of()
                : asked.waitingFor(unit).stream().map(Consultation::facts).toList();
    }
}
