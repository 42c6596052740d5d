package org.whistlegrid.workflow.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.workflow.contract.DiagramFinding;
import org.whistlegrid.workflow.edition.Edition;
import org.whistlegrid.workflow.edition.Editions;
import org.whistlegrid.workflow.edition.Migration;
import org.whistlegrid.workflow.edition.Migrations;
import org.whistlegrid.workflow.engine.Diagrams;
import org.whistlegrid.workflow.internal.DiagramTexts;

/** Diagrams and their editions, for administrators; a command center may look. */
@Path("/api/v1/processes")
@Tag(name = "processes")
@RolesAllowed(Roles.ADMIN)
public class EditionResource {

    /** Ours have forty thousand. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Editions editions;
    private final Migrations migrations;
    private final DiagramTexts texts;

    EditionResource(Editions editions, Migrations migrations, DiagramTexts texts) {
        this.editions = editions;
        this.migrations = migrations;
        this.texts = texts;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.COMMAND})
    @Operation(summary = "Each process with its edition in force")
    public List<Edition> inForce() {
        return Diagrams.PROCESSES.stream()
                .map(process -> editions.of(process).get(0))
                .toList();
    }

    @GET
    @Path("{process}/editions")
    @RolesAllowed({Roles.ADMIN, Roles.COMMAND})
    @Operation(summary = "All editions of a process, the newest first")
    public List<Edition> editions(@PathParam("process") String process) {
        return editions.of(process);
    }

    @GET
    @Path("{process}/editions/{version}")
    @RolesAllowed({Roles.ADMIN, Roles.COMMAND})
    @Operation(summary = "The text of an edition: BPMN 2.0 with its drawing")
    public EditionText text(@PathParam("process") String process, @PathParam("version") int version) {
        return new EditionText(
                process,
                version,
                texts.of(editions.definition(process, version)).xml());
    }

    @POST
    @Path("{process}/check")
    @Operation(summary = "What stands against deploying a text; an empty list when nothing does")
    public List<DiagramFinding> check(@PathParam("process") String process, @Valid @NotNull Draft draft) {
        return editions.check(process, draft.xml().getBytes(StandardCharsets.UTF_8));
    }

    /** New cases start on it; those that run finish on theirs. */
    @POST
    @Once
    @Path("{process}/editions")
    @Operation(summary = "Deploys a changed diagram, without a new version of the product")
    public Edition deploy(@PathParam("process") String process, @Valid @NotNull NewEdition edition) {
        return editions.deploy(process, edition.xml().getBytes(StandardCharsets.UTF_8), edition.reason());
    }

    @GET
    @Path("{process}/migrations")
    @RolesAllowed({Roles.ADMIN, Roles.COMMAND})
    @Operation(summary = "Moves of running cases to another edition, the newest first, at most a hundred")
    public List<Migration> migrations(@PathParam("process") String process) {
        return migrations.of(process);
    }

    /** In small transactions, in the background; a token stays at its place, a timer keeps its instant. */
    @POST
    @Once
    @Path("{process}/migrations")
    @Operation(summary = "Moves the cases that run on one edition to another")
    public Migration migrate(@PathParam("process") String process, @Valid @NotNull Move move) {
        return migrations.start(process, move.from(), move.to(), move.reason());
    }

    public record EditionText(String process, int version, String xml) {}

    public record Draft(@NotBlank @Size(max = MOST_CHARACTERS) String xml) {}

    public record NewEdition(
            @NotBlank @Size(max = MOST_CHARACTERS) String xml, @NotBlank @Size(max = 1000) String reason) {}

    public record Move(
            @NotNull @Min(1) @Max(1_000_000) Integer from,
            @NotNull @Min(1) @Max(1_000_000) Integer to,
            @NotBlank @Size(max = 1000) String reason) {}
}
