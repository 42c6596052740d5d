package org.whistlegrid.board;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.whistlegrid.timelimit.Light;

/** How many matters show each light; together they are all that is open. */
public record Lights(Map<Light, Long> counts) {

    public Lights {
        Map<Light, Long> all = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            all.put(light, counts.getOrDefault(light, 0L));
        }
        counts = Collections.unmodifiableMap(all);
    }

    public static final Lights NONE = new Lights(Map.of());

    public Lights plus(Lights more) {
        Map<Light, Long> sum = new EnumMap<>(counts);
        more.counts.forEach((light, count) -> sum.merge(light, count, Long::sum));
        return new Lights(sum);
    }

    public long open() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The worst light that shows; green when nothing is open. */
    public Light worst() {
        return Stream.of(Light.DARK_RED, Light.RED, Light.YELLOW)
                .filter(light -> counts.get(light) > 0)
                .findFirst()
                .orElse(Light.GREEN);
    }

    /** Red and dark red together are what people call late. */
    public long late() {
        return counts.get(Light.RED) + counts.get(Light.DARK_RED);
    }

    public long soon() {
        return counts.get(Light.YELLOW);
    }
}
