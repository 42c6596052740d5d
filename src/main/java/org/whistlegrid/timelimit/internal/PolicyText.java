package org.whistlegrid.timelimit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.counting.ClassLimits;
import org.whistlegrid.timelimit.counting.DueOption;
import org.whistlegrid.timelimit.counting.LightRule;
import org.whistlegrid.timelimit.counting.Policy;

/** Reads a policy as it is written and stored: JSON, spans as {@code 3 NATURAL_DAY}. */
final class PolicyText {

    private PolicyText() {}

    static Policy read(JsonNode json) {
        Map<String, ClassLimits> classes = new LinkedHashMap<>();
        json.required("classes").properties().forEach(entry -> classes.put(entry.getKey(), limits(entry.getValue())));
        Set<DueOption> options = new TreeSet<>();
        json.path("options").forEach(option -> options.add(DueOption.valueOf(option.asText())));
        return new Policy(
                json.required("key").asText(),
                json.required("version").asInt(),
                LocalDate.parse(json.required("effectiveFrom").asText()),
                json.required("name").asText(),
                json.required("nameEn").asText(),
                classes,
                lights(json.required("lights")),
                options);
    }

    private static ClassLimits limits(JsonNode row) {
        return new ClassLimits(
                Span.parse(row.required("L1").asText()),
                find(row, "L2"),
                Span.parse(row.required("L3").asText()),
                find(row, "L4"),
                Span.parse(row.required("checking").asText()),
                Span.parse(row.required("buffer").asText()));
    }

    private static LightRule lights(JsonNode rule) {
        return new LightRule(
                rule.required("yellowShare").asDouble(),
                Duration.parse(rule.required("yellowAtMost").asText()),
                rule.required("darkSpans").asDouble(),
                rule.required("darkLateLimits").asInt());
    }

    private static @Nullable Span find(JsonNode row, String name) {
        return row.has(name) ? Span.parse(row.get(name).asText()) : null;
    }

    /** Writes what {@link #read} reads. */
    static ObjectNode write(Policy policy) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", policy.key());
        json.put("version", policy.version());
        json.put("effectiveFrom", policy.effectiveFrom().toString());
        json.put("name", policy.name());
        json.put("nameEn", policy.nameEn());
        ObjectNode lights = json.putObject("lights");
        lights.put("yellowShare", policy.lights().yellowShare());
        lights.put("yellowAtMost", policy.lights().yellowAtMost().toString());
        lights.put("darkSpans", policy.lights().darkSpans());
        lights.put("darkLateLimits", policy.lights().darkLateLimits());
        ArrayNode options = json.putArray("options");
        new TreeSet<>(policy.options()).forEach(option -> options.add(option.name()));
        ObjectNode classes = json.putObject("classes");
        new TreeMap<>(policy.classes()).forEach((name, limits) -> write(classes.putObject(name), limits));
        return json;
    }

    private static void write(ObjectNode row, ClassLimits limits) {
        put(row, "L1", limits.first());
        put(row, "L2", limits.feedback());
        put(row, "L3", limits.result());
        put(row, "L4", limits.closing());
        put(row, "checking", limits.checking());
        put(row, "buffer", limits.buffer());
    }

    private static void put(ObjectNode row, String name, @Nullable Span span) {
        if (span != null) {
            row.put(name, span.toString());
        }
    }
}
