package org.whistlegrid.basemap;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source of the configuration, checked once at the start. Its host is written there and nowhere else: no part of a
 * request reaches the address but three whole numbers.
 */
final class BasemapSource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> KNOWN = Set.of("z", "x", "y", "-y", "s", "key");

    private final String name;
    private final BasemapConfig.Source settings;
    private final List<String> servers;

    BasemapSource(String name, BasemapConfig.Source settings) {
        this.name = name;
        this.settings = settings;
        this.servers = settings.servers().orElse(List.of(""));
        check();
    }

    String name() {
        return name;
    }

    BasemapConfig.Source settings() {
        return settings;
    }

    boolean has(int z, int x, int y) {
        boolean geographic = settings.matrix() == BasemapConfig.Matrix.GEOGRAPHIC;
        // of the geographic matrix the first level is two squares side by side: 2^z columns and half as many rows
        return z <= settings.deepest() && z >= (geographic ? 1 : 0) && x < 1 << z && y < rows(z);
    }

    int rows(int z) {
        return settings.matrix() == BasemapConfig.Matrix.GEOGRAPHIC ? 1 << (z - 1) : 1 << z;
    }

    /** The address of a tile, key and all: for the request only, never for a log or an answer. */
    URI address(int z, int x, int y) {
        String url = settings.url()
                .replace("{z}", String.valueOf(z))
                .replace("{x}", String.valueOf(x))
                .replace("{y}", String.valueOf(y))
                .replace("{-y}", String.valueOf(rows(z) - 1 - y))
                .replace("{s}", servers.get(Math.floorMod(x + y, servers.size())))
                .replace("{key}", key());
        return URI.create(url);
    }

    private String key() {
        return settings.key()
                .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Never says the address: it may hold a key. */
    private void check() {
        if (!NAME.matcher(name).matches()) {
            throw wrong("the name of a basemap is made of a-z, 0-9, _ and -");
        }
        List<String> unknown = PLACEHOLDER
                .matcher(settings.url())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(word -> !KNOWN.contains(word))
                .collect(Collectors.toList());
        if (!unknown.isEmpty()) {
            throw wrong("unknown placeholders in its url: " + unknown);
        }
        if (settings.url().contains("{key}")
                && settings.key().filter(key -> !key.isBlank()).isEmpty()) {
            throw wrong("its url has {key}, but there is no key");
        }
        URI example;
        try {
            example = address(settings.deepest(), 0, 0);
        } catch (IllegalArgumentException e) {
            throw wrong("its url is no address");
        }
        boolean web = "https".equals(example.getScheme()) || "http".equals(example.getScheme());
        if (!web || example.getHost() == null || example.getUserInfo() != null) {
            throw wrong("its url must be http(s) with a host and without a user");
        }
        String authority = settings.url().replaceFirst("^https?://", "").split("[/?#]", 2)[0];
        if (authority.replace("{s}", "").contains("{")) {
            throw wrong("its host may hold {s} only");
        }
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("whistlegrid.map.sources." + name + ": " + what);
    }

    Optional<String> referer() {
        return settings.referer();
    }
}
