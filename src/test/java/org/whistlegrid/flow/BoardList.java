package org.whistlegrid.flow;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list read to its end, page by page, as somebody scrolls. */
final class BoardList {

    private BoardList() {}

    static List<Map<String, Object>> all(Desk desk, String path) {
        return all(desk, path, 200);
    }

    static List<Map<String, Object>> all(Desk desk, String path, int limit) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String after = "";
        while (after != null) {
            Response page = desk.get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + "&after=" + after);
            page.then().statusCode(200);
            rows.addAll(page.jsonPath().getList("items"));
            after = page.path("next");
        }
        return rows;
    }

    static List<Object> of(List<Map<String, Object>> rows, String field) {
        return rows.stream().map(row -> row.get(field)).toList();
    }

    static long count(Desk desk, String path) {
        return all(desk, path).size();
    }
}
