package org.whistlegrid.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server's own limit is as large as the largest file an administrator may import. Every other path has the small one
 * of photographs and forms: it is held here, before anything of a body is read.
 */
@ApplicationScoped
class BodyLimits {

    /** Right behind the server's own check (-2), whose answer it narrows. */
    private static final int ORDER = -1;

    private static final int TOO_LARGE = 413;

    /** Under this key the server keeps what a body without a declared length may grow to. */
    private static final String GROWS_TO = "io.quarkus.max-request-size";

    private static final String IMPORTS = "/api/v1/grid/imports";

    private final long most;

    BodyLimits(@ConfigProperty(name = "whistlegrid.http.max-body-bytes", defaultValue = "11534336") long most) {
        this.most = most;
    }

    void init(@Observes Router router) {
        router.route().order(ORDER).handler(this::look);
    }

    private void look(RoutingContext request) {
        if (request.normalizedPath().equals(IMPORTS)) {
            request.next();
            return;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            request.put(GROWS_TO, most);
            request.next();
        } else if (isTooLong(length)) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private static void refuse(RoutingContext request) {
        boolean english = !request.acceptableLanguages().isEmpty()
                && request.acceptableLanguages().get(0).tag().equals("en");
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.problems",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        String title = texts.getString("http-413.title");
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", Problem.TYPE_PREFIX + "http-413")
                        .put("title", title)
                        .put("status", TOO_LARGE)
                        .put("detail", title)
                        .encode());
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
