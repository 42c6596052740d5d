package org.whistlegrid.workflow.web;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.dispatch.ApplicationDesk;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.workflow.internal.DiagramTexts;
import org.whistlegrid.workflow.internal.Trail;
import org.whistlegrid.workflow.internal.Trails;

/** Where a case stands in its diagrams, for people who want to see it drawn. */
@Path("/api/v1/incidents/{id}/diagram")
@Tag(name = "incidents")
@Authenticated
public class DiagramResource {

    private final Trails trails;
    private final DiagramTexts texts;
    private final ApplicationDesk applications;
    private final IncidentHistory history;
    private final DispatchDesk dispatch;
    private final Directory directory;

    DiagramResource(
            Trails trails,
            DiagramTexts texts,
            ApplicationDesk applications,
            IncidentHistory history,
            DispatchDesk dispatch,
            Directory directory) {
        this.trails = trails;
        this.texts = texts;
        this.applications = applications;
        this.history = history;
        this.dispatch = dispatch;
        this.directory = directory;
    }

    @GET
    @Transactional
    @Operation(summary = "The diagrams of a case with the places its tokens stand at and have passed")
    public DiagramView diagram(@PathParam("id") UUID incident) {
        // asked first, so that a case out of scope answers as it does everywhere
        List<ApplicationFacts> asked = applications.ofIncident(incident);
        List<OrderFacts> orders = dispatch.ordersOf(incident);
        List<Trail> found = trails.of(incident, beside(orders, asked));
        if (found.isEmpty()) {
            throw new DiagramUnknown(incident);
        }
        Doers doers = new Doers(history.of(incident), directory);
        Map<UUID, ApplicationFacts> byId =
                asked.stream().collect(Collectors.toMap(ApplicationFacts::id, Function.identity()));
        return new DiagramView(found.stream()
                .map(trail -> view(trail, texts.of(trail.definition()), byId.get(trail.businessKey()), doers))
                .toList());
    }

    private static List<UUID> beside(List<OrderFacts> orders, List<ApplicationFacts> asked) {
        return Stream.concat(
                        orders.stream()
                                .filter(order -> order.part() == OrderRole.CO)
                                .map(OrderFacts::id),
                        asked.stream().map(ApplicationFacts::id))
                .toList();
    }

    private static DiagramView.ProcessView view(
            Trail trail, DiagramTexts.Text text, @Nullable ApplicationFacts asked, Doers doers) {
        // an approver's act is written under the order, or the case, that it is about
        UUID writtenUnder =
                asked == null ? trail.businessKey() : asked.order() == null ? asked.incident() : asked.order();
        List<DiagramView.VisitView> visits = trail.visits().stream()
                .map(visit -> new DiagramView.VisitView(
                        visit.element(), visit.since(), visit.until(), doers.of(writtenUnder, visit)))
                .toList();
        return new DiagramView.ProcessView(
                trail.process(),
                text.name(),
                trail.businessKey(),
                asked == null ? null : asked.kind(),
                text.xml(),
                trail.active(),
                trail.passed(),
                visits);
    }
}
