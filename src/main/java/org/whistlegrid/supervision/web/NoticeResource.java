package org.whistlegrid.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.NoticeDesk;
import org.whistlegrid.supervision.NoticeFacts;

/** Signing, declining and answering notices, judging replies. Lists of them are the board's. */
@Path("/api/v1/notices/{id}")
public class NoticeResource {

    private final NoticeDesk desk;

    NoticeResource(NoticeDesk desk) {
        this.desk = desk;
    }

    /** By the officer whose post the draft names, or his stand-in. */
    @POST
    @Once
    @Path("/issue")
    @Authenticated
    public NoticeFacts issue(UUID id, @Valid @Nullable Signing signing) {
        return desk.issue(
                id,
                signing == null
                        ? NoticeDesk.Signature.BARE
                        : new NoticeDesk.Signature(signing.requirement(), signing.doneBy(), signing.replyBy()));
    }

    @POST
    @Once
    @Path("/decline")
    @Authenticated
    public NoticeFacts decline(UUID id, @Valid @NotNull Declining declining) {
        return desk.decline(id, declining.reason());
    }

    @POST
    @Once
    @Path("/reply")
    @Authenticated
    public NoticeFacts reply(UUID id, @Valid @NotNull Reply reply) {
        return desk.answer(id, reply.text());
    }

    @POST
    @Once
    @Path("/accept-reply")
    @Authenticated
    public NoticeFacts acceptReply(UUID id, @Valid @Nullable Accepting accepting) {
        return desk.acceptReply(id, accepting == null ? null : accepting.opinion());
    }

    @POST
    @Once
    @Path("/return-reply")
    @Authenticated
    public NoticeFacts returnReply(UUID id, @Valid @NotNull Returning returning) {
        return desk.returnReply(id, returning.opinion(), returning.replyBy());
    }

    /**
     * @param requirement what the unit has to do
     * @param doneBy the new date; missing: as the ladder says
     * @param replyBy until when it answers; missing: as the ladder says
     */
    public record Signing(
            @Size(max = 2000) @Nullable String requirement, @Nullable Instant doneBy, @Nullable Instant replyBy) {}

    public record Accepting(@Size(max = 1000) @Nullable String opinion) {}

    /** @param replyBy until when the unit answers again; missing: as the ladder says */
    public record Returning(@NotBlank @Size(max = 1000) String opinion, @Nullable Instant replyBy) {}

    public record Declining(@NotBlank @Size(max = 1000) String reason) {}

    public record Reply(@NotBlank @Size(max = 4000) String text) {}
}
