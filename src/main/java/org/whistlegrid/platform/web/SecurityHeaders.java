package org.whistlegrid.platform.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser may do with an answer of ours: load from here only, run no script but our files, be framed by nobody.
 * Every answer carries it, errors too; a resource that is stricter keeps its own words. An answer of the interface that
 * says nothing of keeping is kept nowhere: on a shared desk the next one must not find it in the browser.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before everything that could answer. */
    private static final int ORDER = Integer.MIN_VALUE;

    /**
     * Scripts and workers are files of ours, never text in a page. Pictures may be made in the page ({@code data:}, {@code
     * blob:}): signs of the map, photographs before they are sent.
     */
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors ";

    private static final String INTERFACE = "/api/";

    private static final String A_YEAR = "max-age=31536000";

    private final Map<String, String> always;

    /** @param frames who may show our pages in a frame of theirs, as the policy writes it */
    SecurityHeaders(@ConfigProperty(name = "whistlegrid.http.frame-ancestors", defaultValue = "'none'") String frames) {
        this.always = Map.of(
                "Content-Security-Policy", POLICY + frames,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
    }

    void init(@Observes Router router) {
        router.route().order(ORDER).handler(this::look);
    }

    private void look(RoutingContext request) {
        request.addHeadersEndHandler(sent -> put(request));
        request.next();
    }

    private void put(RoutingContext request) {
        MultiMap headers = request.response().headers();
        always.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        if (request.normalizedPath().startsWith(INTERFACE) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        // told by a proxy that we trust, where one stands in front
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
    }
}
