package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.directory.HeldPosts;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.NoticeFacts;

/**
 * AB岗: when an absence begins, notices that wait for an answer go to the stand-in too, also those that were sent before. Who
 * signs a draft needs no handover: it is asked each time who is reached at the post.
 */
@ApplicationScoped
class Handovers implements Errand {

    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final Notices notices;
    private final HeldPosts posts;
    private final IncidentHistory history;
    private final Clock clock;

    Handovers(EntityManager entities, Notices notices, HeldPosts posts, IncidentHistory history, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.posts = posts;
        this.history = history;
        this.clock = clock;
    }

    private record Pending(UUID notice, String absent, String standIn) {}

    @Override
    public Optional<Instant> nextDue(Instant until) {
        if (!pending(1).isEmpty()) {
            return Optional.of(clock.instant());
        }
        return posts.nextAbsence(today(), LocalDate.ofInstant(until, Zones.CITY))
                .map(day -> day.atStartOfDay(Zones.CITY).toInstant())
                .filter(begins -> !begins.isAfter(until));
    }

    @Override
    public boolean doSome() {
        List<Pending> pending = pending(AT_ONCE);
        pending.forEach(this::handOver);
        return pending.size() == AT_ONCE;
    }

    private void handOver(Pending pending) {
        int written = entities.createNativeQuery(
                        """
                        insert into supervision.handover (notice, absent, stand_in, at)
                        values (:notice, :absent, :standIn, :now) on conflict do nothing
                        """)
                .setParameter("notice", pending.notice())
                .setParameter("absent", pending.absent())
                .setParameter("standIn", pending.standIn())
                .setParameter("now", clock.instant())
                .executeUpdate();
        Notice notice = notices.lock(pending.notice());
        NoticeFacts facts = notice.facts();
        if (written == 0 || facts.recipients().contains(pending.standIn())) {
            return;
        }
        notice.alsoTold(pending.standIn());
        if (facts.incident() != null) {
            history.writeOfSystem(
                    facts.incident(),
                    facts.order(),
                    Act.of("notice-handed-over")
                            .with(Act.Detail.NOTICE, facts.rung())
                            .with(Act.Detail.TOLD, pending.standIn()));
        }
    }

    private List<Pending> pending(int most) {
        List<HeldPosts.Absence> away = posts.away(today());
        if (away.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(
                        """
                        select n.id, a.absent, a.stand_in
                        from unnest(cast(:absent as text[]), cast(:standIns as text[])) as a (absent, stand_in)
                            join supervision.notice n on n.state = 'ISSUED' and n.reply_due is not null
                                and n.recipients @> array[a.absent]
                        where not n.recipients @> array[a.stand_in] and not exists (
                            select 1 from supervision.handover h
                            where h.notice = n.id and h.absent = a.absent and h.stand_in = a.stand_in)
                        order by n.id limit :most
                        """,
                        Object[].class)
                .setParameter(
                        "absent", away.stream().map(HeldPosts.Absence::absent).toArray(String[]::new))
                .setParameter(
                        "standIns",
                        away.stream().map(HeldPosts.Absence::standIn).toArray(String[]::new))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Pending((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
