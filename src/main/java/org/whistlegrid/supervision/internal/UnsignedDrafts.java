package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.supervision.HeldAs;
import org.whistlegrid.supervision.NoticeFacts;

/** A draft that nobody signed or declined in its officer's time: that is his, and nobody else's. The draft goes on waiting. */
@ApplicationScoped
class UnsignedDrafts implements Errand {

    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final Notices notices;
    private final Attributions attributions;
    private final IncidentHistory history;
    private final Clock clock;

    UnsignedDrafts(
            EntityManager entities, Notices notices, Attributions attributions, IncidentHistory history, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.attributions = attributions;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return entities.createNativeQuery(
                        """
                        select sign_due from supervision.notice
                        where state = 'DRAFT' and sign_late_at is null and sign_due <= :until order by sign_due limit 1
                        """,
                        Instant.class)
                .setParameter("until", until)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean doSome() {
        List<UUID> unsigned = entities.createNativeQuery(
                        """
                        select id from supervision.notice
                        where state = 'DRAFT' and sign_late_at is null and sign_due <= :now
                        order by sign_due limit :most for update skip locked
                        """,
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultList();
        notices.list("id in ?1", unsigned).forEach(this::note);
        return unsigned.size() == AT_ONCE;
    }

    private void note(Notice notice) {
        notice.noteUnsigned(clock.instant());
        NoticeFacts facts = notice.facts();
        String signer = facts.paper().signer();
        Instant due = facts.paper().signDue();
        if (signer == null || due == null) {
            return;
        }
        String unit = signer.substring(0, signer.indexOf(':'));
        attributions.note(new Attributions.Passing(
                facts.id(),
                facts.incident(),
                null,
                Attributions.SIGNATURE,
                due,
                unit,
                HeldAs.OFFICER,
                null,
                notice.subDistrict()));
        if (facts.incident() != null) {
            history.writeOfSystem(
                    facts.incident(),
                    facts.order(),
                    Act.of("signature-late")
                            .with(Act.Detail.NOTICE, facts.rung())
                            .with(Act.Detail.UNIT, unit)
                            .with(Act.Detail.DUE, due));
        }
    }
}
