package org.whistlegrid.platform.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.whistlegrid.platform.OutboxEvent;

/** A fact waiting to be handed on; deleted when it was. */
@Entity
@Immutable
@Table(schema = "platform", name = "outbox")
class OutboxRow {

    @Id
    UUID id;

    @Column(nullable = false)
    String type;

    @Column(nullable = false)
    UUID subject;

    @Column(nullable = false)
    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    JsonNode payload;

    protected OutboxRow() {}

    OutboxRow(OutboxEvent event) {
        this.id = event.id();
        this.type = event.type();
        this.subject = event.subject();
        this.at = event.at();
        this.payload = event.payload();
    }

    OutboxEvent asEvent() {
        return new OutboxEvent(id, type, subject, at, payload);
    }
}
