package org.whistlegrid.incident.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.platform.Rules;

/** 归档: a case that was struck off so long ago that it cannot be reopened is put away; it stays readable. */
@ApplicationScoped
public class Archiving {

    private static final int AT_ONCE = 200;

    private final Incidents incidents;
    private final CaseMoves moves;
    private final Rules rules;
    private final Clock clock;

    Archiving(Incidents incidents, CaseMoves moves, Rules rules, Clock clock) {
        this.incidents = incidents;
        this.moves = moves;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m")
    public void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {
            // the next batch in a transaction of its own
        }
    }

    private int some() {
        List<UUID> old = incidents.closedBefore(clock.instant().minus(rules.duration("case.reopen-within")), AT_ONCE);
        old.forEach(id -> moves.move(id, Incident::archive));
        return old.size();
    }
}
