package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One case as the centre sees it now; read afresh when something may have changed. */
final class Case {

    private final Actor centre;
    private final UUID id;
    private final String number;

    @Nullable
    private JsonNode page;

    Case(Actor centre, UUID id, String number) {
        this.centre = centre;
        this.id = id;
        this.number = number;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    /** As it was read last, until somebody does something or time goes on. */
    JsonNode page() {
        JsonNode read = page;
        if (read == null) {
            read = centre.get("/incidents/" + id).body();
            page = read;
        }
        return read;
    }

    void readAgain() {
        page = null;
    }

    /** Its stage and, where one was dispatched, that of the order that leads: {@code DISPATCHED/TO_SIGN}. */
    String stages() {
        JsonNode page = page();
        return page.path("stage").asText()
                + lead(page).map(order -> "/" + order.path("stage").asText()).orElse("");
    }

    /** The last order that leads or led. */
    static Optional<JsonNode> lead(JsonNode page) {
        return orders(page)
                .filter(order -> order.path("part").asText().equals("LEAD"))
                .reduce((first, last) -> last);
    }

    /** The last order of a unit. */
    static Optional<JsonNode> of(JsonNode page, String unit) {
        return orders(page)
                .filter(order -> order.path("unit").asText().equals(unit))
                .reduce((first, last) -> last);
    }

    static Stream<JsonNode> orders(JsonNode page) {
        return stream(page.path("orders"));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** A limit of the order, or L4 of the case itself. */
    static Optional<JsonNode> limit(JsonNode page, Optional<JsonNode> order, String name) {
        JsonNode limits = name.equals("L4")
                ? page.path("limits")
                : order.map(found -> found.path("limits")).orElse(page.path("none"));
        return stream(limits)
                .filter(limit -> limit.path("limit").asText().equals(name))
                .findFirst();
    }

    static Instant instant(JsonNode of, String field) {
        return Instant.parse(of.path(field).asText());
    }
}
