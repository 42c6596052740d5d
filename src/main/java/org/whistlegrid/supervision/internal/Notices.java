package org.whistlegrid.supervision.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;

/** All notices ever raised. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final Set<NoticeState> OUT = Set.of(NoticeState.ISSUED, NoticeState.ANSWERED, NoticeState.ACCEPTED);

    public Notice lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    public Notice get(UUID id) {
        return findByIdOptional(id).orElseThrow(OutOfScope::new);
    }

    /** Whoever looks at the same subject meanwhile waits until this transaction has ended, and then finds it done. */
    void lockSubject(UUID subject) {
        lockKey(subject.toString());
    }

    /** Whoever counts the same unit's notices meanwhile waits, and then counts this transaction's too. */
    void lockHolder(String holder) {
        lockKey("notices of " + holder);
    }

    private void lockKey(String key) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", key)
                .getSingleResult();
    }

    List<Notice> ofSubject(UUID subject) {
        return list("about.subject", Sort.by("id"), subject);
    }

    boolean isNoticed(UUID subject, Rung rung) {
        return count("about.subject = ?1 and rung = ?2 and state <> ?3", subject, rung, NoticeState.WITHDRAWN) > 0;
    }

    List<Notice> draftsOf(UUID subject) {
        return list("about.subject = ?1 and state = ?2", subject, NoticeState.DRAFT);
    }

    List<Notice> draftsOfCase(UUID incident) {
        return list("about.incident = ?1 and state = ?2", incident, NoticeState.DRAFT);
    }

    /** Oldest first; a case has a handful. */
    public List<Notice> ofIncident(UUID incident) {
        return list("about.incident", Sort.by("id"), incident);
    }

    /** How many notices of a rung a unit was sent since an instant, by the instant at which they were signed. */
    long sentTo(String holder, Rung rung, Instant since) {
        return count("holder = ?1 and rung = ?2 and paper.issuedAt >= ?3 and state in ?4", holder, rung, since, OUT);
    }

    /** Number of a notice that goes out unsigned: the year and a running count, which may have gaps. */
    String runningNumber(Instant at) {
        Number count = (Number) getEntityManager()
                .createNativeQuery("select nextval('supervision.notice_number')")
                .getSingleResult();
        return "%s-%04d".formatted(year(at), count.longValue());
    }

    /**
     * Number of a signed note: the sub-district, the year and a serial without gaps. The counter's row is held until the
     * note is committed: whoever signs meanwhile waits, and a rollback gives the number back.
     */
    public String nextNumber(@Nullable String subDistrict, Instant at) {
        String unit = subDistrict == null ? Recipients.CENTRE : subDistrict;
        Number serial = (Number) getEntityManager()
                .createNativeQuery(
                        """
                        insert into supervision.note_counter as c (unit, year, last) values (:unit, :year, 1)
                        on conflict (unit, year) do update set last = c.last + 1 returning last
                        """)
                .setParameter("unit", unit)
                .setParameter("year", year(at).getValue())
                .getSingleResult();
        return "%s-%s-%04d".formatted(unit, year(at), serial.intValue());
    }

    private static Year year(Instant at) {
        return Year.from(at.atZone(Zones.CITY));
    }
}
