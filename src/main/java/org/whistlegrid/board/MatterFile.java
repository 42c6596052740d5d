package org.whistlegrid.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.attachment.Attachment;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.DeskLimit;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * Everything that is known of one matter, read from the rooms themselves and not from the read model.
 *
 * @param orders oldest first
 * @param history oldest first
 * @param applications oldest first
 * @param moves of its limits, in the order in which they were made
 * @param photos by the act they are evidence of
 * @param desks stays at desks, oldest first
 */
public record MatterFile(
        IncidentFacts incident,
        List<OrderFacts> orders,
        List<HistoryEntry> history,
        List<NoticeFacts> notices,
        List<ApplicationFacts> applications,
        List<LimitMove> moves,
        Map<UUID, List<Attachment>> photos,
        List<DeskLimit> desks) {

    /** The newest order of a unit that leads: the one by which the case is. */
    public Optional<OrderFacts> held() {
        return orders.stream().filter(order -> order.part() == OrderRole.LEAD).reduce((earlier, later) -> later);
    }

    /** Whether lateness of a limit counts as none (disputes upheld, appeals granted). */
    public boolean isExcused(UUID subject, Limit limit) {
        return moves.stream()
                .filter(move -> move.subject().equals(subject) && move.limit() == limit)
                .anyMatch(move -> move.kind() == LimitMove.Kind.ANNULLED || move.kind() == LimitMove.Kind.EXCUSED);
    }

    /** Over the limits that run: those of the lead's order while its unit has it, and L4 until the case is closed. */
    public Optional<LightInstants> lights() {
        Map<Limit, RunningLimit> running = new EnumMap<>(Limit.class);
        held().filter(order -> order.stage().isInUnit()).ifPresent(order -> running.putAll(order.limits()));
        if (incident.closing() != null && incident.stage().isOpen() && incident.stoppedAt() == null) {
            running.put(Limit.L4, incident.closing());
        }
        return LightInstants.of(running);
    }
}
