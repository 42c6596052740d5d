package org.whistlegrid.catalogue.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.platform.Ids;

/** All editions of all lists. Nothing is ever changed: cases name categories of old editions. */
@ApplicationScoped
class Editions {

    private static final String CONDITION = "CONDITION";

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    Editions(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Loads each shipped list whose newest edition is not the file's content. */
    @Transactional
    void seed() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('catalogue.edition')) as text)")
                .getSingleResult();
        List<Edition> known = all();
        for (ShippedList list : ShippedList.all()) {
            Optional<Edition> newest = known.stream()
                    .filter(edition -> edition.file().equals(list.file()))
                    .max(Comparator.comparing(Edition::version));
            if (newest.isEmpty() || !newest.get().digest().equals(list.digest())) {
                load(list, newest.map(Edition::version).orElse(0) + 1);
            }
        }
    }

    /** Of each list the newest edition effective on the day; before the first one, that one. */
    @Transactional
    Holdings on(LocalDate day) {
        Map<String, List<Edition>> byFile = all().stream().collect(Collectors.groupingBy(Edition::file));
        Map<UUID, Edition> known = byFile.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Edition::id, edition -> edition));
        Map<UUID, Edition> inForce = byFile.values().stream()
                .map(editions -> effective(editions, day))
                .collect(Collectors.toMap(Edition::id, edition -> edition));
        return Holdings.of(
                day,
                inForce,
                rows("from ListedCategory where edition in :editions order by ordinal", ListedCategory.class, inForce),
                former(day, inForce, known),
                rows(
                        "from ListedCondition where edition in :editions order by ordinal",
                        ListedCondition.class,
                        inForce));
    }

    /** The newest row of each key that was in force before the day and is not any more. */
    private Map<String, Category> former(LocalDate day, Map<UUID, Edition> inForce, Map<UUID, Edition> known) {
        List<ListedCategory> rows = entities.createQuery(
                        """
                        select c from ListedCategory c join CatalogueEdition e on e.id = c.edition
                        where e.effectiveFrom <= :day
                          and not exists (select 1 from ListedCategory f where f.edition in :editions and f.key = c.key)
                        order by e.effectiveFrom, e.version
                        """,
                        ListedCategory.class)
                .setParameter("day", day)
                .setParameter("editions", inForce.keySet())
                .getResultList();
        Map<String, Category> newest = new HashMap<>();
        for (ListedCategory row : rows) {
            Category category = row.asCategory(known.get(row.edition()).standard());
            newest.put(category.key(), category);
        }
        return newest;
    }

    private static Edition effective(List<Edition> editions, LocalDate day) {
        Comparator<Edition> byDate = Comparator.comparing(Edition::effectiveFrom);
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .max(byDate.thenComparing(Edition::version))
                .orElseGet(() -> editions.stream().min(byDate).orElseThrow());
    }

    private List<Edition> all() {
        return entities.createQuery("from CatalogueEdition", Edition.class).getResultList();
    }

    private <T> List<T> rows(String query, Class<T> type, Map<UUID, Edition> editions) {
        return entities.createQuery(query, type)
                .setParameter("editions", editions.keySet())
                .getResultList();
    }

    private void load(ShippedList list, int version) {
        Edition edition = new Edition(ids.next(), list, version, clock.instant());
        entities.persist(edition);
        int ordinal = 0;
        for (Map<String, String> row : list.rows()) {
            entities.persist(
                    list.kind().equals(CONDITION)
                            ? new ListedCondition(ids.next(), edition, ordinal++, row)
                            : new ListedCategory(ids.next(), edition, list, ordinal++, row));
        }
    }
}
