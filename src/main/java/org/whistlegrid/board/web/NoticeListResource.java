package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.NoticeRow;
import org.whistlegrid.board.internal.Actions;
import org.whistlegrid.board.internal.Names;
import org.whistlegrid.board.internal.NoticeList;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;

/** The notices of the ladder, newest first. */
@Path("/api/v1/notices")
@Authenticated
public class NoticeListResource {

    private final NoticeList notices;
    private final Actions actions;
    private final Names names;

    NoticeListResource(NoticeList notices, Actions actions, Names names) {
        this.notices = notices;
        this.actions = actions;
        this.names = names;
    }

    /** Several states or rungs are separated by commas. */
    @GET
    public Page<NoticeView> list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String rung,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<NoticeRow> page = notices.list(
                MatterQuery.each("state", state, NoticeState.class),
                MatterQuery.each("rung", rung, Rung.class),
                after,
                Page.limit(limit));
        return Pages.map(page, this::view);
    }

    private NoticeView view(NoticeRow row) {
        NoticeView.About about = new NoticeView.About(
                row.matter().caseNumber(), row.matter().category(), row.matter().where());
        return NoticeView.of(row.notice(), about, actions.on(row.notice()), names);
    }
}
