package org.whistlegrid.workflow.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the engine runs on this node. */
@ConfigMapping(prefix = "whistlegrid.workflow")
public interface EngineSettings {

    /** Whether this node fires timers by itself. Off in tests, which settle what is due when they want it. */
    @WithDefault("true")
    boolean jobExecutor();

    /** Threads that fire timers. Two cores gain nothing from more. */
    @WithDefault("3")
    int jobThreads();

    /**
     * How many due timers a node takes at once. Few leave its threads idle while it looks for more; what a node took and did
     * not come to waits for others until {@link #hold()} is over.
     */
    @WithDefault("30")
    int jobsAtOnce();

    /** How long an idle node waits before it looks for due timers again: the most a timer is late. */
    @WithDefault("1s")
    Duration look();

    /**
     * How long a node may hold a timer it took. One that was killed meanwhile blocks the timer that long; work takes
     * milliseconds.
     */
    @WithDefault("30s")
    Duration hold();

    /**
     * Pauses between attempts of a job that fails, ISO 8601, comma-separated. Together longer than a night without a
     * database; after the last one {@link GivenUpJobs} raises the alarm and gives it new attempts.
     */
    @WithDefault("PT10S,PT1M,PT5M,PT15M,PT30M,PT1H,PT2H,PT4H,PT8H")
    String retryPauses();

    /** How often jobs that gave up get another attempt; {@code off} in tests. */
    @WithDefault("10m")
    String reviveEvery();

    /** Nightly window in which the engine forgets closed processes past their time-to-live, city time. */
    @WithDefault("02:00")
    String forgetFrom();

    @WithDefault("05:00")
    String forgetUntil();
}
