package org.whistlegrid.dispatch.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.CopyFacts;
import org.whistlegrid.dispatch.OrderStage;

/** The copies of the district. */
@ApplicationScoped
public class OrderCopies implements PanacheRepositoryBase<OrderCopy, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    public Optional<OrderCopy> lockOf(UUID order) {
        return find("orderId", order).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public boolean exists(UUID order) {
        return count("orderId", order) > 0;
    }

    /** Of orders that units still have to do something for, oldest first, after a key. */
    public List<CopyFacts> open(@Nullable UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        select c, o from OrderCopy c join DepartmentOrder o on o.id = c.orderId
                        where o.stage in :working and c.id > :after order by c.id
                        """,
                        Object[].class)
                .setParameter(
                        "working",
                        Stream.of(OrderStage.values())
                                .filter(OrderStage::isInUnit)
                                .toList())
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> ((OrderCopy) row[0]).facts(((DepartmentOrder) row[1]).facts()))
                .toList();
    }
}
