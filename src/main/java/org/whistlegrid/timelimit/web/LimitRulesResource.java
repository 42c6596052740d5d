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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.timelimit.CategoryLimit;
import org.whistlegrid.timelimit.LimitRules;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Recomputation;
import org.whistlegrid.timelimit.Recomputations;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.SpanInvalid;
import org.whistlegrid.timelimit.WhatIf;

/** For administrators: rules from a day on, open limits counted again, and a month replayed under another policy. */
@Path("/api/v1/time-limits")
@RolesAllowed({"ADMIN", "COMMAND"})
public class LimitRulesResource {

    private final LimitRules rules;
    private final Recomputations recomputations;
    private final WhatIf whatIf;

    LimitRulesResource(LimitRules rules, Recomputations recomputations, WhatIf whatIf) {
        this.rules = rules;
        this.recomputations = recomputations;
        this.whatIf = whatIf;
    }

    /** The next version of a policy, or the first of a new one: as one is read, without version and inForce. */
    @POST
    @Path("policies")
    @RolesAllowed("ADMIN")
    public Response enterPolicy(@Valid @NotNull PolicyEntry entry) {
        return Response.status(Response.Status.CREATED)
                .entity(PolicyView.of(rules.enter(entry.policy()), false))
                .build();
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

    /** Newest first. */
    @GET
    @Path("recomputations")
    public Page<Recomputation> recomputations(@RestQuery @Nullable UUID after, @RestQuery @Nullable Integer limit) {
        return recomputations.list(after, Page.limit(limit));
    }

    @GET
    @Path("recomputations/{id}")
    public Recomputation recomputation(UUID id) {
        return recomputations.get(id);
    }

    /** Counts what would move and keeps the count; nothing moves yet. */
    @POST
    @Path("recomputations")
    @RolesAllowed("ADMIN")
    public Recomputation preview(@Valid @NotNull Preview preview) {
        return recomputations.preview(preview.policy(), preview.reason());
    }

    /** Moves what was shown; asked again it answers what was done. */
    @POST
    @Path("recomputations/{id}/apply")
    @RolesAllowed("ADMIN")
    public Recomputation apply(UUID id) {
        return recomputations.apply(id);
    }

    @POST
    @Path("recomputations/{id}/discard")
    @RolesAllowed("ADMIN")
    public Recomputation discard(UUID id) {
        return recomputations.discard(id);
    }

    /** How many limits of a past month were late, and would have been under another policy; by limit and unit. */
    @GET
    @Path("what-if")
    public WhatIf.Comparison whatIf(@RestQuery @Nullable String month, @RestQuery @Nullable String policy) {
        try {
            return whatIf.replay(YearMonth.parse(String.valueOf(month)), String.valueOf(policy));
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "month-unreadable", "month", String.valueOf(month));
        }
    }

    /** @param policy key of a policy by whose version of today all are counted; null for each order's own */
    public record Preview(@Size(max = 100) @Nullable String policy, @NotBlank @Size(max = 1000) String reason) {}

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
