package org.whistlegrid.catalogue.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.ClosingCondition;

/** The categories in force on a day, ready to answer. */
public final class Holdings {

    private static final List<String> KINDS = List.of("EMERGENCY", "MATTER", "RESIDENT", "COMPONENT");

    private final LocalDate day;
    private final String fingerprint;
    private final List<Category> categories;
    private final Map<String, Category> byKey;
    private final Map<String, Category> former;
    private final Set<String> sensitive;
    private final Map<String, List<ClosingCondition>> closing;
    private final Suggestions suggestions;

    private Holdings(
            LocalDate day,
            String fingerprint,
            List<Category> categories,
            Map<String, Category> former,
            Map<String, List<ClosingCondition>> closing) {
        this.day = day;
        this.fingerprint = fingerprint;
        this.categories = categories;
        this.byKey = categories.stream().collect(Collectors.toUnmodifiableMap(Category::key, Function.identity()));
        this.former = Map.copyOf(former);
        this.sensitive = Stream.concat(categories.stream(), former.values().stream())
                .map(Category::key)
                .filter(key -> findEver(key).map(Category::sensitive).orElse(false))
                .collect(Collectors.toUnmodifiableSet());
        this.closing = closing;
        this.suggestions = new Suggestions(categories);
    }

    /** @param former categories that no edition in force has, as they last were */
    static Holdings of(
            LocalDate day,
            Map<UUID, Edition> editions,
            List<ListedCategory> listed,
            Map<String, Category> former,
            List<ListedCondition> conditions) {
        String fingerprint = editions.values().stream()
                .map(edition -> edition.file() + edition.version() + edition.digest())
                .sorted()
                .collect(Collectors.joining());
        List<Category> categories = listed.stream()
                .map(row -> row.asCategory(editions.get(row.edition()).standard()))
                .sorted(Comparator.comparing(category -> KINDS.indexOf(category.kind())))
                .toList();
        Map<String, List<ClosingCondition>> closing = conditions.stream()
                .collect(Collectors.groupingBy(
                        ListedCondition::category,
                        Collectors.mapping(ListedCondition::asCondition, Collectors.toUnmodifiableList())));
        return new Holdings(
                day,
                UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                categories,
                former,
                closing);
    }

    boolean isOf(LocalDate today) {
        return day.equals(today);
    }

    public Optional<Category> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<Category> findEver(String key) {
        return find(key).or(() -> Optional.ofNullable(former.get(key)));
    }

    public Set<String> sensitive() {
        return sensitive;
    }

    public List<Category> categories() {
        return categories;
    }

    public List<ClosingCondition> closing(String key) {
        return closing.getOrDefault(key, List.of());
    }

    public Suggestions suggestions() {
        return suggestions;
    }

    public String fingerprint() {
        return fingerprint;
    }
}
