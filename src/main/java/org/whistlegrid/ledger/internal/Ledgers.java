package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.BoardChanged;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.Recent;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.ledger.LedgerSorting;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;

/** The ledgers as lists and as counts, as far as the asker may see. */
@ApplicationScoped
public class Ledgers {

    private record Asked(Scope asker, LedgerFilter filter) {}

    private final EntityManager entities;
    private final LedgerRows rows;
    private final Discretion discretion;
    private final CurrentScope scope;
    private final Clock clock;
    private final Recent<Asked, Map<Ledger, Long>> counts = new Recent<>();

    Ledgers(EntityManager entities, LedgerRows rows, Discretion discretion, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.discretion = discretion;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws org.whistlegrid.platform.Refusal {@code cursor-invalid}, or {@code filter-invalid} for an order it has not */
    public Page<LedgerRow> list(
            Ledger ledger, LedgerFilter filter, LedgerSorting sorting, @Nullable String after, int limit) {
        LedgerOrder order = LedgerOrder.of(ledger, sorting);
        Conditions conditions = LedgerConditions.of(ledger, filter, scope.get(), discretion, clock);
        order.startAfter(after, conditions);
        Page<LedgerKey> keys =
                Page.cut(keys(ledger, conditions, order, limit), limit, key -> new Cursor(key.key(), key.id()).text());
        return new Page<>(rows.read(ledger, filter, keys.items()), keys.next());
    }

    /** How many rows a ledger has under a filter, counted no further than {@code most} + 1. */
    public long count(Ledger ledger, LedgerFilter filter, int most) {
        Conditions conditions = LedgerConditions.of(ledger, filter, scope.get(), discretion, clock);
        String counted = "select 1" + LedgerSource.of(ledger).from() + conditions.where() + " limit :most";
        return ((Number) conditions
                        .bind(entities.createNativeQuery("select count(*) from (" + counted + ") counted"))
                        .setParameter("most", most + 1)
                        .getSingleResult())
                .longValue();
    }

    /** How many rows each ledger has under the same filter. */
    public Map<Ledger, Long> counts(LedgerFilter filter) {
        return counts.get(new Asked(scope.get(), filter), () -> {
            Map<Ledger, Long> counted = new EnumMap<>(Ledger.class);
            for (Ledger ledger : Ledger.values()) {
                counted.put(ledger, count(ledger, filter, Integer.MAX_VALUE - 1));
            }
            return counted;
        });
    }

    @SuppressWarnings("unchecked")
    private List<LedgerKey> keys(Ledger ledger, Conditions conditions, LedgerOrder order, int limit) {
        LedgerSource source = LedgerSource.of(ledger);
        String select = "select " + source.id() + ", m.incident, " + order.key() + source.from() + conditions.where()
                + order.orderBy() + " limit :rows";
        List<Object[]> read = conditions
                .bind(entities.createNativeQuery(select))
                .setParameter("rows", limit + 1)
                .getResultList();
        return read.stream().map(LedgerKey::of).toList();
    }

    void forget(@Observes BoardChanged event) {
        counts.forget();
    }
}
