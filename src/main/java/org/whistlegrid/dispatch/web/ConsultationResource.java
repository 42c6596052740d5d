package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ConsultationDesk;
import org.whistlegrid.incident.CaseMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Once;

/** 派单前会商: units are asked whether a matter is theirs, and answer. */
@Path("/api/v1/incidents/{id}/consultations")
public class ConsultationResource {

    private final ConsultationDesk desk;
    private final IncidentRegister register;

    ConsultationResource(ConsultationDesk desk, IncidentRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @POST
    @Once
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved ask(UUID id, @Valid @NotNull Question question) {
        desk.ask(id, question.units(), question.question());
        return moved(id);
    }

    /** For the asker's own unit. */
    @POST
    @Once
    @Path("/answer")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public CaseMoved answer(UUID id, @Valid @NotNull Answer answer) {
        desk.answer(id, answer.ours(), answer.words(), answer.basis());
        return moved(id);
    }

    private CaseMoved moved(UUID id) {
        return new CaseMoved(id, register.get(id).stage());
    }

    public record Question(
            @NotEmpty @Size(max = 20) List<@NotBlank String> units, @NotBlank @Size(max = 2000) String question) {}

    /** @param basis law, duty list or ruling that it leans on */
    public record Answer(
            @NotNull Boolean ours, @NotBlank @Size(max = 2000) String words, @NotBlank @Size(max = 500) String basis) {}
}
