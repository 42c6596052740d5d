package org.whistlegrid.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.Zones;

/** Signing in from a browser and from a tool, and what is refused. */
@QuarkusTest
class SigningInTest {

    private static final String PASSWORD = "whistle-2026";
    private static final String COOKIE = "whistlegrid-session";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void browserGetsStrictSessionCookie() {
        Cookie cookie = signIn("clerk.sanitation");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("strict");
        given().cookie(cookie)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("clerk.sanitation"))
                .body("roles", contains("WINDOW_CLERK"))
                .body("unit", equalTo("sanitation"))
                .body("unitName", equalTo("临湖区环境卫生服务中心"));
    }

    @Test
    void toolSignsInWithBasic() {
        given().auth()
                .preemptive()
                .basic("worker1", PASSWORD)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("GRID_WORKER"))
                .body("area", equalTo("990101001"))
                .body("areas.code", hasItem("990101001001"))
                .body("areas", hasSize(7));
    }

    /** A Basic challenge would make the browser open its own password dialogue over the page. */
    @Test
    void nobodyIsChallengedWithBasicOrRedirected() {
        given().redirects()
                .follow(false)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", not(containsString("asic")))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:whistlegrid:problem:not-signed-in"));
        given().redirects()
                .follow(false)
                .formParam("j_username", "clerk.sanitation")
                .formParam("j_password", "wrong")
                .post("/api/v1/session")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", not(containsString("asic")))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:whistlegrid:problem:not-signed-in"));
    }

    /** Only a tool that came with Basic is told to try Basic again. */
    @Test
    void toolWithWrongPasswordIsRefused() {
        given().auth()
                .preemptive()
                .basic("clerk.sanitation", "wrong")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void unknownNameIsRefusedLikeWrongPassword() {
        given().formParam("j_username", "nobody")
                .formParam("j_password", PASSWORD)
                .post("/api/v1/session")
                .then()
                .statusCode(401);
    }

    /** Leaders of departments are written to; they have no account. */
    @Test
    void leaderWithoutAccountCannotSignIn() {
        given().formParam("j_username", "head.sanitation")
                .formParam("j_password", PASSWORD)
                .post("/api/v1/session")
                .then()
                .statusCode(401);
    }

    @Test
    void signingInTakesAFormWithBothFields() {
        given().formParam("j_username", "clerk.water")
                .post("/api/v1/session")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:whistlegrid:problem:credentials-missing"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/session")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:whistlegrid:problem:not-signed-in"));
    }

    @Test
    void whoeverIsNotSignedInSignsOutAllTheSame() {
        given().delete("/api/v1/session").then().statusCode(204).cookie(COOKIE, "");
    }

    /** AB岗: for a day the handler of the water bureau does the work of its window too. */
    @Test
    void standInHoldsTheRolesOfTheAbsent() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into directory.absence values ('clerk.water', :a, :b)")
                        .setParameter("a", today)
                        .setParameter("b", today.plusDays(1))
                        .executeUpdate());
        try {
            given().cookie(signIn("handler.water.1"))
                    .get("/api/v1/me")
                    .then()
                    .body("roles", contains("HANDLER", "WINDOW_CLERK"));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("delete from directory.absence")
                    .executeUpdate());
        }
        given().cookie(signIn("handler.water.1")).get("/api/v1/me").then().body("roles", contains("HANDLER"));
    }

    /** What no session ends: a role that has run out, here all of them. */
    @Test
    void sessionOfSomebodyWhoLeftIsWorthNothing() {
        Cookie session = signIn("clerk.justice");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        endRoles("clerk.justice", today);
        try {
            given().cookie(session).get("/api/v1/me").then().statusCode(401);
        } finally {
            endRoles("clerk.justice", null);
        }
        given().cookie(session).get("/api/v1/me").then().statusCode(200);
    }

    private void endRoles(String username, @Nullable LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update directory.held_role set valid_to = cast(:day as date) where person = :person")
                .setParameter("day", day == null ? null : day.toString())
                .setParameter("person", username)
                .executeUpdate());
    }

    @Test
    void signingOutDropsTheCookie() {
        given().cookie(signIn("dispatcher1"))
                .header("X-Requested-With", "whistlegrid")
                .delete("/api/v1/session")
                .then()
                .statusCode(204)
                .cookie(COOKIE, equalTo(""));
    }

    @Test
    void changeWithSessionButWithoutOurHeaderIsRefused() {
        given().cookie(signIn("dispatcher1"))
                .delete("/api/v1/session")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:whistlegrid:problem:request-not-ours"));
    }

    @Test
    void unitsAreListedForSignedInPeopleOnly() {
        given().get("/api/v1/units").then().statusCode(401);
        given().cookie(signIn("worker1"))
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("", hasSize(29))
                .body("key", hasItem("shiqiao"));
    }

    @Test
    void handlersAreShownToThoseWhoSeeTheUnit() {
        given().cookie(signIn("clerk.sanitation"))
                .get("/api/v1/units/sanitation/handlers")
                .then()
                .statusCode(200)
                .body("username", contains("handler.sanitation.1", "handler.sanitation.2"));
        given().cookie(signIn("clerk.water"))
                .get("/api/v1/units/sanitation/handlers")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:whistlegrid:problem:out-of-scope"));
        given().cookie(signIn("dispatcher1"))
                .get("/api/v1/units/no-such-unit/handlers")
                .then()
                .statusCode(404);
    }

    private static Cookie signIn(String username) {
        return given().formParam("j_username", username)
                .formParam("j_password", PASSWORD)
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .extract()
                .detailedCookie(COOKIE);
    }
}
