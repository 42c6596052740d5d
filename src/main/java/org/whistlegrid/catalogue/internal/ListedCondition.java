package org.whistlegrid.catalogue.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.ClosingCondition;
import org.whistlegrid.catalogue.HandlingLimit;

/** A filing condition of one edition with its closing check-list. */
@Entity(name = "ListedCondition")
@Immutable
@Table(schema = "catalogue", name = "closing_condition")
class ListedCondition {

    @Id
    private UUID id;

    private UUID edition;
    private int ordinal;
    private String category;
    private String filing;
    private @Nullable String handling;

    @Column(columnDefinition = "text[]")
    private String[] checklist;

    protected ListedCondition() {}

    ListedCondition(UUID id, Edition edition, int ordinal, Map<String, String> row) {
        this.id = id;
        this.edition = edition.id();
        this.ordinal = ordinal;
        this.category = row.get("category");
        this.filing = row.get("filing");
        this.handling = Cell.text(row.get("limit"));
        this.checklist = Cell.list(row.get("closing")).toArray(String[]::new);
    }

    String category() {
        return category;
    }

    ClosingCondition asCondition() {
        return new ClosingCondition(
                filing, handling == null ? null : HandlingLimit.parse(handling), List.of(checklist));
    }
}
