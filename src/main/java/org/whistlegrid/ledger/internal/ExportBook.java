package org.whistlegrid.ledger.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerExport;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;

/** Who took which rows out of the product, and the serials that stand in the watermarks. */
@ApplicationScoped
public class ExportBook {

    /** After all ids. */
    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager entities;
    private final ObjectMapper json;

    ExportBook(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    String nextSerial(Instant now) {
        long number = ((Number) entities.createNativeQuery("select nextval('ledger.export_serial')")
                        .getSingleResult())
                .longValue();
        return "DC%s-%05d"
                .formatted(LocalDate.ofInstant(now, Zones.CITY).format(DateTimeFormatter.BASIC_ISO_DATE), number);
    }

    void record(LedgerExport export) {
        try {
            entities.createNativeQuery(
                            """
                            insert into ledger.export (serial, id, ledger, filter, rows, made_by, unit, made_at)
                            values (:serial, :id, :ledger, cast(:filter as jsonb), :rows, :by, :unit, :at)
                            """)
                    .setParameter("serial", export.serial())
                    .setParameter("id", export.id())
                    .setParameter("ledger", export.ledger().name())
                    .setParameter("filter", json.writeValueAsString(export.filter()))
                    .setParameter("rows", export.rows())
                    .setParameter("by", export.madeBy())
                    .setParameter("unit", export.unit())
                    .setParameter("at", export.madeAt())
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Newest first. */
    @SuppressWarnings("unchecked")
    public Page<LedgerExport> list(@Nullable UUID after, int limit) {
        List<Object[]> read = entities.createNativeQuery(
                        """
                        select id, serial, ledger, cast(filter as text), rows, made_by, unit, made_at from ledger.export
                        where id < :after order by id desc limit :rows
                        """)
                .setParameter("after", after == null ? LAST : after)
                .setParameter("rows", limit + 1)
                .getResultList();
        return Page.cut(read.stream().map(this::export).toList(), limit, export -> export.id()
                .toString());
    }

    private LedgerExport export(Object[] row) {
        try {
            return new LedgerExport(
                    (UUID) row[0],
                    (String) row[1],
                    Ledger.valueOf((String) row[2]),
                    json.readValue((String) row[3], LedgerFilter.class),
                    ((Number) row[4]).intValue(),
                    (String) row[5],
                    (String) row[6],
                    (Instant) row[7]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
