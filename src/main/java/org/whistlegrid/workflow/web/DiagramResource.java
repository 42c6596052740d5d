package org.whistlegrid.workflow.web;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
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
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DispatchDesk dispatch;
    private final Directory directory;
    private final CurrentScope scope;

    DiagramResource(
            Trails trails,
            DiagramTexts texts,
            IncidentRegister register,
            IncidentHistory history,
            DispatchDesk dispatch,
            Directory directory,
            CurrentScope scope) {
        this.trails = trails;
        this.texts = texts;
        this.register = register;
        this.history = history;
        this.dispatch = dispatch;
        this.directory = directory;
        this.scope = scope;
    }

    @GET
    @Transactional
    @Operation(summary = "The diagrams of a case with the places its tokens stand at and have passed")
    public DiagramView diagram(@PathParam("id") UUID incident) {
        // asked first, so that a case out of scope answers as it does everywhere
        scope.get().require(MatterOf.incident(register.get(incident), dispatch.ordersOf(incident)));
        List<Trail> found = trails.of(incident);
        if (found.isEmpty()) {
            throw new DiagramUnknown(incident);
        }
        Doers doers = new Doers(history.of(incident), directory);
        return new DiagramView(found.stream().map(trail -> view(trail, doers)).toList());
    }

    private DiagramView.ProcessView view(Trail trail, Doers doers) {
        DiagramTexts.Text text = texts.of(trail.definition());
        List<DiagramView.VisitView> visits = trail.visits().stream()
                .map(visit -> new DiagramView.VisitView(
                        visit.element(), visit.since(), visit.until(), doers.of(trail.businessKey(), visit)))
                .toList();
        return new DiagramView.ProcessView(
                trail.process(), text.name(), text.xml(), trail.active(), trail.passed(), visits);
    }
}
