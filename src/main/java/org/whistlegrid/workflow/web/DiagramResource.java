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
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
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
    private final DispatchDesk dispatch;
    private final CurrentScope scope;

    DiagramResource(
            Trails trails, DiagramTexts texts, IncidentRegister register, DispatchDesk dispatch, CurrentScope scope) {
        this.trails = trails;
        this.texts = texts;
        this.register = register;
        this.dispatch = dispatch;
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
        return new DiagramView(found.stream().map(this::view).toList());
    }

    private DiagramView.ProcessView view(Trail trail) {
        DiagramTexts.Text text = texts.of(trail.definition());
        return new DiagramView.ProcessView(trail.process(), text.name(), text.xml(), trail.active(), trail.passed());
    }
}
