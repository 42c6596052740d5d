package org.whistlegrid.whistle.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.KindRuleVersion;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;
import org.whistlegrid.whistle.WhistleRules;

/** The rules of whistles: read, and set from a coming day on. */
@Path("/api/v1/whistle-rules")
@Tag(name = "whistles")
public class WhistleRuleResource {

    private final WhistleRules rules;

    WhistleRuleResource(WhistleRules rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.COMMAND})
    @Operation(summary = "All versions by kind and level, newest first; of one day the first one holds")
    public List<KindRuleVersion> list() {
        return rules.versions();
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The rule of a kind and level from a coming day on; whistles under way keep theirs")
    public KindRuleVersion set(@Valid @NotNull NewKindRule given) {
        return rules.set(given.rule(), given.reason());
    }

    /**
     * @param effectiveFrom tomorrow at the earliest
     * @param blowers {@code ROLE:SUB_DISTRICT_LEADER}, {@code POST:HEAD}, {@code GRID:GRID_LEADER}
     * @param approvers in the same terms; none when it needs nobody's word
     * @param approveWithin missing when it needs nobody's word
     * @param arriveWithin missing: at the time that is agreed on
     */
    public record NewKindRule(
            @NotNull WhistleKind kind,
            @NotNull WhistleLevel level,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 60) String> blowers,
            KindRule.@NotNull Mode approval,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> approvers,
            @Nullable Span approveWithin,
            @NotNull Span signWithin,
            @NotNull Span contactWithin,
            @Nullable Span arriveWithin,
            @NotNull Span resultWithin,
            @NotNull Span rateWithin,
            @NotNull Span answerWithin,
            @NotNull Span judgeWithin,
            @NotBlank @Size(max = 1000) String reason) {

        KindRule rule() {
            return new KindRule(
                    kind,
                    level,
                    effectiveFrom,
                    blowers,
                    approval,
                    approvers,
                    approveWithin,
                    signWithin,
                    contactWithin,
                    arriveWithin,
                    resultWithin,
                    rateWithin,
                    answerWithin,
                    judgeWithin);
        }
    }
}
