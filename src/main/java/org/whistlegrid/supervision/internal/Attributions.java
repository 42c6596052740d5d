package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.HeldAs;

/** The book of limits that passed and of who held the stage then: one row for each due of each limit. */
@ApplicationScoped
public class Attributions {

    /** A draft's officer has let his own time pass. */
    static final String SIGNATURE = "SIGNATURE";

    /** An approver has let his own time pass. */
    static final String DECISION = "DECISION";

    /** Before the name of a whistle's limit. */
    static final String REPORT = "REPORT_";

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    Attributions(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A passing.
     *
     * @param limit name of the limit
     * @param holder unit that held the stage
     */
    record Passing(
            UUID subject,
            @Nullable UUID incident,
            @Nullable UUID order,
            String limit,
            Instant due,
            String holder,
            HeldAs heldAs,
            @Nullable String category,
            @Nullable String subDistrict) {}

    /** @return whether it was new */
    boolean note(Passing passing) {
        return entities.createNativeQuery(
                                """
                                insert into supervision.attribution (id, subject, incident, order_id, limit_name, due, noted_at,
                                    holder, held_as, category, sub_district)
                                values (:id, :subject, :incident, :order, :limit, :due, :now, :holder, :as, :category, :district)
                                on conflict do nothing
                                """)
                        .setParameter("id", ids.next())
                        .setParameter("subject", passing.subject())
                        .setParameter("incident", passing.incident())
                        .setParameter("order", passing.order())
                        .setParameter("limit", passing.limit())
                        .setParameter("due", passing.due())
                        .setParameter("now", clock.instant())
                        .setParameter("holder", passing.holder())
                        .setParameter("as", passing.heldAs().name())
                        .setParameter("category", passing.category())
                        .setParameter("district", passing.subDistrict())
                        .executeUpdate()
                > 0;
    }
}
