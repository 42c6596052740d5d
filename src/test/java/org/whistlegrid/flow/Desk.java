package org.whistlegrid.flow;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody at work over HTTP, signed in as one of the demo's people. */
final class Desk {

    static final String PASSWORD = "whistle-2026";

    private static final String COOKIE = "whistlegrid-session";

    /** Signed in once for as long as the product runs: a password with every call would be hashed with every call. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final String username;

    private Desk(String username) {
        this.username = username;
    }

    static Desk of(String username) {
        return new Desk(username);
    }

    String name() {
        return username;
    }

    RequestSpecification request() {
        String session = SESSIONS.computeIfAbsent(username, Desk::signIn);
        return given().cookie(COOKIE, session).header("X-Requested-With", "whistlegrid");
    }

    private static String signIn(String username) {
        return given().header("X-Requested-With", "whistlegrid")
                .formParam("j_username", username)
                .formParam("j_password", PASSWORD)
                .post("/api/v1/session")
                .cookie(COOKIE);
    }

    Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }

    Response post(String path) {
        return post(path, Map.of());
    }

    Response postOnce(UUID key, String path, Object body) {
        return request()
                .header("Idempotency-Key", key.toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path);
    }

    Response get(String path) {
        return request().get("/api/v1" + path);
    }

    String upload(byte[] picture) {
        return request()
                .multiPart("file", "photo.png", picture, "image/png")
                .post("/api/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
