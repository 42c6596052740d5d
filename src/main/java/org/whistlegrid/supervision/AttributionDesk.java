package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.internal.AttributionList;
import org.whistlegrid.supervision.internal.Excusing;

/**
 * Every limit that passed and who held the stage; only his figures carry it. An officer may exempt (容错) with a reason: the
 * row stays, figures leave it out.
 */
@ApplicationScoped
public class AttributionDesk {

    private final AttributionList list;
    private final Excusing excusing;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    AttributionDesk(
            AttributionList list,
            Excusing excusing,
            IncidentHistory history,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.list = list;
        this.excusing = excusing;
        this.history = history;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Newest first; a unit sees its own. There is no other order: nobody is ranked.
     *
     * @throws OutOfScope when another unit's are asked for by a unit
     */
    @Transactional
    public Page<AttributionFacts> list(AttributionFilter filter, @Nullable String after, int limit) {
        String holder = filter.holder();
        String unit = scope.get().seesAll() ? holder : scope.get().unitFilter().orElseThrow(OutOfScope::new);
        if (holder != null && !holder.equals(unit)) {
            throw new OutOfScope();
        }
        return list.page(filter.of(unit), after, limit);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AttributionFacts> ofIncident(UUID incident) {
        return list.ofIncident(incident);
    }

    /** 容错免责: by a supervisor or the command centre, never in a matter of their own unit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AttributionFacts excuse(UUID id, Excuse excuse, String reason) {
        boolean officer = scope.get().has(Roles.SUPERVISOR) || scope.get().has(Roles.COMMAND);
        AttributionFacts passed = officer ? list.find(id).orElseThrow(OutOfScope::new) : null;
        if (passed == null || passed.holder().equals(scope.get().unit())) {
            throw new OutOfScope();
        }
        excusing.excuse(passed, excuse, reason, scope.get().username());
        if (passed.incident() != null) {
            history.write(
                    passed.incident(),
                    passed.order(),
                    Act.of("lateness-excused").saying(reason).with(Act.Detail.UNIT, passed.holder()));
        }
        events.publish(new LatenessExcused(id, clock.instant(), passed.incident()));
        return list.find(id).orElseThrow();
    }
}
