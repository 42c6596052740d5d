package org.whistlegrid.directory;

import jakarta.persistence.Query;
import java.util.Map;

/**
 * A condition for a {@code where} clause, in words that SQL and HQL share, with its named parameters (all start with
 * {@code scope}).
 */
public record ScopeLimit(String where, Map<String, Object> parameters) {

    /** For lists whose own condition says whose they are. */
    public static final ScopeLimit EVERYTHING = new ScopeLimit("1 = 1", Map.of());

    static final ScopeLimit NOTHING = new ScopeLimit("1 = 0", Map.of());

    public ScopeLimit {
        parameters = Map.copyOf(parameters);
    }

    /** Binds the parameters to a query whose text contains {@link #where()}. */
    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
