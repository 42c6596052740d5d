package org.whistlegrid.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.whistlegrid.platform.Refusal;

/** Refuses U+0000 in paths and parameters, on which every query would fail; {@link StrictJson} sees to what is sent. */
class StorableAddress {

    private static final char NUL = 0;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        UriInfo asked = request.getUriInfo();
        if (asked.getPath().indexOf(NUL) >= 0) {
            throw new Refusal(Refusal.Kind.UNKNOWN, "http-404", null);
        }
        for (Map.Entry<String, List<String>> parameter :
                asked.getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(value -> value.indexOf(NUL) >= 0)) {
                throw new Refusal(Refusal.Kind.INVALID, "input-invalid", parameter.getKey(), 1);
            }
        }
    }
}
