package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.directory.Concerned;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;

/**
 * How much of a matter somebody reads who sees it: the one place for it, asked by pages, lists, searches, pictures and
 * messages alike.
 *
 * <ul>
 *   <li>The requester's name and number: the desk and the handler of an order that they still hold, the dispatcher until
 *       it is dispatched, the revisitor while he is to be asked (PIPL Art 6: no more, and no longer, than the purpose
 *       needs). Everybody else reads them masked.
 *   <li>Where the category is sensitive, whoever sees the matter only because it lies in his area reads neither the
 *       requester nor words: he verifies the place and needs no more (domain rules §2.4, verification mode).
 * </ul>
 */
@ApplicationScoped
public class Discretion {

    /** Acts whose pictures are the requester's, or of him. */
    private static final Set<String> TELLING = Set.of("reported", "contacted", "contact-missed", "revisited");

    /** Details that somebody wrote; the others are names, days and codes. */
    private static final Set<Act.Detail> WRITTEN = Set.of(
            Act.Detail.SPOKEN_WITH, Act.Detail.FOUND, Act.Detail.MEASURES, Act.Detail.BASIS, Act.Detail.REFERRED_TO);

    private final Catalogue catalogue;
    private final CurrentScope scope;

    Discretion(Catalogue catalogue, CurrentScope scope) {
        this.catalogue = catalogue;
        this.scope = scope;
    }

    /** Whether the asker is the one who has to call him now. */
    public boolean mayCall(IncidentFacts incident, List<OrderFacts> orders) {
        Scope asker = scope.get();
        boolean atTheCentre =
                switch (incident.stage()) {
                    case REPORTED, VERIFYING, FILED -> asker.has(Roles.DISPATCHER);
                    case TO_REVISIT -> asker.has(Roles.REVISITOR);
                    default -> false;
                };
        return atTheCentre
                || orders.stream()
                        .filter(order -> order.stage().isInUnit() || order.stage() == OrderStage.SUSPENDED)
                        .anyMatch(order -> asker.actsFor(order.unit()) || asker.handlesAs(order.handler()));
    }

    public boolean withholds(IncidentFacts incident, List<OrderFacts> orders) {
        return withholds(
                incident.category(),
                orders.stream().map(OrderFacts::unit).toList(),
                orders.stream().map(OrderFacts::handler).toList(),
                incident.reporter());
    }

    public boolean withholds(
            String category,
            Collection<String> units,
            Collection<? extends @Nullable String> handlers,
            String reporter) {
        return catalogue.isSensitive(category)
                && !readsEverything()
                && !scope.get().sees(Concerned.of(null, List.of(), units, handlers, reporter));
    }

    /**
     * The same as a condition of a query: what its words are searched for must be readable, or a search would tell them
     * letter by letter.
     *
     * @param category column of the category
     * @param columns unit, handler and reporter; the place counts for nothing here
     */
    public ScopeLimit readable(String category, ScopedColumns columns) {
        Set<String> sensitive = catalogue.sensitive();
        if (readsEverything() || sensitive.isEmpty()) {
            return ScopeLimit.EVERYTHING;
        }
        ScopeLimit concerned = scope.get().limit(columns);
        return new ScopeLimit(
                "(%s not in (:sensitive) or %s)".formatted(category, concerned.where()),
                with(concerned.parameters(), sensitive));
    }

    public String insteadOfWords(String category) {
        return catalogue.asFiled(category).name();
    }

    /** An act without what anybody but the asker wrote of it. */
    public Act withoutWords(Act act, String actor) {
        if (actor.equals(scope.get().username())) {
            return act;
        }
        Map<Act.Detail, String> details = new EnumMap<>(Act.Detail.class);
        details.putAll(act.details());
        details.keySet().removeAll(WRITTEN);
        return new Act(act.word(), null, details);
    }

    /** Whether pictures of such an act are kept back with the words. */
    public boolean isTelling(String act) {
        return TELLING.contains(act);
    }

    private boolean readsEverything() {
        return scope.get().seesAll() || scope.get().has(Roles.SUB_DISTRICT_LEADER);
    }

    private static Map<String, Object> with(Map<String, Object> parameters, Set<String> sensitive) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("sensitive", sensitive);
        return all;
    }
}
