package org.whistlegrid.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see and act on. This is the one place that limits queries and actions; rooms ask it and never look
 * at roles to decide what is visible.
 *
 * <ul>
 *   <li>COMMAND, DISPATCHER, SUPERVISOR, REVISITOR: every matter of the district.
 *   <li>WINDOW_CLERK: orders of his unit. HANDLER: orders given to him.
 *   <li>SUB_DISTRICT_CLERK, SUB_DISTRICT_LEADER: every matter in their territory, and orders of their own unit.
 *   <li>GRID_WORKER: every matter in the areas he serves.
 *   <li>Whoever sees an area also sees what lies on its border and is told to it: seeing, not acting.
 *   <li>Whistles: besides these, whoever is of a unit that is called, and who is of a sub-district that blows it.
 *   <li>Everybody: what he reported himself.
 *   <li>ADMIN: no matter at all. He administers people, units and rules; access by need, not by rank (PIPL Art 6 and
 *       51; domain.md §5 分级准入授权).
 * </ul>
 *
 * Roles add up: the widest applies.
 *
 * @param unit key of his unit; null for nobody and for the product itself
 * @param areas code prefixes of the grid subtrees he serves
 * @param covers usernames of absent colleagues he stands in for: what was given to them is his meanwhile
 */
public record Scope(String username, Set<String> roles, @Nullable String unit, Set<String> areas, Set<String> covers) {

    private static final Set<String> SEES_ALL =
            Set.of(Roles.COMMAND, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.REVISITOR);
    private static final Set<String> SEES_UNIT =
            Set.of(Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.SUB_DISTRICT_LEADER);
    private static final Set<String> SEES_AREAS =
            Set.of(Roles.GRID_WORKER, Roles.SUB_DISTRICT_CLERK, Roles.SUB_DISTRICT_LEADER);

    /** Somebody who is not signed in: sees nothing. */
    public static final Scope NOBODY = new Scope("", Set.of(), null, Set.of(), Set.of());

    public Scope {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        covers = Set.copyOf(covers);
    }

    static Scope of(Person person) {
        return new Scope(person.username(), person.roles(), person.unit(), person.areas(), person.covers());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean seesAll() {
        return hasAny(SEES_ALL);
    }

    /** The unit all of whose orders he sees. */
    public Optional<String> unitFilter() {
        return hasAny(SEES_UNIT) ? Optional.ofNullable(unit) : Optional.empty();
    }

    /** The code prefixes of the places whose matters he sees; empty does not mean everywhere. */
    public Set<String> areaFilter() {
        return hasAny(SEES_AREAS) ? areas : Set.of();
    }

    public boolean seesUnit(String key) {
        return seesAll() || unitFilter().filter(key::equals).isPresent();
    }

    /** @param code of any tier, the more precise the better */
    public boolean seesArea(String code) {
        return seesAll() || areaFilter().stream().anyMatch(code::startsWith);
    }

    public boolean sees(Concerned matter) {
        return seesAll()
                || matter.units().stream().anyMatch(this::seesUnit)
                || matter.area() != null && seesArea(matter.area())
                || matter.informed().stream().anyMatch(this::seesArea)
                || matter.handlers().stream().anyMatch(this::handlesAs)
                || signedIn() && username.equals(matter.reporter());
    }

    /** Whether he may sign, assign and answer in the name of the unit. Seeing it is not enough. */
    public boolean actsFor(String key) {
        return (has(Roles.WINDOW_CLERK) || has(Roles.SUB_DISTRICT_CLERK)) && key.equals(unit);
    }

    /** Whether the work given to this handler is his own, or that of a colleague he stands in for. */
    public boolean handlesAs(@Nullable String handler) {
        return handler != null && has(Roles.HANDLER) && (username.equals(handler) || covers.contains(handler));
    }

    /** Whether he commands those whom a sub-district has called by a whistle. */
    public boolean commands(String subDistrict) {
        return (has(Roles.SUB_DISTRICT_CLERK) || has(Roles.SUB_DISTRICT_LEADER)) && subDistrict.equals(unit);
    }

    /** Whether he may report for a unit that is called, at its window or on the spot. */
    public boolean reportsFor(String key) {
        return calledAs().filter(key::equals).isPresent();
    }

    /** The unit whose being called concerns him; wider than its orders, since whoever can comes. */
    public Optional<String> calledAs() {
        return has(Roles.WINDOW_CLERK) || has(Roles.SUB_DISTRICT_CLERK) || has(Roles.HANDLER)
                ? Optional.ofNullable(unit)
                : Optional.empty();
    }

    /** @throws OutOfScope when nobody has called him, and it does not lie where he serves */
    public void requireWhistle(Concerned whistle) {
        if (!sees(whistle) && whistle.units().stream().noneMatch(this::reportsFor)) {
            throw new OutOfScope();
        }
    }

    /** @throws OutOfScope when the matter is none of his business */
    public void require(Concerned matter) {
        if (!sees(matter)) {
            throw new OutOfScope();
        }
    }

    /** @throws OutOfScope when the unit is not his to see */
    public void requireUnit(String key) {
        if (!seesUnit(key)) {
            throw new OutOfScope();
        }
    }

    /** The same rules as {@link #sees}, as a condition for a query. */
    public ScopeLimit limit(ScopedColumns columns) {
        if (seesAll()) {
            return ScopeLimit.EVERYTHING;
        }
        List<String> any = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (columns.unit() != null && unitFilter().isPresent()) {
            any.add(columns.unit() + " = :scopeUnit");
            parameters.put("scopeUnit", unitFilter().get());
        }
        for (String area : areaFilter().stream().sorted().toList()) {
            like(columns.area(), "scopeArea", area + "%", any, parameters);
            like(columns.informed(), "scopeInformed", "% " + area + "%", any, parameters);
        }
        if (columns.handler() != null && has(Roles.HANDLER)) {
            any.add(columns.handler() + " = :scopeHandler");
            parameters.put("scopeHandler", username);
            if (!covers.isEmpty()) {
                any.add(columns.handler() + " in (:scopeCovered)");
                parameters.put("scopeCovered", covers);
            }
        }
        if (columns.reporter() != null && signedIn()) {
            any.add(columns.reporter() + " = :scopeReporter");
            parameters.put("scopeReporter", username);
        }
        return any.isEmpty() ? ScopeLimit.NOTHING : new ScopeLimit("(" + String.join(" or ", any) + ")", parameters);
    }

    private static void like(
            @Nullable String column, String name, String pattern, List<String> any, Map<String, Object> parameters) {
        if (column != null) {
            String parameter = name + parameters.size();
            any.add(column + " like :" + parameter);
            parameters.put(parameter, pattern);
        }
    }

    private boolean signedIn() {
        return !username.isEmpty();
    }

    private boolean hasAny(Set<String> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
