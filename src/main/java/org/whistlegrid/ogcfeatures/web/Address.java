package org.whistlegrid.ogcfeatures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address with its parameters, from which others like it are made. */
record Address(String path, Map<String, String> query) {

    /** @param value null takes the parameter away */
    Address with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** What a query may hold as it is stays readable. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }
}
