package org.whistlegrid.timelimit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Reach;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.timelimit.CategoryLimit;
import org.whistlegrid.timelimit.LimitRules;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.PolicyChoice;
import org.whistlegrid.timelimit.PolicyVersion;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.SpanInvalid;
import org.whistlegrid.timelimit.WhatIf;

/** For administrators: rules from a day on, and a month replayed under another policy. */
@Path("/api/v1/time-limits")
@RolesAllowed({"ADMIN", "COMMAND"})
public class LimitRulesResource {

    private final LimitRules rules;
    private final WhatIf whatIf;

    LimitRulesResource(LimitRules rules, WhatIf whatIf) {
        this.rules = rules;
        this.whatIf = whatIf;
    }

    /** The next version of a policy, or the first of a new one: as one is read, without version and inForce. */
    @POST
    @Path("policies")
    @RolesAllowed("ADMIN")
    public Response enterPolicy(@Valid @NotNull PolicyEntry entry) {
        return Response.status(Response.Status.CREATED)
                .entity(PolicyView.of(rules.enter(entry.policy(), entry.reason()), false))
                .build();
    }

    /** Who stored which version, when and why; of a key the newest first. */
    @GET
    @Path("policies/versions")
    public List<PolicyVersion> versions() {
        return rules.versions();
    }

    /** Which policy cases get from which day on, in the order in which that was decided; before the first, the configured one. */
    @GET
    @Path("policies/choices")
    public List<PolicyChoice> choices() {
        return rules.choices();
    }

    @POST
    @Path("policies/choices")
    @RolesAllowed("ADMIN")
    public Response choose(@Valid @NotNull Choice choice) {
        rules.choose(choice.key(), choice.effectiveFrom(), choice.reason());
        return Response.status(Response.Status.CREATED).build();
    }

    /** All dated limits of categories, by category and day. */
    @GET
    @Path("categories")
    public List<CategoryLimit> categories() {
        return rules.categories();
    }

    @POST
    @Path("categories")
    @RolesAllowed("ADMIN")
    public Response enterCategory(@Valid @NotNull Entry entry) {
        rules.enter(new CategoryLimit(entry.category(), entry.effectiveFrom(), entry.span(), entry.reason(), ""));
        return Response.status(Response.Status.CREATED).build();
    }

    /** How many limits of a past month were late, and would have been under another policy; by limit and unit. */
    @GET
    @Path("what-if")
    public WhatIf.Comparison whatIf(@RestQuery @Nullable String month, @RestQuery @Nullable String policy) {
        try {
            return whatIf.replay(Reach.month(String.valueOf(month)), String.valueOf(policy));
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "month-unreadable", "month", String.valueOf(month));
        }
    }

    /** @param key of the policy that cases get from the day on */
    public record Choice(
            @NotBlank @Size(max = 60) String key,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 1000) String reason) {}

    /** @param amount null: only the policy's limit holds */
    public record Entry(
            @NotBlank @Pattern(regexp = "[MCRE][0-9]{2,5}") String category,
            @NotNull LocalDate effectiveFrom,
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @NotBlank @Size(max = 1000) String reason) {

        @Nullable
        Span span() {
            if (amount == null) {
                return null;
            }
            if (!Span.allows(amount)) {
                throw new SpanInvalid("/amount", amount);
            }
            if (unit == null) {
                throw new Refusal(Refusal.Kind.INVALID, "unit-missing", "/unit");
            }
            return new Span(amount, unit);
        }
    }
}
