package org.whistlegrid.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * The front end is one page with paths of its own: a path that no file and no resource has is answered with that page. It
 * is asked for again at each visit, so that a new version is seen at once; what it loads has its content in its name and
 * is kept.
 */
@ApplicationScoped
class Pages {

    private static final String PAGE = "/index.html";
    private static final List<String> RESOURCES = List.of("/api/", "/q/", "/ogc/");
    private static final String NAMED_BY_CONTENT = "/assets/";

    void init(@Observes Router router) {
        router.get().order(Integer.MIN_VALUE / 2).handler(Pages::answer);
        router.head().order(Integer.MIN_VALUE / 2).handler(Pages::answer);
    }

    private static void answer(RoutingContext request) {
        String path = request.normalizedPath();
        if (RESOURCES.stream().anyMatch(path::startsWith)) {
            request.next();
            return;
        }
        request.addHeadersEndHandler(sent -> keep(request));
        if (path.indexOf('.') < 0 && path.length() > 1) {
            request.reroute(PAGE);
        } else {
            request.next();
        }
    }

    private static void keep(RoutingContext request) {
        if (request.response().getStatusCode() < 400) {
            boolean forEver = request.normalizedPath().startsWith(NAMED_BY_CONTENT);
            request.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, forEver ? "public, max-age=31536000, immutable" : "no-cache");
        }
    }
}
