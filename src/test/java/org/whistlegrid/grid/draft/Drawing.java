package org.whistlegrid.grid.draft;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** An administrator at the drawing board, over HTTP. */
final class Drawing {

    private static final String DRAFTS = "/api/v1/grid/drafts";

    final String id;

    private Drawing(String id) {
        this.id = id;
    }

    /** A redraw of the version in force today. */
    static Drawing opened(String title) {
        return new Drawing(post("", Map.of("title", title))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
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
