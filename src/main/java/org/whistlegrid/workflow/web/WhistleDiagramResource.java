package org.whistlegrid.workflow.web;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.WhistleFile;
import org.whistlegrid.whistle.WhistleFiles;
import org.whistlegrid.workflow.internal.DiagramTexts;
import org.whistlegrid.workflow.internal.Trail;
import org.whistlegrid.workflow.internal.Trails;

/** Where a whistle and the reports of those it calls stand in their diagrams. */
@Path("/api/v1/whistles/{id}/diagram")
@Tag(name = "whistles")
@Authenticated
public class WhistleDiagramResource {

    private final Trails trails;
    private final DiagramTexts texts;
    private final WhistleFiles files;
    private final Directory directory;

    WhistleDiagramResource(Trails trails, DiagramTexts texts, WhistleFiles files, Directory directory) {
        this.trails = trails;
        this.texts = texts;
        this.files = files;
        this.directory = directory;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "The diagrams of a whistle and of each report, with the places their tokens stand at and have passed")
    public DiagramView diagram(UUID id) {
        WhistleFile file = files.of(id);
        List<Trail> found =
                trails.of(id, file.reports().stream().map(ReportFacts::id).toList());
        if (found.isEmpty()) {
            throw new DiagramUnknown(id);
        }
        Doers doers =
                new Doers(file.lines().stream().map(line -> entry(id, line)).toList(), directory);
        return new DiagramView(found.stream().map(trail -> view(trail, doers)).toList());
    }

    /** A line of the whistle as one of a case's history: under the report that it is about, else under the whistle. */
    private static HistoryEntry entry(UUID whistle, WhistleFile.Line line) {
        UUID under = line.report() == null ? whistle : line.report();
        return new HistoryEntry(whistle, under, null, line.at(), line.actor(), Act.of(line.act()));
    }

    private DiagramView.ProcessView view(Trail trail, Doers doers) {
        DiagramTexts.Text text = texts.of(trail.definition());
        List<DiagramView.VisitView> visits = trail.visits().stream()
                .map(visit -> new DiagramView.VisitView(
                        visit.element(), visit.since(), visit.until(), doers.of(trail.businessKey(), visit)))
                .toList();
        return new DiagramView.ProcessView(
                trail.process(),
                text.name(),
                trail.businessKey(),
                null,
                text.xml(),
                trail.active(),
                trail.passed(),
                visits);
    }
}
