package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.NoticeBox;
import org.whistlegrid.board.NoticeRow;
import org.whistlegrid.board.internal.NoticeList;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;

/** The notices of the ladder, newest first. */
@Path("/api/v1/notices")
@Authenticated
public class NoticeListResource {

    private final NoticeList notices;
    private final NoticeViews notes;

    NoticeListResource(NoticeList notices, NoticeViews notes) {
        this.notices = notices;
        this.notes = notes;
    }

    /**
     * Several states or rungs are separated by commas.
     *
     * @param box what the asker has to do with them; missing: all that he sees
     */
    @GET
    public Page<NoticeView> list(
            @RestQuery @Nullable NoticeBox box,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String rung,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<NoticeRow> page = notices.list(
                box == null ? NoticeBox.ALL : box,
                MatterQuery.each("state", state, NoticeState.class),
                MatterQuery.each("rung", rung, Rung.class),
                after,
                Page.limit(limit));
        return Pages.map(page, this::view);
    }

    private NoticeView view(NoticeRow row) {
        return notes.of(row.notice(), row.matter());
    }
}
