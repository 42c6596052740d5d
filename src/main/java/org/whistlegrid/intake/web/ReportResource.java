package org.whistlegrid.intake.web;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.whistlegrid.intake.Intake;
import org.whistlegrid.intake.NewReport;
import org.whistlegrid.intake.ReportAnswer;

/** Where every channel sends reports; the public may, too. */
@Path("/api/v1/reports")
public class ReportResource {

    private final Intake intake;

    ReportResource(Intake intake) {
        this.intake = intake;
    }

    /** 201 for a new report; 200 with the first answer when the client key was taken in before. */
    @POST
    @PermitAll
    @Transactional
    public RestResponse<ReportAnswer> receive(@Valid @NotNull NewReport report) {
        ReportAnswer answer = intake.receive(report);
        return RestResponse.status(answer.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED, answer);
    }
}
