package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.internal.GridVersions;
import org.whistlegrid.grid.internal.Timeline;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Page;

/**
 * Takes back a version whose day has not come. It holds on no day then, and the one before holds on; what it drew stays in
 * the record, with who took it back and why. A version that was in force for a day is undone by a further version only.
 */
@ApplicationScoped
@Transactional
public class Withdrawal {

    private final Timeline timeline;
    private final GridVersions versions;
    private final Grid grid;
    private final Events events;
    private final Clock clock;
    private final CurrentActor actor;

    Withdrawal(Timeline timeline, GridVersions versions, Grid grid, Events events, Clock clock, CurrentActor actor) {
        this.timeline = timeline;
        this.versions = versions;
        this.grid = grid;
        this.events = events;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param why for the record
     * @throws VersionRefused when it is in force or was, when it is taken back already, or when another rests on it
     */
    public WithdrawnVersion withdraw(UUID id, String why) {
        timeline.lock();
        List<GridVersion> all = versions.all();
        GridVersion version = all.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> timeline.withdrawn(id)
                        .map(gone -> VersionRefused.withdrawn(gone.validFrom()))
                        .orElseGet(() -> VersionRefused.unknown(id)));
        if (!version.validFrom().isAfter(grid.today())) {
            throw VersionRefused.inForce(version.validFrom());
        }
        all.stream()
                .filter(later -> later.validFrom().isAfter(version.validFrom()))
                .findFirst()
                .ifPresent(later -> {
                    throw VersionRefused.followed(version.validFrom(), later.validFrom());
                });
        takeBack(version, why);
        timeline.reopen(version.validFrom());
        return timeline.withdrawn(id).orElseThrow();
    }

    /** Those that were taken back, newest first. */
    public Page<WithdrawnVersion> list(@Nullable UUID after, int limit) {
        return Page.cut(timeline.withdrawn(after, limit + 1), limit, version -> version.id()
                .toString());
    }

    /** Takes it out of all days; the caller says what holds on them instead. */
    void takeBack(GridVersion version, String why) {
        timeline.withdraw(version.id(), clock.instant(), actor.get().username(), why);
        events.publish(new GridVersionWithdrawn(
                version.id(),
                clock.instant(),
                version.validFrom(),
                why,
                actor.get().username()));
    }
}
