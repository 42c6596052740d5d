package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;

/** 核查: the result is looked at by somebody of the place who neither reported nor handled the matter. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class VerificationDesk {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DispatchDesk dispatch;
    private final Attachments attachments;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    VerificationDesk(
            IncidentRegister register,
            IncidentHistory history,
            DispatchDesk dispatch,
            Attachments attachments,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.dispatch = dispatch;
        this.attachments = attachments;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** @param opinion what was seen; required when the result is sent back */
    public void verify(UUID incident, boolean passed, String opinion, List<UUID> photos) {
        IncidentFacts facts = mine(incident);
        if (facts.stage() != Stage.TO_VERIFY) {
            throw new WrongStep("verify", facts.stage());
        }
        if (!isOthersWork(facts)) {
            throw DispatchRefused.ownWork();
        }
        UUID act = history.write(
                incident,
                null,
                Act.of(passed ? "verified" : "verification-failed").saying(opinion));
        attachments.claim(photos, act, "verification");
        NextStep next = !passed ? NextStep.REWORK : facts.requesterCanBeReached() ? NextStep.REVISIT : NextStep.CLOSE;
        if (next == NextStep.REWORK) {
            dispatch.rework(incident);
        } else if (next == NextStep.REVISIT) {
            register.toRevisit(incident);
        }
        events.publish(new ResultVerified(incident, clock.instant(), next));
    }

    /** Whether the asker may check this case now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayVerify(IncidentFacts facts) {
        return facts.stage() == Stage.TO_VERIFY && isMine(facts) && isOthersWork(facts);
    }

    private IncidentFacts mine(UUID incident) {
        IncidentFacts facts = register.get(incident);
        if (!isMine(facts)) {
            throw new OutOfScope();
        }
        return facts;
    }

    private boolean isMine(IncidentFacts facts) {
        Scope asker = scope.get();
        return facts.area() != null
                && asker.seesArea(facts.area())
                && (asker.has(Roles.GRID_WORKER) || asker.has(Roles.SUB_DISTRICT_CLERK));
    }

    private boolean isOthersWork(IncidentFacts facts) {
        String me = scope.get().username();
        return !me.equals(facts.reporter()) && history.of(facts.id()).stream().noneMatch(entry -> isWorkOf(me, entry));
    }

    /** Whoever was ever named for the work, or said in the unit's name what was done, has had a hand in it. */
    private static boolean isWorkOf(String somebody, HistoryEntry entry) {
        return switch (entry.act().word()) {
            case "assigned" -> somebody.equals(entry.act().details().get(Act.Detail.HANDLER));
            case "fed-back", "submitted" -> somebody.equals(entry.actor());
            default -> false;
        };
    }
}
