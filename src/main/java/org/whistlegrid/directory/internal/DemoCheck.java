package org.whistlegrid.directory.internal;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start a demo under another name: the switch alone would fill an empty database with people whose password
 * everybody knows, and take away the check of the session key.
 */
@Startup(DemoCheck.BEFORE_ANYBODY_LOADS)
@ApplicationScoped
class DemoCheck {

    static final int BEFORE_ANYBODY_LOADS = 1;

    private static final List<String> PROFILES = List.of("demo", "test", "dev");

    DemoCheck(@ConfigProperty(name = "whistlegrid.demo") boolean demo) {
        require(demo, ConfigUtils.getProfiles());
    }

    static void require(boolean demo, List<String> profiles) {
        if (demo && profiles.stream().noneMatch(PROFILES::contains)) {
            throw new IllegalStateException("whistlegrid.demo is true in profile " + profiles
                    + ": it loads people with a known password. Start with -Dquarkus.profile=demo, or leave it out.");
        }
    }
}
