package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeReading;
import org.whistlegrid.supervision.NoticeReply;

/** Opens one notice for who may see the matter that it is about, or has to sign, answer or judge it. */
@ApplicationScoped
public class NoticeFiles {

    private static final String CENTRE = "centre";

    private final NoticeReading reading;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final Discretion discretion;
    private final CurrentScope scope;

    NoticeFiles(
            NoticeReading reading,
            IncidentRegister register,
            DispatchDesk dispatch,
            Discretion discretion,
            CurrentScope scope) {
        this.reading = reading;
        this.register = register;
        this.dispatch = dispatch;
        this.discretion = discretion;
        this.scope = scope;
    }

    /**
     * A notice, the case it is about, and what was answered.
     *
     * @param withheld whether the asker reads no words of it: neither what is required nor what was answered
     * @param issuedFor key of the unit in whose name it is sent
     */
    public record NoticeFile(
            NoticeFacts notice,
            @Nullable IncidentFacts incident,
            boolean withheld,
            String issuedFor,
            List<NoticeReply> replies) {}

    /** @throws OutOfScope for a foreign notice and for one that does not exist */
    @Transactional
    public NoticeFile open(UUID id) {
        NoticeFacts notice = reading.get(id);
        IncidentFacts incident = notice.incident() == null ? null : register.get(notice.incident());
        boolean concerned = reading.maySign(notice) || reading.mayAnswer(notice) || reading.mayJudge(notice);
        List<OrderFacts> orders = incident == null ? List.of() : dispatch.ordersOf(incident.id());
        boolean sees = incident == null
                ? scope.get().seesUnit(notice.holder())
                : scope.get().sees(MatterOf.incident(incident, orders));
        if (!concerned && !sees) {
            throw new OutOfScope();
        }
        boolean withheld = !concerned && incident != null && discretion.withholds(incident, orders);
        String signer = notice.paper().signer();
        return new NoticeFile(
                notice,
                incident,
                withheld,
                signer == null ? CENTRE : signer.substring(0, signer.indexOf(':')),
                withheld ? List.of() : reading.repliesOf(id));
    }
}
