package org.whistlegrid.platform.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Proxies are trusted by address or network. The server would ask DNS for a name at every request, and takes an IPv6 address
 * without brackets for a name: each answer then waits for DNS, up to five seconds.
 */
@ApplicationScoped
class TrustedProxies {

    private static final String KEY = "quarkus.http.proxy.trusted-proxies";

    /** IPv4 with or without a port, IPv6 in brackets with or without one, or a network of either. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9.]+(:[0-9]+)?|\\[[0-9a-fA-F:.]+](:[0-9]+)?|[0-9a-fA-F:.]+/[0-9]+");

    private final List<String> trusted;

    TrustedProxies(@ConfigProperty(name = KEY) List<String> trusted) {
        this.trusted = trusted;
    }

    void check(@Observes StartupEvent event) {
        require(trusted);
    }

    /** @throws IllegalStateException naming the first that is neither an address nor a network */
    static void require(List<String> trusted) {
        for (String each : trusted) {
            if (!ADDRESS.matcher(each.strip()).matches()) {
                throw new IllegalStateException(
                        KEY + ": \"" + each
                                + "\" is neither an address nor a network; write 10.0.0.7, [fd00::7] or 10.0.0.0/8, never a name");
            }
        }
    }
}
