package org.whistlegrid.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind a verb: plain words in order, and {@code name=value}. */
record Words(List<String> plain, Map<String, String> named) {

    static Words of(List<String> tokens) {
        List<String> plain = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (String token : tokens) {
            int equals = token.indexOf('=');
            if (equals > 0) {
                named.put(token.substring(0, equals), token.substring(equals + 1));
            } else {
                plain.add(token);
            }
        }
        return new Words(plain, named);
    }

    static Words of(String text) {
        return of(text.isBlank() ? List.of() : List.of(text.split(" ")));
    }

    String first() {
        return plain.get(0);
    }

    boolean hasFirst() {
        return !plain.isEmpty();
    }

    boolean says(String word) {
        return plain.contains(word);
    }

    @Nullable
    String get(String name) {
        return named.get(name);
    }

    String or(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }
}
