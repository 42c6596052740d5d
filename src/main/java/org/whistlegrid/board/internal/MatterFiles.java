package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.board.MatterFile;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.ApplicationDesk;
import org.whistlegrid.dispatch.ConsultationDesk;
import org.whistlegrid.dispatch.ConsultationFacts;
import org.whistlegrid.dispatch.ConsultationState;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.SuperiorExchange;
import org.whistlegrid.incident.DeskLimits;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.NoticeReading;
import org.whistlegrid.timelimit.LimitMoves;

/** Opens the file of one matter for who may see it. */
@ApplicationScoped
public class MatterFiles {

    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final IncidentHistory history;
    private final NoticeReading notices;
    private final ApplicationDesk applications;
    private final LimitMoves moves;
    private final DeskLimits desks;
    private final ConsultationDesk consultations;
    private final SuperiorExchange exchange;
    private final Attachments attachments;
    private final CurrentScope scope;

    MatterFiles(
            IncidentRegister register,
            DispatchDesk dispatch,
            IncidentHistory history,
            NoticeReading notices,
            ApplicationDesk applications,
            LimitMoves moves,
            DeskLimits desks,
            ConsultationDesk consultations,
            SuperiorExchange exchange,
            Attachments attachments,
            CurrentScope scope) {
        this.register = register;
        this.dispatch = dispatch;
        this.history = history;
        this.notices = notices;
        this.applications = applications;
        this.moves = moves;
        this.desks = desks;
        this.consultations = consultations;
        this.exchange = exchange;
        this.attachments = attachments;
        this.scope = scope;
    }

    /**
     * The case alone, without what was done about it.
     *
     * @throws OutOfScope as {@link #open}
     */
    @Transactional
    public IncidentFacts look(UUID id) {
        IncidentFacts incident = register.get(id);
        scope.get().require(MatterOf.incident(incident, dispatch.ordersOf(id)));
        return incident;
    }

    /** @throws OutOfScope for a foreign matter and for one that does not exist: whoever guesses ids learns nothing */
    @Transactional
    public MatterFile open(UUID id) {
        IncidentFacts incident = register.get(id);
        List<OrderFacts> orders = dispatch.ordersOf(id);
        List<ConsultationFacts> asked = consultations.of(id);
        boolean sees = scope.get().sees(MatterOf.incident(incident, orders));
        if (!sees && asked.stream().noneMatch(this::isAsked)) {
            throw new OutOfScope();
        }
        List<HistoryEntry> acts = history.of(id);
        return new MatterFile(
                incident,
                orders,
                acts,
                notices.ofIncident(id),
                // who is only asked before dispatch has no part in what others applied for
                sees ? applications.ofIncident(id) : List.of(),
                moves.ofIncident(id),
                attachments.of(acts.stream().map(HistoryEntry::id).toList()),
                desks.of(id),
                asked,
                incident.superior() == null ? List.of() : exchange.of(id));
    }

    /** Who is asked whether it is his must read what it is, until he has said it or it is dispatched. */
    private boolean isAsked(ConsultationFacts asked) {
        return asked.state() == ConsultationState.OPEN && scope.get().actsFor(asked.unit());
    }
}
