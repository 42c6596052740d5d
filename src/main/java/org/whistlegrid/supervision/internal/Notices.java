package org.whistlegrid.supervision.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;

/** All notices ever raised. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    public Notice lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    /** Whoever looks at the same subject meanwhile waits until this transaction has ended, and then finds it done. */
    void lockSubject(UUID subject) {
        lockKey(subject.toString());
    }

    /** Whoever counts the same unit's notices meanwhile waits, and then counts this transaction's too. */
    public void lockHolder(String holder) {
        lockKey("notices of " + holder);
    }

    private void lockKey(String key) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", key)
                .getSingleResult();
    }

    List<Climb.Noticed> noticedOf(UUID subject) {
        return stream("subject", subject).map(Notice::asNoticed).toList();
    }

    /** Of the case and of all its orders. What an order's unit leaves unanswered is nothing that the case's holder owes. */
    List<Climb.Noticed> noticedOfCase(UUID incident) {
        return stream("incident", incident)
                .map(notice -> notice.facts().order() == null
                        ? notice.asNoticed()
                        : notice.asNoticed().withoutReply())
                .toList();
    }

    /** Oldest first; a case has a handful. */
    public List<Notice> ofIncident(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }

    /** How many notices of a rung a unit was sent since an instant. */
    public long sentTo(String holder, Rung rung, Instant since) {
        return count(
                "holder = ?1 and rung = ?2 and raisedAt >= ?3 and state in (?4, ?5)",
                holder,
                rung,
                since,
                NoticeState.ISSUED,
                NoticeState.ANSWERED);
    }

    /** People's number: the year and a running count. */
    public String nextNumber(Instant at) {
        Number count = (Number) getEntityManager()
                .createNativeQuery("select nextval('supervision.notice_number')")
                .getSingleResult();
        return "%s-%04d".formatted(Year.from(at.atZone(Zones.CITY)), count.longValue());
    }
}
