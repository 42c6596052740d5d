package org.whistlegrid.directory.internal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.whistlegrid.directory.RequestNotOurs;

/**
 * Second line against requests forged by other sites (the first is SameSite=Strict on the cookie): whoever changes
 * something with a session cookie must send {@code X-Requested-With: whistlegrid}, which another site's page cannot do
 * without being allowed to. Tools with Basic carry no cookie and need no header.
 */
@Provider
@PreMatching
class CrossSiteGuard implements ContainerRequestFilter {

    static final String HEADER = "X-Requested-With";
    static final String VALUE = "whistlegrid";

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String cookie;

    CrossSiteGuard(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.cookie = cookie;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())
                && request.getCookies().containsKey(cookie)
                && !VALUE.equals(request.getHeaderString(HEADER))) {
            throw new RequestNotOurs(HEADER, VALUE);
        }
    }
}
