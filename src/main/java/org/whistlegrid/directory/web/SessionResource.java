package org.whistlegrid.directory.web;

import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The session. Signing in is {@code POST} here with the form fields {@code j_username} and {@code j_password}; Quarkus'
 * form mechanism answers it before any resource does: 200 with the cookie, or 401.
 */
@Path("/api/v1/session")
public class SessionResource {

    @DELETE
    @PermitAll
    @Operation(summary = "Sign out", description = "Drops the session cookie; harmless when nobody is signed in.")
    public void signOut(RoutingContext context) {
        FormAuthenticationMechanism.logout(context);
    }
}
