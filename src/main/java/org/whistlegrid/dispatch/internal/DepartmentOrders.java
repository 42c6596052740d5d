package org.whistlegrid.dispatch.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.dispatch.OrderStage;

/** All orders of all units. */
@ApplicationScoped
public class DepartmentOrders implements PanacheRepositoryBase<DepartmentOrder, UUID> {

    /** Before every key. */
    private static final UUID FIRST = new UUID(0, 0);

    /** Locks the order until the transaction ends, so that two people's verbs come one after the other. */
    public DepartmentOrder lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new OutOfScope());
    }

    public DepartmentOrder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new OutOfScope());
    }

    public List<DepartmentOrder> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", Sort.by("id"), ids);
    }

    /** Ids of orders that are not over, after a key. */
    List<UUID> openAfter(@Nullable UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        select o.id from DepartmentOrder o
                        where o.stage not in (:over) and o.id > :after order by o.id
                        """,
                        UUID.class)
                .setParameter(
                        "over",
                        Stream.of(OrderStage.values())
                                .filter(OrderStage::isOver)
                                .toList())
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of a case that are not over, oldest first, locked until the transaction ends. */
    List<DepartmentOrder> lockOpen(UUID incident) {
        return find(
                        "incident = ?1 and stage not in (?2)",
                        Sort.by("id"),
                        incident,
                        Stream.of(OrderStage.values())
                                .filter(OrderStage::isOver)
                                .toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Dispatched from one instant, included, to another, after a key: the key begins with the instant of its making. */
    List<DepartmentOrder> dispatched(Instant from, Instant until, @Nullable UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        select o from DepartmentOrder o
                        where o.dispatchedAt >= :from and o.dispatchedAt < :until
                          and o.id > :after order by o.id
                        """,
                        DepartmentOrder.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("after", after == null ? new UUID(from.toEpochMilli() << 16, 0) : after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Oldest first; a case has a handful. */
    public List<DepartmentOrder> of(UUID incident) {
        return list("incident", Sort.by("id"), incident);
    }
}
