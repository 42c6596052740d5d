package org.whistlegrid.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.whistlegrid.notification.MessageFacts;
import org.whistlegrid.notification.MessageKind;

/** A message as it is kept: never changed. */
@Entity
@Immutable
@Table(schema = "notification", name = "message")
public class Message {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID incident;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MessageKind kind;

    @Column(nullable = false)
    private UUID cause;

    @Column(name = "told_at", nullable = false)
    private Instant toldAt;

    @Column(nullable = false)
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> facts;

    protected Message() {}

    Message(
            UUID id,
            UUID incident,
            MessageKind kind,
            UUID cause,
            Instant toldAt,
            String text,
            Map<String, String> facts) {
        this.id = id;
        this.incident = incident;
        this.kind = kind;
        this.cause = cause;
        this.toldAt = toldAt;
        this.text = text;
        this.facts = Map.copyOf(facts);
    }

    UUID incident() {
        return incident;
    }

    MessageFacts facts(List<Delivery> sent) {
        return new MessageFacts(
                id,
                incident,
                kind,
                cause,
                toldAt,
                text,
                facts,
                sent.stream()
                        .filter(each -> each.message().equals(id))
                        .map(Delivery::facts)
                        .toList());
    }
}
