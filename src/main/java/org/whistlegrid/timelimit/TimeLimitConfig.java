package org.whistlegrid.timelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator sets for the time limits. */
@ConfigMapping(prefix = "whistlegrid.timelimit")
public interface TimeLimitConfig {

    /** Key of the policy that cases get when nobody names one. */
    @WithDefault("1-3-7-10")
    String policy();
}
