package org.whistlegrid.catalogue.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.CategoryUnknown;

/** Categories to choose from, and suggestions for a text. */
@Path("/api/v1/catalogue")
@PermitAll
public class CatalogueResource {

    private static final int SUGGESTIONS = 5;
    private static final int MOST_SUGGESTIONS = 20;

    /** What is read of a text; a report is no longer. */
    private static final int READ = 2000;

    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All categories in force, whole: they are few, and every form chooses among them. */
    @GET
    @Path("categories")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Category[].class)))
    public Response categories(@QueryParam("kind") @Nullable String kind, @Context Request request) {
        return cached(
                request,
                () -> kind == null
                        ? catalogue.list()
                        : catalogue.list().stream()
                                .filter(category -> category.kind().equals(kind))
                                .toList());
    }

    @GET
    @Path("categories/{key}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryView.class)))
    public Response category(@PathParam("key") String key, @Context Request request) {
        Category category = catalogue.find(key).orElseThrow(() -> CategoryUnknown.atAddress(key));
        return cached(request, () -> new CategoryView(category, catalogue.closing(key)));
    }

    /** Best first; an empty list when the words point nowhere. */
    @GET
    @Path("suggest")
    public List<Category> suggest(
            @QueryParam("text") @Nullable String text, @QueryParam("limit") @Nullable Integer limit) {
        if (text == null) {
            return List.of();
        }
        int most = limit == null ? SUGGESTIONS : Math.max(1, Math.min(limit, MOST_SUGGESTIONS));
        return catalogue.suggest(text.substring(0, Math.min(text.length(), READ)), most);
    }

    /** Kept by everybody, but asked again each time: a new edition shows at once, an old one costs no body. */
    private Response cached(Request request, Supplier<Object> body) {
        EntityTag tag = new EntityTag(catalogue.fingerprint());
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        return (answer == null ? Response.ok(body.get()) : answer)
                .tag(tag)
                .cacheControl(revalidate)
                .build();
    }
}
