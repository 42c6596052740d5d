package org.whistlegrid.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.directory.Concerned;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;

/**
 * Keeps the requester and his words from whoever sees a matter only because it lies in his area, where the category is
 * sensitive: he verifies the place and needs no more (domain rules §2.4, verification mode).
 */
@ApplicationScoped
public class Discretion {

    /** Acts whose words are the requester's, or about him. */
    private static final Set<String> TELLING = Set.of("reported", "contacted", "contact-missed", "revisited");

    private final Catalogue catalogue;
    private final CurrentScope scope;

    Discretion(Catalogue catalogue, CurrentScope scope) {
        this.catalogue = catalogue;
        this.scope = scope;
    }

    public boolean withholds(IncidentFacts incident, List<OrderFacts> orders) {
        return withholds(
                incident.category(),
                orders.stream().map(OrderFacts::unit).toList(),
                orders.stream().map(OrderFacts::handler).toList(),
                incident.reporter());
    }

    /** The row as the asker may read it: the category's name stands for the words that are withheld. */
    public MatterFacts asSeen(MatterFacts matter) {
        return withholds(matter) ? matter.withText(insteadOfWords(matter.category())) : matter;
    }

    public boolean withholds(MatterFacts matter) {
        HeldOrder order = matter.held();
        return withholds(
                matter.category(),
                order == null ? List.of() : List.of(order.unit()),
                order == null || order.handler() == null ? List.of() : List.of(order.handler()),
                matter.reporter());
    }

    public String insteadOfWords(String category) {
        return catalogue.asFiled(category).name();
    }

    /** An act without what the requester said and without his name. */
    public Act withoutRequester(Act act) {
        Map<Act.Detail, String> details = new EnumMap<>(Act.Detail.class);
        details.putAll(act.details());
        details.remove(Act.Detail.SPOKEN_WITH);
        return new Act(act.word(), TELLING.contains(act.word()) ? null : act.note(), details);
    }

    private boolean withholds(
            String category,
            Collection<String> units,
            Collection<? extends @Nullable String> handlers,
            String reporter) {
        Scope asker = scope.get();
        return catalogue.isSensitive(category)
                && !asker.has(Roles.SUB_DISTRICT_LEADER)
                && !asker.sees(Concerned.of(null, List.of(), units, handlers, reporter));
    }
}
