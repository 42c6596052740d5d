package org.whistlegrid.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.UnitRef;

/** A row of the duty list. */
@Entity
@Immutable
@Table(schema = "directory", name = "duty")
class DutyEntry {

    @Id
    private UUID id;

    private String pattern;

    private String area;

    private @Nullable String unit;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Embedded
    private Validity validity;

    @SuppressWarnings("NullAway.Init")
    protected DutyEntry() {}

    /** Key of the unit; null means the sub-district of the place. */
    @Nullable
    String unit() {
        return unit;
    }

    Duty of(UnitRef responsible) {
        return new Duty(pattern, area, responsible, legalBasis, validity.from(), validity.to());
    }
}
