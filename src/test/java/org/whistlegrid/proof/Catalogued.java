package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue as the shipped files have it, read here a second time. */
final class Catalogued {

    private static final List<Map<String, String>> CONDITIONS = rows("conditions");
    private static final Map<String, Category> CATEGORIES = categories();

    /** @param limit null where the category has none of its own */
    record Category(String urgency, @Nullable String limit, boolean complex) {}

    private Catalogued() {}

    /** Filing condition to the points of its check-list. */
    static Map<String, List<String>> conditions(String category) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        CONDITIONS.stream()
                .filter(row -> row.get("category").equals(category))
                .forEach(row -> found.put(
                        row.get("filing"), Arrays.asList(row.get("closing").split("\\|"))));
        return found;
    }

    static Category category(String key) {
        return CATEGORIES.get(key);
    }

    /** That of the condition it was filed under, else the category's own. */
    static @Nullable String handling(String category, @Nullable String condition) {
        return CONDITIONS.stream()
                .filter(row -> row.get("category").equals(category)
                        && row.get("filing").equals(condition))
                .map(row -> row.get("limit"))
                .filter(limit -> !limit.isBlank())
                .findFirst()
                .orElse(category(category).limit());
    }

    private static Map<String, Category> categories() {
        Map<String, Category> all = new HashMap<>();
        Map.of("matters", "M", "components", "C", "residents", "R", "emergencies", "E")
                .forEach((file, letter) -> {
                    for (Map<String, String> row : rows(file)) {
                        String limit = row.get("limit");
                        all.put(
                                letter + row.get("code"),
                                new Category(
                                        row.get("urgency"),
                                        limit.isBlank() ? null : limit,
                                        row.get("complex").equals("true")));
                    }
                });
        return all;
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream csv = Catalogued.class.getResourceAsStream("/catalogue/" + file + ".csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
