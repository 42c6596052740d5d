package org.whistlegrid.directory.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.whistlegrid.platform.Refusal;

/** The session. Quarkus' form mechanism answers signing in before any resource does. */
@Path("/api/v1/session")
public class SessionResource {

    private final String cookie;

    SessionResource(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.cookie = cookie;
    }

    /** Reached only by a form that lacks one of the two fields. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Sign in", description = "Sets the session cookie.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = Credentials.class)))
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "401", description = "No such user name with this password")
    public void signIn() {
        throw new Refusal(Refusal.Kind.INVALID, "credentials-missing", "j_username");
    }

    @DELETE
    @PermitAll
    @Operation(summary = "Sign out", description = "Drops the session cookie; harmless when nobody is signed in.")
    public void signOut(RoutingContext context) {
        context.response()
                // pictures and pages that he saw; what a page itself keeps of him, it drops itself
                .putHeader("Clear-Site-Data", "\"cache\"")
                .addCookie(Cookie.cookie(cookie, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT));
    }

    /** The fields of the form, under the names that the servlet specification once gave them. */
    record Credentials(String j_username, String j_password) {}
}
