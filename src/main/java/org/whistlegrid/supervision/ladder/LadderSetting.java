package org.whistlegrid.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderRefused;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.TimeLimits;

/** Checks a ladder, shows it and adds it. */
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
    public void check(LadderVersion version) {
        new LadderCheck(timeLimits::plus)
                .check(
                        version.rungs(),
                        version.effectiveFrom().atTime(9, 0).atZone(Zones.CITY).toInstant());
    }

    /** When each rung would be reached for a limit that is never met. */
    public List<LadderPreview.Step> preview(List<LadderRung> rungs, Limit limit, RunningLimit running) {
        return new LadderPreview(timeLimits::plus).of(rungs, limit, running);
    }

    /** One that was checked. */
    public LadderVersion add(LadderVersion version) {
        ladders.add(version);
        return version;
    }
}
