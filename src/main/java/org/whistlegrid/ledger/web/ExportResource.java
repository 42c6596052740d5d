package org.whistlegrid.ledger.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerExport;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.ledger.internal.ExportBook;
import org.whistlegrid.ledger.internal.Exports;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;

/** Ledgers as workbooks, and who took them out. */
@Path("/api/v1/ledgers")
@Tag(name = "ledgers")
public class ExportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;
    private final ExportBook book;
    private final Names names;

    ExportResource(Exports exports, ExportBook book, Names names) {
        this.exports = exports;
        this.book = book;
        this.names = names;
    }

    /** Those who answer for more than their own work; who handles one order needs no sheet of many. */
    @POST
    @Path("{ledger}/exports")
    @Produces(XLSX)
    @RolesAllowed({
        Roles.COMMAND,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.WINDOW_CLERK,
        Roles.SUB_DISTRICT_CLERK,
        Roles.SUB_DISTRICT_LEADER
    })
    @Operation(summary = "The ledger under a filter as a workbook with a watermark; the export is recorded")
    public Response export(String ledger, @BeanParam LedgerQuery query) throws IOException {
        Exports.Made made = exports.make(Ledger.of(ledger), query.filter(), query.sorting());
        long length = Files.size(made.file());
        InputStream file = Files.newInputStream(made.file());
        // what is open stays readable until it is closed, and nothing stays behind, whatever becomes of the answer
        Files.delete(made.file());
        String name = ledger + "-" + made.export().serial() + ".xlsx";
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("exports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.COMMAND})
    @Operation(summary = "Who took which rows out, newest first")
    public Page<ExportView> list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        Page<LedgerExport> page = book.list(Cursor.id(after), Page.limit(limit));
        return new Page<>(
                page.items().stream()
                        .map(export -> ExportView.of(export, names))
                        .toList(),
                page.next());
    }

    public record ExportView(
            String serial,
            String ledger,
            LedgerFilter filter,
            int rows,
            String madeBy,
            @Nullable String madeByName,
            @Nullable String unitName,
            Instant madeAt) {

        static ExportView of(LedgerExport export, Names names) {
            return new ExportView(
                    export.serial(),
                    export.ledger().key(),
                    export.filter(),
                    export.rows(),
                    export.madeBy(),
                    names.person(export.madeBy()),
                    names.unitInShort(export.unit()),
                    export.madeAt());
        }
    }
}
