package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.application.Application;
import org.whistlegrid.dispatch.application.Approvers;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Zones;

/** Lists of applications for who decides, who asked and who looks on. */
@ApplicationScoped
public class ApplicationLists {

    /** What stands still is looked at again after so long (domain rules §2.4, 挂账). */
    private static final Period LOOKED_AT_AGAIN = Period.ofMonths(1);

    private final EntityManager entities;
    private final Approvers approvers;
    private final CurrentScope scope;
    private final Clock clock;

    ApplicationLists(EntityManager entities, Approvers approvers, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.approvers = approvers;
        this.scope = scope;
        this.clock = clock;
    }

    /** Which applications a list shows. */
    public enum Box {
        /** Those that wait for the asker's word, oldest first. */
        INBOX,
        /** Those that he or his unit made, newest first. */
        ASKED,
        /** All that he may see, newest first. */
        ALL,
        /** Suspensions that nobody has looked at for a month, oldest first. */
        STOPPED
    }

    /** One of them, for rooms that act on what was committed; nobody's scope is asked. */
    @Transactional(Transactional.TxType.REQUIRED)
    public ApplicationFacts get(UUID id) {
        return entities.find(Application.class, id).facts();
    }

    /** @throws Refusal {@code cursor-invalid} */
    @Transactional(Transactional.TxType.REQUIRED)
    public Page<ApplicationFacts> list(
            Box box,
            @Nullable ApplicationKind kind,
            @Nullable ApplicationState state,
            @Nullable String after,
            int limit) {
        List<String> where = new ArrayList<>();
        Map<String, Object> given = new LinkedHashMap<>();
        narrow(box, where, given);
        add(where, given, "a.kind = :kind", "kind", kind);
        add(where, given, "a.state = :state", "state", state);
        boolean oldestFirst = box == Box.INBOX || box == Box.STOPPED;
        add(where, given, oldestFirst ? "a.id > :after" : "a.id < :after", "after", Cursor.id(after));
        TypedQuery<Application> query = entities.createQuery(
                "select a from Application a where " + String.join(" and ", where) + " order by a.id "
                        + (oldestFirst ? "asc" : "desc"),
                Application.class);
        given.forEach(query::setParameter);
        List<ApplicationFacts> read = query.setMaxResults(limit + 1)
                .getResultStream()
                .map(Application::facts)
                .toList();
        return Page.cut(read, limit, facts -> facts.id().toString());
    }

    private void narrow(Box box, List<String> where, Map<String, Object> given) {
        Scope asker = scope.get();
        switch (box) {
            case INBOX -> {
                add(where, given, "a.waitsFor in :asked", "asked", approvers.asked());
                add(where, given, "a.askedBy <> :me", "me", asker.username());
            }
            case ASKED -> {
                where.add("(a.askedBy = :me or a.unit = :unit)");
                given.put("me", asker.username());
                given.put("unit", asker.unitFilter().orElse(""));
            }
            case ALL -> visible(asker, where, given);
            case STOPPED -> {
                visible(asker, where, given);
                where.add("a.kind = 'SUSPENSION' and a.state = 'GRANTED' and a.resumedAt is null");
                Instant monthAgo = clock.instant()
                        .atZone(Zones.CITY)
                        .minus(LOOKED_AT_AGAIN)
                        .toInstant();
                add(where, given, "a.examinedAt <= :monthAgo", "monthAgo", monthAgo);
            }
        }
    }

    private static void visible(Scope asker, List<String> where, Map<String, Object> given) {
        if (asker.seesAll()) {
            where.add("1 = 1");
            return;
        }
        where.add("(a.unit = :unit or a.askedBy = :me)");
        given.put("unit", asker.unitFilter().orElse(""));
        given.put("me", asker.username());
    }

    private static void add(
            List<String> where, Map<String, Object> given, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            given.put(name, value);
        }
    }
}
