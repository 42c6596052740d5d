package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.HistoryEntry;

/** The stored form of a {@link HistoryEntry}. */
@Entity
@Immutable
@Table(schema = "incident", name = "history")
class HistoryRow {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID incident;

    @Nullable
    @Column(name = "order_id")
    private UUID order;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String actor;

    @Column(nullable = false)
    private String act;

    @Nullable
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<Act.Detail, String> details;

    protected HistoryRow() {}

    HistoryRow(HistoryEntry entry) {
        this.id = entry.id();
        this.incident = entry.incident();
        this.order = entry.order();
        this.at = entry.at();
        this.actor = entry.actor();
        this.act = entry.act().word();
        this.note = entry.act().note();
        this.details = entry.act().details();
    }

    HistoryEntry asEntry() {
        return new HistoryEntry(id, incident, order, at, actor, new Act(act, note, details));
    }
}
