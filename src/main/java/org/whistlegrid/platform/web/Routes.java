package org.whistlegrid.platform.web;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * What the framework's routing table knows of an address. When one resource has the address but not the method, the
 * framework goes on to the next one with a shorter address, and at last says that there is nothing.
 */
final class Routes {

    private Routes() {}

    /** The methods that the asked address has, in the alphabet's order; empty when nobody has the address. */
    static Set<String> methods(ResteasyReactiveRequestContext asked) {
        Set<String> methods = new TreeSet<>();
        String path = asked.getPathWithoutPrefix();
        RequestMapper<InitialMatch> resources =
                new RequestMapper<>(asked.getDeployment().getClassMappers());
        RequestMatch<InitialMatch> resource = resources.map(path);
        while (resource != null) {
            addMethods(resource, methods);
            resource = resources.continueMatching(path, resource);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static void addMethods(RequestMatch<InitialMatch> resource, Set<String> methods) {
        String rest = resource.remaining.isEmpty() ? "/" : resource.remaining;
        for (ServerRestHandler handler : resource.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    if (method != null && paths.map(rest) != null) {
                        methods.add(method);
                    }
                });
            }
        }
    }
}
