package org.whistlegrid.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderDesk;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderVersion;

/** The ladders of all classes: read, and set from a coming day on. */
@Path("/api/v1/ladders")
public class LadderResource {

    private final LadderDesk desk;
    private final Clock clock;

    LadderResource(LadderDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param on a day; missing: today */
    @GET
    @Authenticated
    public Shown list(@RestQuery @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), Zones.CITY) : on;
        return new Shown(day, desk.on(day), desk.coming(day));
    }

    @POST
    @Once
    @RolesAllowed(Roles.ADMIN)
    public LadderVersion set(@Valid @NotNull NewLadder ladder) {
        return desk.set(new LadderDesk.NewLadder(
                ladder.urgency(),
                ladder.pattern() == null ? LadderVersion.EVERY_CATEGORY : ladder.pattern(),
                ladder.effectiveFrom(),
                ladder.reason(),
                ladder.rungs().stream()
                        .sorted(Comparator.comparing(LadderRung::rung))
                        .toList()));
    }

    /**
     * @param inForce on the day, the most specific class first; a matter climbs the first that fits
     * @param coming set for a later day
     */
    public record Shown(LocalDate on, List<LadderVersion> inForce, List<LadderVersion> coming) {}

    /**
     * @param urgency missing: every urgency
     * @param pattern of category keys; missing: every category
     * @param effectiveFrom tomorrow at the earliest
     * @param rungs all five; none ends the class's own ladder
     */
    public record NewLadder(
            @Nullable Urgency urgency,
            @Pattern(regexp = "\\*|[A-Z?][0-9?]*\\*?") @Size(max = 20) @Nullable String pattern,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull @Size(max = 5) List<@NotNull LadderRung> rungs) {}
}
