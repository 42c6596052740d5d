package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.ClosingCondition;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.incident.IncidentFacts;

/** Which closing condition (结案标准) holds for a case: that under which it was filed, the only one, or the one named. */
@ApplicationScoped
public class Checklists {

    private final Catalogue catalogue;

    Checklists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<ClosingCondition> of(IncidentFacts facts) {
        List<ClosingCondition> all = catalogue.closing(facts.category());
        Filing filing = facts.filing();
        return filing == null
                ? all
                : named(all, filing.condition()).map(List::of).orElse(all);
    }

    /** Empty where there is a choice and none of them is named. */
    public Optional<ClosingCondition> chosen(List<ClosingCondition> conditions, @Nullable String name) {
        return conditions.size() == 1 ? Optional.of(conditions.get(0)) : named(conditions, name);
    }

    private static Optional<ClosingCondition> named(List<ClosingCondition> all, @Nullable String name) {
        return all.stream().filter(condition -> condition.filing().equals(name)).findFirst();
    }
}
