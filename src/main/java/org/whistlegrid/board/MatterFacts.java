package org.whistlegrid.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Light;

/**
 * One matter as lists show it.
 *
 * @param text the first 200 characters
 * @param grid code of the grid it lies in; null while nobody has found the place
 * @param informed codes of the grids that are told too, because it lies on their border
 * @param held the newest order; null before dispatch
 * @param rung highest rung of the ladder that was reached and not declined
 * @param lights null when no limit runs
 * @param deskDue until when the desk where it lies has to pass it on; null where it lies at none
 * @param lateness what is settled: passed limits, and which of them count as none
 */
public record MatterFacts(
        UUID incident,
        String caseNumber,
        String stage,
        String channel,
        String category,
        String text,
        String reporter,
        boolean requesterReachable,
        @Nullable String grid,
        List<String> informed,
        @Nullable String pathLabel,
        @Nullable String address,
        @Nullable Position position,
        Instant reportedAt,
        int rounds,
        @Nullable Instant closedAt,
        @Nullable HeldOrder held,
        @Nullable String rung,
        @Nullable LightInstants lights,
        @Nullable Instant deskDue,
        Lateness lateness) {

    public MatterFacts withText(String other) {
        return new MatterFacts(
                incident,
                caseNumber,
                stage,
                channel,
                category,
                other,
                reporter,
                requesterReachable,
                grid,
                informed,
                pathLabel,
                address,
                position,
                reportedAt,
                rounds,
                closedAt,
                held,
                rung,
                lights,
                deskDue,
                lateness);
    }

    /** Green while no limit runs, since nothing of it is late; grey while its clock stands still; null once it left the ledger. */
    public @Nullable Light light(Instant now) {
        if (closedAt != null) {
            return null;
        }
        if (held != null && held.stage().equals("SUSPENDED")) {
            return Light.STOPPED;
        }
        return lights == null ? Light.GREEN : lights.at(now);
    }

    public HeldOrder heldOrFail() {
        if (held == null) {
            throw new IllegalStateException(caseNumber + " was not dispatched yet");
        }
        return held;
    }

    /** The four tiers in words, or what the reporter said of the place. */
    public @Nullable String where() {
        return pathLabel != null ? pathLabel : address;
    }
}
