package org.whistlegrid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The product's intake over HTTP, as the hotline uses it. One piece of work is a report that was located in four tiers,
 * routed by the duty list, stored with its history, its process started, its order dispatched with four limits, and
 * committed: the answer says DISPATCHED.
 */
final class Intake implements Party {

    private static final int POINTS = 400;
    private static final long SEED = 20_261_122;

    private final Http http;
    private final String session;
    private final List<double[]> points = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final AtomicLong taken = new AtomicLong();

    Intake(Http http, String password) throws Exception {
        this.http = http;
        this.session = http.signIn("dispatcher1", password);
        findPoints();
        for (JsonNode category : http.get("/api/v1/catalogue/categories", null)) {
            if (category.path("kind").asText().equals("MATTER")) {
                categories.add(category.path("key").asText());
            }
        }
    }

    /** The same points in every run, anywhere in the district. */
    private void findPoints() throws Exception {
        JsonNode box = http.get("/api/v1/grid/extent", null).path("bbox");
        Random random = new Random(SEED);
        while (points.size() < POINTS) {
            double lon = between(random, box.get(0).asDouble(), box.get(2).asDouble());
            double lat = between(random, box.get(1).asDouble(), box.get(3).asDouble());
            JsonNode found = http.get("/api/v1/grid/locate?lon=" + lon + "&lat=" + lat, null);
            if (found.path("path").isObject()) {
                points.add(new double[] {lon, lat});
            }
        }
    }

    private static double between(Random random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public double measure(int clients, Duration span) throws Exception {
        return Clients.perSecond(clients, span, this::report);
    }

    /** How many reports were taken in so far. */
    long taken() {
        return taken.get();
    }

    private void report() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        double[] point = points.get(random.nextInt(points.size()));
        ObjectNode report = Http.JSON
                .createObjectNode()
                .put("clientKey", UUID.randomUUID().toString())
                .put("channel", "HOTLINE")
                .put("category", categories.get(random.nextInt(categories.size())))
                .put("text", "A call during the bench, as long as calls are when they are written down.");
        report.putObject("position").put("lon", point[0]).put("lat", point[1]).put("accuracy", 10);
        report.putObject("requester").put("name", "Bench").put("phone", "10000000000");
        JsonNode answer = http.post("/api/v1/reports", report, session);
        if (!answer.path("stage").asText().equals("DISPATCHED")) {
            throw new IllegalStateException("not dispatched: " + answer);
        }
        taken.incrementAndGet();
    }
}
