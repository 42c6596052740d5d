package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.NoticeFiles;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.supervision.NoticeReply;
import org.whistlegrid.whistle.WhistleLists;

/** One notice as it is read and printed. */
@Path("/api/v1/notices/{id}")
@Authenticated
public class NoticePageResource {

    private final NoticeFiles files;
    private final NoticeViews views;
    private final WhistleLists whistles;
    private final Names names;

    NoticePageResource(NoticeFiles files, NoticeViews views, WhistleLists whistles, Names names) {
        this.files = files;
        this.views = views;
        this.whistles = whistles;
        this.names = names;
    }

    /** @throws OutOfScope for a notice that is none of the asker's business, and for one that does not exist */
    @GET
    public NoticePage get(UUID id) {
        NoticeFiles.NoticeFile file = files.open(id);
        NoticeView view =
                file.incident() == null ? views.ofWhistle(file.notice()) : views.of(file.notice(), file.incident());
        return new NoticePage(
                file.withheld() ? view.withoutWords() : view,
                file.incident() == null ? null : file.incident().address(),
                file.incident() == null
                        ? whistles.headingOfReport(file.notice().subject()).orElse(null)
                        : null,
                names.unit(file.issuedFor()),
                file.replies().stream()
                        .map(reply -> NoticeAnswer.of(reply, names))
                        .toList());
    }

    /**
     * A notice with everything that was said.
     *
     * @param address where the matter is, in words
     * @param whistle that it is about, where there is no case
     * @param issuer name of the unit in whose name it is sent
     * @param replies oldest first
     */
    public record NoticePage(
            NoticeView notice,
            @Nullable String address,
            WhistleLists.@Nullable Heading whistle,
            @Nullable String issuer,
            List<NoticeAnswer> replies) {}

    /**
     * One reply and what the issuer said of it.
     *
     * @param accepted null until it was judged; false: sent back
     */
    public record NoticeAnswer(
            String text,
            @Nullable String by,
            Instant at,
            @Nullable Boolean accepted,
            @Nullable String judgedBy,
            @Nullable Instant judgedAt,
            @Nullable String opinion) {

        static NoticeAnswer of(NoticeReply reply, Names names) {
            return new NoticeAnswer(
                    reply.text(),
                    names.person(reply.repliedBy()),
                    reply.repliedAt(),
                    reply.accepted(),
                    names.person(reply.judgedBy()),
                    reply.judgedAt(),
                    reply.opinion());
        }
    }
}
