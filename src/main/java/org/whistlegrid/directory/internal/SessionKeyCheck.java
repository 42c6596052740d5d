package org.whistlegrid.directory.internal;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start a real installation with a session key that everybody can read in the sources. */
@Startup
@ApplicationScoped
class SessionKeyCheck {

    /** Settings of sign-in. */
    @ConfigMapping(prefix = "whistlegrid.session")
    interface Settings {

        /** Secret that encrypts the session cookie; at least 16 characters, the same on every node. */
        Optional<String> key();
    }

    private static final int SHORTEST_KEY = 16;

    SessionKeyCheck(Settings settings, @ConfigProperty(name = "whistlegrid.demo") boolean demo) {
        boolean real = !demo && LaunchMode.current() == LaunchMode.NORMAL;
        if (real && settings.key().filter(key -> key.length() >= SHORTEST_KEY).isEmpty()) {
            throw new IllegalStateException(
                    "whistlegrid.session.key (environment: WHISTLEGRID_SESSION_KEY) is missing or shorter than "
                            + SHORTEST_KEY
                            + " characters. It encrypts the session cookie: set it to a random secret, the same on every node.");
        }
    }
}
