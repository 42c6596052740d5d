package org.whistlegrid.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The front end is one page with paths of its own: a path that no file and no resource has is answered with that page. */
@ApplicationScoped
class Pages {

    private static final String PAGE = "/index.html";

    void init(@Observes Router router) {
        router.get().order(Integer.MIN_VALUE / 2).handler(Pages::rerouteToPage);
    }

    private static void rerouteToPage(RoutingContext request) {
        String path = request.normalizedPath();
        boolean page = request.request().method() == HttpMethod.GET
                && !path.startsWith("/api/")
                && !path.startsWith("/ogc/")
                && !path.startsWith("/q/")
                && path.indexOf('.') < 0
                && path.length() > 1;
        if (page) {
            request.reroute(PAGE);
        } else {
            request.next();
        }
    }
}
