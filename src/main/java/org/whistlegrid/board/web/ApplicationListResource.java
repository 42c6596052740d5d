package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.Actions;
import org.whistlegrid.board.internal.CaseTitles;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationLists;
import org.whistlegrid.dispatch.ApplicationState;
import org.whistlegrid.platform.Page;

/** Applications for who decides, who asked and who looks on. */
@Path("/api/v1/applications")
@Authenticated
public class ApplicationListResource {

    private final ApplicationLists lists;
    private final CaseTitles titles;
    private final Actions actions;
    private final Names names;

    ApplicationListResource(ApplicationLists lists, CaseTitles titles, Actions actions, Names names) {
        this.lists = lists;
        this.titles = titles;
        this.actions = actions;
        this.names = names;
    }

    /**
     * A page, by key.
     *
     * @param box {@code INBOX}: those that wait for the asker's word, oldest first (default); {@code ASKED}: those that
     *     he or his unit made, newest first; {@code ALL}: all that he may see, newest first; {@code STOPPED}: suspensions
     *     that nobody has looked at for a month, oldest first
     */
    @GET
    public Page<ApplicationView> list(
            @RestQuery ApplicationLists.@Nullable Box box,
            @RestQuery @Nullable ApplicationKind kind,
            @RestQuery @Nullable ApplicationState state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<ApplicationFacts> page =
                lists.list(box == null ? ApplicationLists.Box.INBOX : box, kind, state, after, Page.limit(limit));
        Map<UUID, CaseTitles.Title> about =
                titles.of(page.items().stream().map(ApplicationFacts::incident).toList());
        return Pages.map(page, facts -> ApplicationView.of(facts, actions.on(facts), names)
                .about(about.get(facts.incident()), names));
    }
}
