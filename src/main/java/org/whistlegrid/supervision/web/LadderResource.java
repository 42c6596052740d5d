package org.whistlegrid.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.RefusalText;
import org.whistlegrid.platform.Texts;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderDesk;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.supervision.ladder.LadderPreview;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.OtherLimits;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/** The ladders of all classes: read, and set from a coming day on. */
@Path("/api/v1/ladders")
public class LadderResource {

    private static final String PATTERN = "\\*|[A-Z?][0-9?]*\\*?";

    /** As long a limit as anybody promises; beyond it a preview would walk days for nothing. */
    private static final int LONGEST_EXAMPLE = 1000;

    private final LadderDesk desk;
    private final OtherLimits limits;
    private final Texts texts;
    private final Clock clock;

    LadderResource(LadderDesk desk, OtherLimits limits, Texts texts, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.texts = texts;
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
        return desk.set(
                given(ladder.urgency(), ladder.pattern(), ladder.effectiveFrom(), ladder.reason(), ladder.rungs()));
    }

    /** When the rungs would be reached for an example limit that is never met, and what setting would refuse. Stores nothing. */
    @POST
    @Path("preview")
    @Authenticated
    public LadderInstants preview(@Valid @NotNull LadderDraft draft) {
        ExampleLimit example = draft.example();
        RunningLimit running =
                limits.within(example.from(), new Span(example.amount(), example.unit()), null, "example");
        LadderDesk.Preview preview = desk.preview(
                given(draft.urgency(), draft.pattern(), draft.effectiveFrom(), "", draft.rungs()),
                example.limit(),
                running);
        return new LadderInstants(
                running.due(),
                running.yellowFrom(),
                preview.steps(),
                preview.refusal() == null ? null : texts.of(preview.refusal()));
    }

    private static LadderDesk.NewLadder given(
            @Nullable Urgency urgency,
            @Nullable String pattern,
            LocalDate effectiveFrom,
            String reason,
            List<LadderRung> rungs) {
        return new LadderDesk.NewLadder(
                urgency,
                pattern == null ? LadderVersion.EVERY_CATEGORY : pattern,
                effectiveFrom,
                reason,
                rungs.stream().sorted(Comparator.comparing(LadderRung::rung)).toList());
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
            @Pattern(regexp = PATTERN) @Size(max = 20) @Nullable String pattern,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull @Size(max = 5) List<@NotNull LadderRung> rungs) {}

    /**
     * A ladder that is still being written.
     *
     * @param pattern missing: every category
     */
    public record LadderDraft(
            @Nullable Urgency urgency,
            @Pattern(regexp = PATTERN) @Size(max = 20) @Nullable String pattern,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Size(max = 5) List<@NotNull LadderRung> rungs,
            @Valid @NotNull ExampleLimit example) {}

    /** @param from when the limit begins to run */
    public record ExampleLimit(
            @NotNull Limit limit,
            @Min(1) @Max(LONGEST_EXAMPLE) int amount,
            @NotNull LimitUnit unit,
            @NotNull Instant from) {}

    /** @param wrong what setting it would answer; null when it could be set */
    public record LadderInstants(
            Instant due, Instant yellowFrom, List<LadderPreview.Step> steps, @Nullable RefusalText wrong) {}
}
