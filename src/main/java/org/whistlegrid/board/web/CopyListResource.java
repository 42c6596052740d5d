package org.whistlegrid.board.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.CaseTitles;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.CopyDesk;
import org.whistlegrid.dispatch.CopyFacts;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitView;

/** The district's box of copies: orders that went straight to a sub-district or its communities. */
@Path("/api/v1/copies")
public class CopyListResource {

    private final CopyDesk desk;
    private final CaseTitles titles;
    private final Names names;
    private final Clock clock;

    CopyListResource(CopyDesk desk, CaseTitles titles, Names names, Clock clock) {
        this.desk = desk;
        this.titles = titles;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.COMMAND, Roles.SUPERVISOR})
    public Page<CopyRow> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        Instant now = clock.instant();
        int wanted = Page.limit(limit);
        Page<CopyFacts> page = Page.cut(desk.open(Cursor.id(after), wanted + 1), wanted, copy -> copy.id()
                .toString());
        Map<UUID, CaseTitles.Title> about = titles.of(
                page.items().stream().map(copy -> copy.order().incident()).toList());
        return Pages.map(page, copy -> row(copy, about.get(copy.order().incident()), now));
    }

    private CopyRow row(CopyFacts copy, CaseTitles.@Nullable Title title, Instant now) {
        return new CopyRow(
                copy.order().id(),
                copy.order().incident(),
                copy.order().number(),
                copy.order().unit(),
                names.unit(copy.order().unit()),
                copy.order().stage().name(),
                title == null ? null : names.category(title.category()),
                title == null ? null : title.where(),
                LimitView.of(Limit.L3, copy.order().limits().get(Limit.L3), now),
                copy.madeAt(),
                copy.urged(),
                copy.lastUrgedAt());
    }

    /**
     * @param limit the order's own L3
     * @param urged how often the district has urged
     */
    public record CopyRow(
            UUID order,
            UUID incident,
            String number,
            String unit,
            @Nullable String unitName,
            String stage,
            @Nullable String categoryName,
            @Nullable String where,
            LimitView limit,
            Instant madeAt,
            int urged,
            @Nullable Instant lastUrgedAt) {}
}
