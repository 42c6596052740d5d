package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.RatingFacts;
import org.whistlegrid.whistle.RatingSide;

/** What one side says of the other; never changed. */
@Entity
@Immutable
@Table(schema = "whistle", name = "rating")
public class Rating {

    @Id
    private UUID id;

    private UUID report;

    @Enumerated(EnumType.STRING)
    private RatingSide side;

    @Column(name = "rated_by")
    private String by;

    @Column(name = "rated_at")
    private Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> scores;

    private String words;

    @Nullable
    private UUID corrects;

    @Nullable
    private String reason;

    protected Rating() {}

    public Rating(RatingFacts facts) {
        this.id = facts.id();
        this.report = facts.report();
        this.side = facts.side();
        this.by = facts.by();
        this.at = facts.at();
        this.scores = Map.copyOf(facts.scores());
        this.words = facts.words();
        this.corrects = facts.corrects();
        this.reason = facts.reason();
    }

    public RatingFacts facts() {
        return new RatingFacts(id, report, side, by, at, scores, words, corrects, reason);
    }
}
