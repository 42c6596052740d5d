package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.timelimit.internal.LimitMoveRows;

/** The book of every move of every limit: the one place that writes them. Only added to. */
@ApplicationScoped
public class LimitMoves {

    private final LimitMoveRows rows;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    LimitMoves(LimitMoveRows rows, Ids ids, Clock clock, CurrentActor actor) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * What is moved.
     *
     * @param order null for the case's own L4
     */
    public record Subject(UUID incident, @Nullable UUID order) {

        UUID id() {
            return order == null ? incident : order;
        }
    }

    /**
     * Why it is moved.
     *
     * @param application null for what a rule did
     * @param change null for what is computed from the beginning
     * @param legal null unless law sets the limit
     */
    public record Cause(
            LimitMove.Kind kind,
            @Nullable String reason,
            @Nullable UUID application,
            @Nullable LimitChange change,
            @Nullable Span legal) {}

    /** Writes down that a limit went from one due to another, by the running request's actor. */
    @Transactional(Transactional.TxType.MANDATORY)
    public LimitMove write(Subject subject, Limit limit, Instant from, RunningLimit to, Cause cause) {
        LimitMove move = new LimitMove(
                ids.next(),
                subject.id(),
                subject.incident(),
                subject.order(),
                limit,
                cause.kind(),
                clock.instant(),
                actor.get().username(),
                cause.reason(),
                from,
                to.due(),
                to.policy(),
                cause.application(),
                cause.change(),
                cause.legal());
        rows.add(move);
        return move;
    }

    /** Of some orders and cases, in the order in which they were made. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<LimitMove> of(Collection<UUID> subjects) {
        return rows.ofSubjects(subjects);
    }

    /** Of a case and all its orders. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<LimitMove> ofIncident(UUID incident) {
        return rows.ofIncident(incident);
    }
}
