package org.whistlegrid.bench.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.whistlegrid.bench.Http;

/** The product over HTTP: the same walk as people do it, and reports of a matter that has a week. */
final class ProductWorkflow {

    /** Noise between neighbours: only the requester can say, so no photo is sent and nobody looks. */
    private static final String ONLY_ASKED_AFTER = "R02";

    /** An air conditioner hung too low: a day for the first act, a week for the result. */
    private static final String A_WEEK = "M06009";

    private final Http http;
    private final String desk;
    private final String clerk;
    private final String revisitor;

    ProductWorkflow(Http http, String password) throws Exception {
        this.http = http;
        this.desk = http.signIn("dispatcher1", password);
        this.clerk = http.signIn("clerk.police", password);
        this.revisitor = http.signIn("revisitor1", password);
    }

    /** Reported, signed, assigned, called, submitted, revisited, struck off. */
    void walk() throws Exception {
        String incident = report(ONLY_ASKED_AFTER).path("incident").asText();
        String order = http.get("/api/v1/incidents/" + incident, desk)
                .path("orders")
                .path(0)
                .path("id")
                .asText();
        String path = "/api/v1/orders/" + order;
        http.post(path + "/sign", body(), clerk);
        http.post(path + "/assign", body().put("handler", "clerk.police"), clerk);
        http.post(path + "/contact", body().put("outcome", "REACHED").put("note", "told"), clerk);
        http.post(path + "/submit", body().put("result", "settled"), clerk);
        JsonNode closed = http.post(
                "/api/v1/incidents/" + incident + "/revisit",
                body().put("outcome", "SATISFIED").put("opinion", "settled"),
                revisitor);
        if (!closed.path("stage").asText().equals("CLOSED")) {
            throw new IllegalStateException("not closed: " + closed);
        }
    }

    void reportAWeeksMatter() throws Exception {
        report(A_WEEK);
    }

    private JsonNode report(String category) throws Exception {
        ObjectNode report = body().put("clientKey", UUID.randomUUID().toString())
                .put("channel", "HOTLINE")
                .put("category", category)
                .put("text", "A call during the bench, as long as calls are when they are written down.");
        report.putObject("position").put("lon", 120.99092).put("lat", 31.49522).put("accuracy", 10);
        report.putObject("requester").put("name", "Bench").put("phone", "10000000000");
        JsonNode answer = http.post("/api/v1/reports", report, desk);
        if (!answer.path("stage").asText().equals("DISPATCHED")) {
            throw new IllegalStateException("not dispatched: " + answer);
        }
        return answer;
    }

    private static ObjectNode body() {
        return Http.JSON.createObjectNode();
    }
}
