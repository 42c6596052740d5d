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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ContactOutcome;
import org.whistlegrid.dispatch.Feedback;
import org.whistlegrid.dispatch.OrderDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.platform.Once;

/** The verbs of the unit that holds an order. */
@Path("/api/v1/orders/{id}")
public class OrderResource {

    private final OrderDesk desk;
    private final Clock clock;

    OrderResource(OrderDesk desk, Clock clock) {
        this.desk = desk;
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
    @Path("/submit")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.HANDLER})
    public OrderView submit(UUID id, @Valid @NotNull Submission submission) {
        return view(desk.submit(id, submission.result(), submission.photosOrNone()));
    }

    private OrderView view(OrderFacts order) {
        return OrderView.of(order, clock.instant());
    }

    public record Assignment(@NotBlank String handler) {}

    public record Contact(@NotNull ContactOutcome outcome, @Size(max = 1000) String note) {}

    public record Submission(
            @NotBlank @Size(max = 4000) String result, @Size(max = 9) @Nullable List<@NotNull UUID> photos) {

        List<UUID> photosOrNone() {
            return photos == null ? List.of() : photos;
        }
    }
}
