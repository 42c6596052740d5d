package org.whistlegrid.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderRefused;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.timelimit.TimeLimits;

/** Adds a ladder that can be climbed. */
@ApplicationScoped
public class LadderSetting {

    private final Ladders ladders;
    private final TimeLimits timeLimits;

    LadderSetting(Ladders ladders, TimeLimits timeLimits) {
        this.ladders = ladders;
        this.timeLimits = timeLimits;
    }

    public int nextId() {
        return ladders.nextId();
    }

    /** @throws LadderRefused with the rung and what is wrong with it */
    public LadderVersion add(LadderVersion version) {
        if (!version.rungs().isEmpty()) {
            new LadderCheck(timeLimits::plus)
                    .check(
                            version.rungs(),
                            version.effectiveFrom()
                                    .atTime(9, 0)
                                    .atZone(Zones.CITY)
                                    .toInstant());
        }
        ladders.add(version);
        return version;
    }
}
