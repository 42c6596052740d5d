package org.whistlegrid.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.ProductClock;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.TimeMachine;

/** The product's time, from which browsers count down; in the demo profile it can be moved forward. */
@Path("/api/v1")
public class ClockResource {

    /** One step; nobody tries out more at once, and an instant has an end. */
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final ProductClock clock;
    private final TimeMachine timeMachine;

    ClockResource(ProductClock clock, TimeMachine timeMachine) {
        this.clock = clock;
        this.timeMachine = timeMachine;
    }

    @GET
    @Path("/clock")
    @PermitAll
    public ClockView now() {
        return new ClockView(clock.instant(), timeMachine.isOn(), clock.offset());
    }

    /** Exactly one of the two is given. */
    @POST
    @Path("/demo/clock")
    @RolesAllowed({"COMMAND", "ADMIN"})
    public ClockView advance(@NotNull Advance advance) {
        if (advance.advanceTo() != null) {
            timeMachine.advanceTo(advance.advanceTo());
        } else if (advance.advanceBy() != null) {
            advanceBy(advance.advanceBy());
        } else {
            throw new Refusal(Refusal.Kind.INVALID, "input-invalid", "/advanceTo", 1);
        }
        return now();
    }

    private void advanceBy(Duration distance) {
        if (distance.compareTo(FARTHEST) > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "input-invalid", "/advanceBy", 1);
        }
        timeMachine.advanceBy(distance);
    }

    /** @param demo whether the clock can be moved here */
    public record ClockView(Instant now, boolean demo, Duration offset) {}

    public record Advance(@Nullable Instant advanceTo, @Nullable Duration advanceBy) {}
}
