package org.whistlegrid.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.whistlegrid.platform.Refusal;

/**
 * Days, instants and numbers of an address are looked at before any resource reads them: one that Java could read but
 * nobody can mean ({@code +999999999-12-31}, {@code NaN}) is the asker's mistake, at every address alike.
 */
class ReadableQuery {

    private final Map<Method, List<QueryParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        for (QueryParameter parameter :
                known.computeIfAbsent(method, asked -> QueryParameter.of(asked).toList())) {
            for (String text : request.getUriInfo().getQueryParameters().getOrDefault(parameter.name(), List.of())) {
                if (!parameter.reads(text)) {
                    throw new Refusal(
                            Refusal.Kind.INVALID, "parameter-invalid", parameter.name(), parameter.name(), text);
                }
            }
        }
    }
}
