package org.whistlegrid.exchange.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.NewReading;
import org.whistlegrid.exchange.Previews;
import org.whistlegrid.exchange.Previews.PreviewCollection;
import org.whistlegrid.exchange.Previews.PreviewRequest;
import org.whistlegrid.exchange.Readings;
import org.whistlegrid.exchange.Upload;
import org.whistlegrid.exchange.Uploads;
import org.whistlegrid.exchange.format.FileRefused;
import org.whistlegrid.geo.AxisOrder;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** Files on their way into a draft: sent, inspected, looked at, read. */
@Path("/api/v1/grid/imports")
@RolesAllowed("ADMIN")
public class ImportResource {

    private final Uploads uploads;
    private final Previews previews;
    private final Readings readings;
    private final ReadingWords words;

    ImportResource(Uploads uploads, Previews previews, Readings readings, ReadingWords words) {
        this.uploads = uploads;
        this.previews = previews;
        this.readings = readings;
        this.words = words;
    }

    /**
     * Takes a file as the body. The answer comes when all of it was inspected; how far that is shows in the list. The same
     * key is the same import.
     *
     * @param name what the sender calls it; its content decides what it is
     */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/zip", "application/geo+json", "text/csv"})
    @ResponseStatus(201)
    public Upload receive(
            @RestQuery @DefaultValue("file") @Size(max = 200) String name,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 100) String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            InputStream body)
            throws IOException {
        return uploads.receive(key == null ? UUID.randomUUID().toString() : key, name, length, body);
    }

    /** The same from a form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    public Upload receiveForm(
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 100) String key)
            throws IOException {
        if (file == null) {
            throw FileRefused.empty();
        }
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return uploads.receive(
                    key == null ? UUID.randomUUID().toString() : key, file.fileName(), file.size(), body);
        }
    }

    /** Newest first; those that are being received or inspected among them. */
    @GET
    public Page<Upload> list(@Nullable @RestQuery UUID after, @Nullable @RestQuery Integer limit) {
        return uploads.list(after, Page.limit(limit));
    }

    @GET
    @Path("/{id}")
    public Upload get(UUID id) {
        return uploads.get(id);
    }

    /** Takes it away, also while it is being received. */
    @DELETE
    @Path("/{id}")
    public void discard(UUID id) {
        uploads.discard(id);
    }

    /**
     * The first features in EPSG:4490, as they would be read.
     *
     * @param crs EPSG:n or GCJ-02; as inspected where not given
     * @param axes which number comes first; longitude or easting where not given
     * @param encoding UTF-8 or GBK; as inspected where not given
     */
    @GET
    @Path("/{id}/preview")
    public PreviewCollection preview(
            UUID id,
            @RestQuery @DefaultValue("0") int layer,
            @Nullable @RestQuery String crs,
            @Nullable @RestQuery AxisOrder axes,
            @Nullable @RestQuery String encoding)
            throws IOException {
        return previews.of(id, new PreviewRequest(layer, crs, axes, encoding));
    }

    /** Reads layers into a new draft, all or nothing; its check follows by itself. */
    @POST
    @Path("/readings")
    @Once
    @ResponseStatus(202)
    public ReadingView start(@Valid @NotNull NewReading wanted) {
        return words.view(readings.start(wanted));
    }

    @GET
    @Path("/readings/{id}")
    public ReadingView reading(UUID id) {
        return words.view(readings.get(id));
    }

    /** Stops it; nothing is left in the draft, which is discarded. */
    @DELETE
    @Path("/readings/{id}")
    public ReadingView cancel(UUID id) {
        return words.view(readings.cancel(id));
    }
}
