package org.whistlegrid.dispatch.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    ApplicationRules(EntityManager entities, ObjectMapper json, Clock clock) {
        this.clock = clock;
        this.entities = entities;
        this.json = json;
    }

    public ApplicationRule on(LocalDate day, ApplicationKind kind) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select cast(chain as text), all_must_agree, ask_within, most, longest, tells_requester
                        from dispatch.application_rule where kind = :kind and effective_from <= :day
                        order by effective_from desc, number desc limit 1
                        """)
                .setParameter("kind", kind.name())
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("no rule for " + kind + " on " + day);
        }
        return read((Object[]) rows.get(0));
    }

    /** All versions there are or will be; of a kind the newest first. There are tens. */
    @Transactional
    public List<DatedApplicationRule> versions() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select cast(chain as text), all_must_agree, ask_within, most, longest, tells_requester,
                            kind, effective_from, reason, stored_by, stored_at
                        from dispatch.application_rule order by kind, effective_from desc, number desc
                        """)
                .getResultList();
        return rows.stream().map(row -> dated((Object[]) row)).toList();
    }

    /** The next version; what was asked before keeps the chain under which it was made. */
    @Transactional
    public void add(ApplicationKind kind, LocalDate from, ApplicationRule rule, String by, String reason) {
        entities.createNativeQuery(
                        """
                        insert into dispatch.application_rule (kind, effective_from, chain, all_must_agree, ask_within,
                            most, longest, tells_requester, reason, stored_by, stored_at)
                        values (:kind, :from, cast(:chain as jsonb), :all, :within, :most, :longest, :tells, :reason,
                            :by, :at)
                        """)
                .setParameter("kind", kind.name())
                .setParameter("from", from)
                .setParameter("chain", write(rule.chain()))
                .setParameter("all", rule.allMustAgree())
                .setParameter("within", text(rule.askWithin()))
                .setParameter("most", rule.most())
                .setParameter("longest", text(rule.longest()))
                .setParameter("tells", rule.tellsRequester())
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private DatedApplicationRule dated(Object[] row) {
        LocalDate from = row[7] instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) row[7];
        return new DatedApplicationRule(
                ApplicationKind.valueOf((String) row[6]), from, read(row), (String) row[8], (String) row[9], (Instant)
                        row[10]);
    }

    private ApplicationRule read(Object[] row) {
        return new ApplicationRule(
                chain((String) row[0]), (Boolean) row[1], span(row[2]), (Integer) row[3], span(row[4]), (Boolean)
                        row[5]);
    }

    private String write(List<ApprovalStep> chain) {
        try {
            return json.writeValueAsString(chain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

    private static @Nullable String text(@Nullable Span span) {
        return span == null ? null : span.toString();
    }
}
