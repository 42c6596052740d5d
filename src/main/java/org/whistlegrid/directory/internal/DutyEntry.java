package org.whistlegrid.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.DutyItem;
import org.whistlegrid.directory.UnitRef;

/** A dated item of the duty list. It is ended by a later list, never edited. */
@Entity
@Table(schema = "directory", name = "duty")
class DutyEntry {

    @Id
    private UUID id;

    private String pattern;

    private String area;

    private String condition;

    private @Nullable String unit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "co_units", nullable = false)
    private List<String> coUnits;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Embedded
    private Validity validity;

    @SuppressWarnings("NullAway.Init")
    protected DutyEntry() {}

    DutyEntry(UUID id, DutyItem item, LocalDate from) {
        this.id = id;
        this.pattern = item.pattern();
        this.area = item.area();
        this.condition = item.condition();
        this.unit = item.unit();
        this.coUnits = item.coUnits();
        this.legalBasis = item.legalBasis();
        this.validity = new Validity(from, null);
    }

    /** @param day first day on which it no longer holds */
    void end(LocalDate day) {
        this.validity = new Validity(validity.from(), day);
    }

    UUID id() {
        return id;
    }

    Validity validity() {
        return validity;
    }

    /** More literal characters in the pattern, then a longer area: more specific. */
    int specificity() {
        int literals = pattern.replace("?", "").replace("*", "").length();
        return literals * 100 + area.length();
    }

    DutyItem item() {
        return new DutyItem(pattern, area, condition, unit, coUnits, legalBasis);
    }

    Duty of(UnitRef responsible) {
        return new Duty(pattern, area, condition, responsible, coUnits, legalBasis, validity.from(), validity.to());
    }
}
