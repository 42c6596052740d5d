package org.whistlegrid.dispatch.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.timelimit.Span;

/** The dated rules of applications. */
@ApplicationScoped
public class ApplicationRules {

    private static final TypeReference<List<ApprovalStep>> CHAIN = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    ApplicationRules(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    public ApplicationRule on(LocalDate day, ApplicationKind kind) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select cast(chain as text), all_must_agree, ask_within, most, longest, tells_requester
                        from dispatch.application_rule where kind = :kind and effective_from <= :day
                        order by effective_from desc limit 1
                        """)
                .setParameter("kind", kind.name())
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("no rule for " + kind + " on " + day);
        }
        Object[] row = (Object[]) rows.get(0);
        return new ApplicationRule(
                chain((String) row[0]), (Boolean) row[1], span(row[2]), (Integer) row[3], span(row[4]), (Boolean)
                        row[5]);
    }

    private List<ApprovalStep> chain(String text) {
        try {
            return json.readValue(text, CHAIN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored chain unreadable", e);
        }
    }

    private static @Nullable Span span(@Nullable Object text) {
        return text == null ? null : Span.parse((String) text);
    }
}
