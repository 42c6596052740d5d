package org.whistlegrid.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What the screens have words for, in Chinese and in English alike. */
final class ScreenWords {

    private static final Path BUNDLES = Path.of("../src/main/webui/src/i18n");

    private ScreenWords() {}

    /** The keys of a section that stand in both bundles. */
    static Set<String> of(String section) {
        Set<String> both = keys("zh", section);
        both.retainAll(keys("en", section));
        return both;
    }

    private static Set<String> keys(String language, String section) {
        try {
            JsonNode bundle = new ObjectMapper()
                    .readTree(BUNDLES.resolve(language + ".json").toFile());
            Set<String> keys = new TreeSet<>();
            bundle.path(section).fieldNames().forEachRemaining(keys::add);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
