package org.whistlegrid.attachment.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachment;
import org.whistlegrid.attachment.AttachmentStore;
import org.whistlegrid.attachment.AttachmentUnknown;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.attachment.PictureRefused;
import org.whistlegrid.attachment.internal.StoredAttachment;
import org.whistlegrid.attachment.internal.Viewing;

/** Pictures in and out. Residents upload without signing in; what anybody gets to see is decided picture by picture. */
@Path("/api/v1/attachments")
@PermitAll
public class AttachmentResource {

    private static final Logger LOG = Logger.getLogger(AttachmentResource.class);

    private final Attachments attachments;
    private final Viewing viewing;
    private final AttachmentStore store;

    AttachmentResource(Attachments attachments, Viewing viewing, AttachmentStore store) {
        this.attachments = attachments;
        this.viewing = viewing;
        this.store = store;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") @Nullable FileUpload file) throws IOException {
        if (file == null) {
            throw PictureRefused.missing();
        }
        AttachmentView view = AttachmentView.of(attachments.receive(file.uploadedFile()));
        return Response.created(URI.create(view.url())).entity(view).build();
    }

    @GET
    @Path("/{id}")
    public Response full(@PathParam("id") UUID id, @Context Request request) throws IOException {
        return serve(id, AttachmentStore.Size.FULL, request);
    }

    @GET
    @Path("/{id}/thumbnail")
    public Response thumbnail(@PathParam("id") UUID id, @Context Request request) throws IOException {
        return serve(id, AttachmentStore.Size.THUMBNAIL, request);
    }

    private Response serve(UUID id, AttachmentStore.Size size, Request request) throws IOException {
        StoredAttachment attachment = viewing.get(id);
        EntityTag tag = new EntityTag(attachment.sha256() + (size == AttachmentStore.Size.FULL ? "" : "-t"));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(picture(id, size), "image/jpeg")
                        .header("Content-Disposition", "inline; filename=\"" + id + ".jpg\"");
        return answer.tag(tag)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                // were something else than a picture ever to slip in, a browser must not run it
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private InputStream picture(UUID id, AttachmentStore.Size size) throws IOException {
        try {
            return store.open(id, size);
        } catch (FileNotFoundException e) {
            LOG.errorf("The file of picture %s is gone", id);
            throw AttachmentUnknown.asked(id);
        }
    }

    /** @param width in pixels */
    public record AttachmentView(UUID id, int width, int height, long bytes, String url, String thumbnail) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.id(),
                    attachment.width(),
                    attachment.height(),
                    attachment.bytes(),
                    attachment.url(),
                    attachment.url() + "/thumbnail");
        }
    }
}
