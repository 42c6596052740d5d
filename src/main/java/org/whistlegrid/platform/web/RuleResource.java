package org.whistlegrid.platform.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.RuleBook;
import org.whistlegrid.platform.Rules;

/** The rules a city decides for itself: read, and set from an instant on. */
@Path("/api/v1/rules")
public class RuleResource {

    private final RuleBook book;

    RuleResource(RuleBook book) {
        this.book = book;
    }

    @GET
    @RolesAllowed({"COMMAND", "ADMIN"})
    public List<RuleBook.Entry> list() {
        return book.entries();
    }

    /** The rules there are, with the shape of their values; a value of everybody's is always in force. */
    @GET
    @Path("kinds")
    @RolesAllowed({"COMMAND", "ADMIN"})
    public List<RuleBook.RuleKind> kinds() {
        return book.kinds();
    }

    @POST
    @Once
    @RolesAllowed("ADMIN")
    public RuleBook.Entry set(@Valid @NotNull NewValue given) {
        String subject = given.subject() == null ? Rules.EVERYBODY : given.subject();
        return book.set(given.name(), subject, given.value(), given.validFrom(), given.reason());
    }

    /** @param subject missing: everybody without a value of his own */
    public record NewValue(
            @NotBlank @Size(max = 60) String name,
            @Size(max = 60) @Nullable String subject,
            @NotBlank @Size(max = 200) String value,
            @Nullable Instant validFrom,
            @NotBlank @Size(max = 1000) String reason) {}
}
