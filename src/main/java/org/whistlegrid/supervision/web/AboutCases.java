package org.whistlegrid.supervision.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.incident.CaseReading;
import org.whistlegrid.platform.Texts;

/** Says what a page of records is about: one query for all of them. */
@ApplicationScoped
class AboutCases {

    private final CaseReading cases;
    private final Catalogue catalogue;
    private final Texts texts;

    AboutCases(CaseReading cases, Catalogue catalogue, Texts texts) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Transactional
    Map<UUID, AboutCase> of(Collection<@Nullable UUID> incidents) {
        Map<UUID, AboutCase> about = new HashMap<>();
        cases.of(incidents.stream().filter(Objects::nonNull).distinct().toList())
                .forEach((id, facts) -> about.put(
                        id,
                        new AboutCase(
                                id,
                                facts.caseNumber(),
                                facts.category(),
                                category(facts.category()),
                                facts.pathLabel())));
        return about;
    }

    /** The key itself when the catalogue no longer has it. */
    String category(String key) {
        return catalogue
                .find(key)
                .map(category -> texts.either(category.name(), category.nameEn()))
                .orElse(key);
    }
}
