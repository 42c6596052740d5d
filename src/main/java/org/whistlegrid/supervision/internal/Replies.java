package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.NoticeReply;

/** Every reply to a notice, and what its issuer said of it; none is overwritten. */
@ApplicationScoped
public class Replies {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    Replies(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    public void add(UUID notice, String text, String who) {
        entities.createNativeQuery(
                        """
                        insert into supervision.reply (id, notice, text, replied_by, replied_at)
                        values (:id, :notice, :text, :who, :now)
                        """)
                .setParameter("id", ids.next())
                .setParameter("notice", notice)
                .setParameter("text", text)
                .setParameter("who", who)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Judges the reply that waits for it. */
    public void judge(UUID notice, boolean accepted, String who, @Nullable String opinion) {
        entities.createNativeQuery(
                        """
                        update supervision.reply set accepted = :accepted, judged_by = :who, judged_at = :now, opinion = :opinion
                        where notice = :notice and accepted is null
                        """)
                .setParameter("accepted", accepted)
                .setParameter("who", who)
                .setParameter("now", clock.instant())
                .setParameter("opinion", opinion)
                .setParameter("notice", notice)
                .executeUpdate();
    }

    /** Oldest first. */
    public List<NoticeReply> of(UUID notice) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select text, replied_by, replied_at, accepted, judged_by, judged_at, opinion
                        from supervision.reply where notice = :notice order by id
                        """,
                        Object[].class)
                .setParameter("notice", notice)
                .getResultList();
        return rows.stream().map(row -> reply((Object[]) row)).toList();
    }

    private static NoticeReply reply(Object[] row) {
        return new NoticeReply(
                (String) row[0],
                (String) row[1],
                (Instant) row[2],
                (Boolean) row[3],
                (String) row[4],
                (Instant) row[5],
                (String) row[6]);
    }
}
