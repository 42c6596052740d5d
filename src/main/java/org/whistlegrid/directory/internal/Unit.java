package org.whistlegrid.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.UnitRef;

/** A unit with what is printed and dialled. */
@Entity(name = "DirectoryUnit")
@Immutable
@Table(schema = "directory", name = "unit")
public class Unit {

    @Id
    private String key;

    @Enumerated(EnumType.STRING)
    private UnitRef.Kind kind;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(columnDefinition = "char(18)")
    private @Nullable String code;

    private @Nullable String area;

    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    public UnitRef ref() {
        return new UnitRef(key, name, nameEn, kind);
    }

    /** Unified social credit code, 18 characters. */
    public @Nullable String code() {
        return code;
    }

    /** Code of the territory, for a sub-district or community. */
    public @Nullable String area() {
        return area;
    }

    public @Nullable String phone() {
        return phone;
    }
}
