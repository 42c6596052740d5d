package org.whistlegrid.catalogue.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.HandlingLimit;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.catalogue.VerificationMode;

/** A category of one edition. */
@Entity(name = "ListedCategory")
@Immutable
@Table(schema = "catalogue", name = "category")
class ListedCategory {

    @Id
    private UUID id;

    private UUID edition;
    private int ordinal;
    private String key;
    private String kind;
    private String code;
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    private String family;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private @Nullable String handling;

    @Enumerated(EnumType.STRING)
    private VerificationMode verification;

    private boolean complex;
    private boolean sensitive;

    @Column(columnDefinition = "text[]")
    private String[] keywords;

    protected ListedCategory() {}

    ListedCategory(UUID id, Edition edition, ShippedList list, int ordinal, Map<String, String> row) {
        this.id = id;
        this.edition = edition.id();
        this.ordinal = ordinal;
        this.key = list.prefix() + row.get("code");
        this.kind = list.kind();
        this.code = row.get("code");
        this.name = row.get("name");
        this.nameEn = row.get("name_en");
        this.family = row.get("group");
        this.urgency = Urgency.valueOf(row.get("urgency"));
        this.handling = Cell.text(row.get("limit"));
        this.verification = VerificationMode.valueOf(row.get("verification"));
        this.complex = Boolean.parseBoolean(row.get("complex"));
        this.sensitive = Boolean.parseBoolean(row.get("sensitive"));
        this.keywords = Cell.list(row.get("keywords")).toArray(String[]::new);
    }

    UUID edition() {
        return edition;
    }

    Category asCategory(String standard) {
        return new Category(
                key,
                name,
                nameEn,
                kind,
                code,
                standard,
                family,
                urgency,
                handling == null ? null : HandlingLimit.parse(handling),
                verification,
                complex,
                sensitive,
                List.of(keywords));
    }
}
