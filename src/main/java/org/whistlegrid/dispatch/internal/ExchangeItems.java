package org.whistlegrid.dispatch.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.ExchangeFacts;
import org.whistlegrid.dispatch.ExchangeKind;
import org.whistlegrid.dispatch.ExchangeState;

/** All applications to the superior platform, and the revisits that came from there. */
@ApplicationScoped
public class ExchangeItems implements PanacheRepositoryBase<ExchangeItem, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** What happened before for the same cause is not applied for twice. */
    public void add(UUID cause, ExchangeFacts made) {
        if (count("incident = ?1 and kind = ?2 and cause = ?3", made.incident(), made.kind(), cause) == 0) {
            persist(new ExchangeItem(cause, made));
        }
    }

    public boolean isOpen(UUID incident, ExchangeKind kind) {
        return count(
                        "incident = ?1 and kind = ?2 and state in ?3",
                        incident,
                        kind,
                        List.of(ExchangeState.WAITING, ExchangeState.SENT))
                > 0;
    }

    public ExchangeItem lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }

    public List<ExchangeItem> outgoing(@Nullable UUID after, int most) {
        return find(
                        "state in ?1 and id > ?2",
                        Sort.by("id"),
                        List.of(ExchangeState.WAITING, ExchangeState.SENT),
                        after == null ? FIRST : after)
                .page(0, most)
                .list();
    }

    public List<ExchangeItem> of(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }

    /** @return false when this revisit was imported before */
    public boolean revisited(
            String number, Instant askedAt, String outcome, String words, UUID incident, Instant now, boolean reopens) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into dispatch.superior_revisit
                                values (:number, :asked, :outcome, :words, :incident, :now, :reopens) on conflict do nothing
                                """)
                        .setParameter("number", number)
                        .setParameter("asked", askedAt)
                        .setParameter("outcome", outcome)
                        .setParameter("words", words)
                        .setParameter("incident", incident)
                        .setParameter("now", now)
                        .setParameter("reopens", reopens)
                        .executeUpdate()
                == 1;
    }
}
