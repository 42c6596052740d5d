package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ContactOutcome;
import org.whistlegrid.dispatch.CopyDesk;
import org.whistlegrid.dispatch.Feedback;
import org.whistlegrid.dispatch.HandUpKind;
import org.whistlegrid.dispatch.JointDesk;
import org.whistlegrid.dispatch.OrderDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.Rerouting;
import org.whistlegrid.dispatch.ResultDesk;
import org.whistlegrid.dispatch.Submission;
import org.whistlegrid.platform.Once;

/** The verbs of the unit that holds an order. */
@Path("/api/v1/orders/{id}")
public class OrderResource {

    private final OrderDesk desk;
    private final ResultDesk results;
    private final Rerouting rerouting;
    private final CopyDesk copies;
    private final JointDesk joint;
    private final Clock clock;

    OrderResource(
            OrderDesk desk, ResultDesk results, Rerouting rerouting, CopyDesk copies, JointDesk joint, Clock clock) {
        this.desk = desk;
        this.results = results;
        this.rerouting = rerouting;
        this.copies = copies;
        this.joint = joint;
        this.clock = clock;
    }

    @GET
    public OrderView get(UUID id) {
        return view(desk.get(id));
    }

    @POST
    @Once
    @Path("/sign")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public OrderView sign(UUID id) {
        return view(desk.sign(id));
    }

    @POST
    @Once
    @Path("/assign")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public OrderView assign(UUID id, @Valid @NotNull Assignment assignment) {
        return view(desk.assign(id, assignment.handler()));
    }

    @POST
    @Once
    @Path("/contact")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.HANDLER})
    public OrderView contact(UUID id, @Valid @NotNull Contact contact) {
        return view(desk.contact(id, contact.outcome(), contact.note()));
    }

    @POST
    @Once
    @Path("/feedback")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.HANDLER})
    public OrderView feedBack(UUID id, @Valid @NotNull Feedback feedback) {
        return view(desk.feedBack(id, feedback));
    }

    @POST
    @Once
    @Path("/revoke")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public OrderView revoke(UUID id, @Valid @NotNull Revoking revoking) {
        return view(desk.revoke(id, revoking.reason()));
    }

    @POST
    @Once
    @Path("/submit")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.HANDLER})
    public OrderView submit(UUID id, @Valid @NotNull Submission submission) {
        return view(results.submit(id, submission));
    }

    @POST
    @Once
    @Path("/review")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public OrderView review(UUID id, @Valid @NotNull Review review) {
        return view(results.review(id, review.confirmed(), review.opinion()));
    }

    @POST
    @Once
    @Path("/hand-up")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public OrderView handUp(UUID id, @Valid @NotNull HandingUp up) {
        return view(rerouting.handUp(id, up.kind(), up.reason()));
    }

    /** The district urges an order of which it has a copy. */
    @POST
    @Once
    @Path("/urge")
    @RolesAllowed({Roles.COMMAND, Roles.SUPERVISOR})
    public Urged urge(UUID id, @Valid @NotNull Urging urging) {
        copies.urge(id, urging.words());
        return new Urged(id, clock.instant());
    }

    /** A late helper says why. */
    @POST
    @Once
    @Path("/explain")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.HANDLER})
    public OrderView explain(UUID id, @Valid @NotNull Explanation given) {
        return view(joint.explain(id, given.explanation()));
    }

    private OrderView view(OrderFacts order) {
        return OrderView.of(order, clock.instant());
    }

    public record Explanation(@NotBlank @Size(max = 2000) String explanation) {}

    public record Assignment(@NotBlank String handler) {}

    public record Contact(@NotNull ContactOutcome outcome, @Size(max = 1000) String note) {}

    public record Urged(UUID order, Instant at) {}

    public record Urging(@NotBlank @Size(max = 1000) String words) {}

    public record Revoking(@NotBlank @Size(max = 1000) String reason) {}

    public record Review(@NotNull Boolean confirmed, @NotBlank @Size(max = 2000) String opinion) {}

    public record HandingUp(@NotNull HandUpKind kind, @NotBlank @Size(max = 1000) String reason) {}
}
