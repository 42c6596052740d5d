package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationRefused;
import org.whistlegrid.dispatch.application.ApplicationRule;
import org.whistlegrid.dispatch.application.ApplicationRules;
import org.whistlegrid.dispatch.application.ApprovalStep;
import org.whistlegrid.dispatch.application.DatedApplicationRule;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Span;

/** Who decides what is asked for, within what time, how often: read, and set from a day on. */
@Path("/api/v1/application-rules")
@RolesAllowed({"ADMIN", "COMMAND"})
public class ApplicationRuleResource {

    private static final String SPAN =
            "[1-9][0-9]{0,4} (CONTINUOUS_HOUR|NATURAL_DAY|WORKING_HOUR|WORKING_DAY|STATUTORY_DAY)";

    private final ApplicationRules rules;
    private final CurrentScope scope;
    private final Clock clock;

    ApplicationRuleResource(ApplicationRules rules, CurrentScope scope, Clock clock) {
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    /** All versions; of a kind the newest first. */
    @GET
    public List<ApplicationRuleVersion> list() {
        return rules.versions().stream().map(ApplicationRuleVersion::of).toList();
    }

    /** The next version, from its day on; what was asked before keeps the chain under which it was made. */
    @POST
    @RolesAllowed("ADMIN")
    public Response enter(@Valid @NotNull ApplicationRuleEntry entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        if (entry.effectiveFrom().isBefore(today)) {
            throw ApplicationRefused.ruleBegunAlready(entry.effectiveFrom());
        }
        ApplicationRule rule = entry.rule();
        for (int step = 0; step < rule.chain().size(); step++) {
            if (!rule.chain().get(step).reachesSomebody()) {
                throw ApplicationRefused.approverUnknown(
                        step, rule.chain().get(step).approver());
            }
        }
        rules.add(entry.kind(), entry.effectiveFrom(), rule, scope.get().username(), entry.reason());
        return Response.status(Response.Status.CREATED).build();
    }

    /**
     * @param approver {@code ROLE:DISPATCHER}, or a post of the order's unit or of the centre: {@code UNIT:WINDOW_CLERK}
     * @param within {@code 4 WORKING_HOUR}
     * @param forum {@code CONFERENCE}: he speaks for a joint conference
     */
    public record ChainStep(
            @NotBlank @Pattern(regexp = "(ROLE|UNIT|CENTRE):[A-Z_]{3,40}") String approver,
            @NotBlank @Pattern(regexp = SPAN) String within,
            @Pattern(regexp = "CONFERENCE") @Nullable String forum) {

        static ChainStep of(ApprovalStep step) {
            return new ChainStep(step.approver(), step.within(), step.forum());
        }
    }

    /**
     * A version of the rule of a kind.
     *
     * @param askWithin how long after dispatch it may be asked for; null: no window
     * @param most how many one unit may have on an order; null: as many as are granted
     * @param longest that may be asked for; null: bounded by what it is about
     */
    public record ApplicationRuleVersion(
            ApplicationKind kind,
            LocalDate effectiveFrom,
            List<ChainStep> chain,
            boolean allMustAgree,
            @Nullable String askWithin,
            @Nullable Integer most,
            @Nullable String longest,
            boolean tellsRequester,
            String reason,
            String storedBy,
            Instant storedAt) {

        static ApplicationRuleVersion of(DatedApplicationRule dated) {
            ApplicationRule rule = dated.rule();
            return new ApplicationRuleVersion(
                    dated.kind(),
                    dated.effectiveFrom(),
                    rule.chain().stream().map(ChainStep::of).toList(),
                    rule.allMustAgree(),
                    rule.askWithin() == null ? null : rule.askWithin().toString(),
                    rule.most(),
                    rule.longest() == null ? null : rule.longest().toString(),
                    rule.tellsRequester(),
                    dated.reason(),
                    dated.storedBy(),
                    dated.storedAt());
        }
    }

    /** The next version, as {@link ApplicationRuleVersion} is read. */
    public record ApplicationRuleEntry(
            @NotNull ApplicationKind kind,
            @NotNull LocalDate effectiveFrom,
            @NotEmpty @Size(max = 6) List<@Valid @NotNull ChainStep> chain,
            @NotNull Boolean allMustAgree,
            @Pattern(regexp = SPAN) @Nullable String askWithin,
            @Positive @Nullable Integer most,
            @Pattern(regexp = SPAN) @Nullable String longest,
            @NotNull Boolean tellsRequester,
            @NotBlank @Size(max = 1000) String reason) {

        ApplicationRule rule() {
            return new ApplicationRule(
                    chain.stream()
                            .map(step -> new ApprovalStep(step.approver(), step.within(), step.forum()))
                            .toList(),
                    allMustAgree,
                    askWithin == null ? null : Span.parse(askWithin),
                    most,
                    longest == null ? null : Span.parse(longest),
                    tellsRequester);
        }
    }
}
