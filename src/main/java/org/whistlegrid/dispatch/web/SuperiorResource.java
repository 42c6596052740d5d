package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ExchangeFacts;
import org.whistlegrid.dispatch.SuperiorExchange;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** The superior platform's side: its machine fetches what goes there and brings answers and revisits. */
@Path("/api/v1/superior")
public class SuperiorResource {

    private final SuperiorExchange exchange;

    SuperiorResource(SuperiorExchange exchange) {
        this.exchange = exchange;
    }

    /** Fetches what is not answered yet and marks it as sent: it changes something, so it is no GET. */
    @POST
    @Path("/outgoing")
    @Transactional
    @RolesAllowed(Roles.EXCHANGE)
    public Page<ExchangeFacts> fetch(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        int wanted = Page.limit(limit);
        List<ExchangeFacts> read = exchange.fetch(Cursor.id(after), wanted + 1);
        return Page.cut(read, wanted, item -> item.id().toString());
    }

    @POST
    @Once
    @Path("/outgoing/{id}/answer")
    @RolesAllowed(Roles.EXCHANGE)
    public ExchangeFacts answer(UUID id, @Valid @NotNull Answer answer) {
        return exchange.answer(id, answer.accepted(), answer.words(), answer.due());
    }

    /** The superior has moved its own due. */
    @POST
    @Once
    @Path("/dues")
    @RolesAllowed(Roles.EXCHANGE)
    public Imported moved(@Valid @NotNull MovedDue moved) {
        exchange.moved(moved.number(), moved.due(), moved.words());
        return new Imported(moved.number());
    }

    /** A revisit that the superior made itself. */
    @POST
    @Once
    @Path("/revisits")
    @RolesAllowed(Roles.EXCHANGE)
    public Imported revisited(@Valid @NotNull Revisit revisit) {
        exchange.revisited(revisit.number(), revisit.askedAt(), revisit.outcome(), revisit.words());
        return new Imported(revisit.number());
    }

    /** @param due the superior's due from now on, where it moved it */
    public record Answer(@NotNull Boolean accepted, @NotBlank @Size(max = 2000) String words, @Nullable Instant due) {}

    /**
     * @param number the superior's
     * @param due the superior's from now on
     */
    public record MovedDue(
            @NotBlank @Size(max = 60) String number, @NotNull Instant due, @NotBlank @Size(max = 2000) String words) {}

    /** @param number the superior's */
    public record Revisit(
            @NotBlank @Size(max = 60) String number,
            @NotNull Instant askedAt,
            @NotNull @Pattern(regexp = "SATISFIED|FAIRLY|UNSATISFIED|UNREACHABLE") String outcome,
            @NotBlank @Size(max = 2000) String words) {}

    public record Imported(String number) {}
}
