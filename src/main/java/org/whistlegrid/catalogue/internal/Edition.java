package org.whistlegrid.catalogue.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A list as it was loaded once; a changed file becomes the next version. */
@Entity(name = "CatalogueEdition")
@Immutable
@Table(schema = "catalogue", name = "edition")
class Edition {

    @Id
    private UUID id;

    private String file;
    private int version;
    private String digest;
    private String standard;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected Edition() {}

    Edition(UUID id, ShippedList list, int version, Instant at) {
        this.id = id;
        this.file = list.file();
        this.version = version;
        this.digest = list.digest();
        this.standard = list.standard();
        this.effectiveFrom = list.effectiveFrom();
        this.loadedAt = at;
    }

    UUID id() {
        return id;
    }

    String file() {
        return file;
    }

    int version() {
        return version;
    }

    String digest() {
        return digest;
    }

    String standard() {
        return standard;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }
}
