package org.whistlegrid.board;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.ScopeLimit;

/** The {@code where} of a query over {@code board.matter m}, put together piece by piece with its parameters. */
public final class Conditions {

    public static final String OPEN = "m.closed_at is null";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Nothing is read without somebody's scope. */
    public static Conditions in(ScopeLimit scope) {
        Conditions conditions = new Conditions();
        conditions.all.add(scope.where());
        conditions.parameters.putAll(scope.parameters());
        return conditions;
    }

    public Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    public Conditions and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    /** Adds the condition only when there is a value. */
    public Conditions andIf(@Nullable Object value, String condition, String parameter) {
        return value == null ? this : and(condition, parameter, value);
    }

    /** Gives a parameter that conditions already name. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** As {@link #with(String, Object)}, several at once. */
    public Conditions with(Map<String, Object> values) {
        parameters.putAll(values);
        return this;
    }

    public String where() {
        return " where " + String.join(" and ", all);
    }

    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
