package org.whistlegrid.draft;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** An administrator at the drawing board, over HTTP. */
final class Drawing {

    private static final String DRAFTS = "/api/v1/grid/drafts";

    final String id;

    private Drawing(String id) {
        this.id = id;
    }

    /** A redraw of the newest version. */
    static Drawing opened(String title) {
        return opened(Map.of("title", title));
    }

    /** A redraw with the rows of the version of a day. */
    static Drawing ofDay(String title, LocalDate day) {
        return opened(Map.of("title", title, "date", day.toString()));
    }

    /** A redraw with the rows of a version, also one that was taken back. */
    static Drawing ofVersion(String title, String version) {
        return opened(Map.of("title", title, "version", version));
    }

    private static Drawing opened(Map<String, Object> opening) {
        return new Drawing(post("", opening).then().statusCode(201).extract().path("id"));
    }

    static Drawing of(Object id) {
        return new Drawing(id.toString());
    }

    static RequestSpecification admin() {
        return as("admin");
    }

    static RequestSpecification as(String username) {
        return given().auth()
                .preemptive()
                .basic(username, "whistle-2026")
                .header("X-Requested-With", "whistlegrid")
                .accept(ContentType.JSON);
    }

    private static Response post(String path, Object body) {
        return admin().contentType(ContentType.JSON).body(body).post(DRAFTS + path);
    }

    Response get(String path) {
        return admin().get(DRAFTS + "/" + id + path);
    }

    Response does(String path, Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return post("/" + id + path, body);
    }

    /** An act, with a reason. */
    Response acts(String verb, Object... namesAndValues) {
        Object[] withReason = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        withReason[namesAndValues.length] = "why";
        withReason[namesAndValues.length + 1] = "测试";
        return does("/acts/" + verb, withReason);
    }

    Response deletes(String path) {
        return admin().delete(DRAFTS + "/" + id + path);
    }

    /** Waits until the check has ended. */
    Drawing checked(boolean heal) {
        does("/check", "heal", heal).then().statusCode(200);
        return ended();
    }

    Drawing ended() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !get("").path("draft.state").equals("CHECKING"));
        return this;
    }

    Response discarded() {
        return admin().delete(DRAFTS + "/" + id);
    }

    /** State and what the report counts: {@code CHECKED 0 errors, 3 warnings, 0 healed}. */
    String state() {
        Response draft = get("");
        return "%s %d errors, %d warnings, %d healed"
                .formatted(
                        draft.<String>path("draft.state"),
                        draft.<Integer>path("draft.findings.errors"),
                        draft.<Integer>path("draft.findings.warnings"),
                        draft.<Integer>path("draft.findings.healed"));
    }
}
