package org.whistlegrid.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.PostKind;

/** A post of a unit and who holds it for a time. */
@Entity
@Immutable
@Table(schema = "directory", name = "post")
class PostHeld {

    @Embeddable
    record Id(
            String unit,
            @Enumerated(EnumType.STRING) PostKind kind,
            @Column(name = "valid_from") LocalDate validFrom) {}

    @EmbeddedId
    private Id id;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holder")
    private Member holder;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected PostHeld() {}

    String unit() {
        return id.unit();
    }

    PostKind kind() {
        return id.kind();
    }

    String title() {
        return title;
    }

    Member holder() {
        return holder;
    }
}
