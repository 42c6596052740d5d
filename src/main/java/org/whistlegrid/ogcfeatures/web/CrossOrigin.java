package org.whistlegrid.ogcfeatures.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets pages of other sites read what everybody may read. Neither cookies nor passwords are let through with it: a browser
 * sends none for an origin of {@code *}, and {@code Authorization} is not among the headers allowed.
 */
@Provider
class CrossOrigin implements ContainerResponseFilter {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith(Call.ROOT)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Expose-Headers", "Content-Crs, Content-Language, ETag");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle("Allow", METHODS);
            headers.putSingle("Access-Control-Allow-Methods", METHODS);
            headers.putSingle("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            headers.putSingle("Access-Control-Max-Age", "86400");
        }
    }
}
