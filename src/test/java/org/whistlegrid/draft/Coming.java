package org.whistlegrid.draft;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Versions that are published for a day to come, and taken back again: all tests share one district. */
final class Coming {

    private static final String VERSIONS = "/api/v1/grid/versions";

    private Coming() {}

    /** Some days behind the newest version there is, and behind today. */
    static LocalDate day(LocalDate today, int days) {
        LocalDate newest = LocalDate.parse(given().get(VERSIONS).path("validFrom[-1]"));
        return (newest.isAfter(today) ? newest : today).plusDays(days);
    }

    static Response publish(Drawing drawing, LocalDate day) {
        return drawing.does("/publish", "effectiveFrom", day.toString(), "reason", "测试");
    }

    /** Checks and publishes it, and says which version it became. */
    static String published(Drawing drawing, LocalDate day) {
        drawing.checked(false);
        return publish(drawing, day).then().statusCode(200).extract().path("version");
    }

    static Response withdraw(String version) {
        return withdraw("admin", version, Map.of("why", "尚需征求意见"));
    }

    static Response withdraw(String username, String version, Map<String, Object> body) {
        return Drawing.as(username)
                .contentType(ContentType.JSON)
                .body(body)
                .post(VERSIONS + "/" + version + "/withdraw");
    }

    static List<String> versions() {
        return given().get(VERSIONS).path("id");
    }

    static String nameOn(String code, LocalDate day) {
        return given().get("/api/v1/grid/areas/" + code + "?date=" + day).path("area.name");
    }
}
