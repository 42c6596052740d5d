package org.whistlegrid.ogcfeatures.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.Feature;
import org.whistlegrid.ogcfeatures.FeatureCrs;
import org.whistlegrid.ogcfeatures.FeatureQuery;
import org.whistlegrid.ogcfeatures.FeatureUnknown;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.OgcConfig;
import org.whistlegrid.ogcfeatures.internal.Access;
import org.whistlegrid.ogcfeatures.internal.FeatureSource;
import org.whistlegrid.ogcfeatures.internal.Sources;

/** The features of a layer, page by page or one. */
@Path(Call.ROOT + "/collections/{collectionId}/items")
@PermitAll
public class ItemsResource {

    static final String GEO_JSON = "application/geo+json";

    private static final String CONTENT_CRS = "Content-Crs";
    private static final List<String> OF_ONE = List.of("crs", Format.PARAMETER);

    private final Call call;
    private final Access access;
    private final Sources sources;
    private final OgcConfig config;
    private final Answers answers;
    private final FeatureWriter writer;
    private final ItemPages pages;

    ItemsResource(
            Call call,
            Access access,
            Sources sources,
            OgcConfig config,
            Answers answers,
            FeatureWriter writer,
            ItemPages pages) {
        this.call = call;
        this.access = access;
        this.sources = sources;
        this.config = config;
        this.answers = answers;
        this.writer = writer;
        this.pages = pages;
    }

    /** {@code /req/core/fc-op}. */
    @GET
    public Response list(String collectionId) {
        return list(collectionId, true);
    }

    /** As {@link #list(String)}, without reading a single feature. */
    @HEAD
    public Response look(String collectionId) {
        return list(collectionId, false);
    }

    private Response list(String collectionId, boolean body) {
        Layer layer = access.require(Layer.of(collectionId));
        Map<String, String> given = call.parameters(Asked.known(layer));
        Format format = call.format(GEO_JSON);
        int most = format == Format.HTML
                ? config.paging().maxHtmlRows()
                : config.paging().maxLimit();
        Asked asked = Asked.of(layer, given, config.paging(), most, format == Format.JSON);
        FeatureSource source = sources.of(layer);
        if (asked.cursor() != null) {
            Cursor.read(asked.cursor(), source::isKey);
        }
        EntityTag tag = tag(asked.query(), format);
        Response unchanged = tag == null ? null : answers.unchanged(tag, true);
        if (unchanged != null) {
            return unchanged;
        }
        Response.ResponseBuilder answer = body ? page(source, asked, format) : Response.ok();
        return answers.kept(answer.type(type(format)), tag, layer != Layer.INCIDENTS)
                .header(CONTENT_CRS, "<" + asked.query().crs().uri() + ">")
                .build();
    }

    private Response.ResponseBuilder page(FeatureSource source, Asked asked, Format format) {
        FeaturePage page = FeaturePage.open(source, asked, config.paging().countUpTo());
        Supplier<List<Link>> links = links(page);
        if (format == Format.HTML) {
            return Response.ok(answers.html(pages.list(asked.query().layer(), page, links)));
        }
        StreamingOutput stream = out -> writer.page(page, links, out);
        return Response.ok(stream);
    }

    /** Made now, while the request is at hand, and asked for at the end of the page. */
    private Supplier<List<Link>> links(FeaturePage page) {
        List<Link> always = call.links(GEO_JSON);
        Address here = call.here();
        String type = call.format(GEO_JSON).type(GEO_JSON);
        String before = call.texts().say("link.prev");
        String behind = call.texts().say("link.next");
        return () -> {
            List<Link> links = new ArrayList<>(always);
            turn(links, here, page.before(), new Link("", "prev", type, before));
            turn(links, here, page.after(), new Link("", "next", type, behind));
            return links;
        };
    }

    private static void turn(List<Link> links, Address here, @Nullable Cursor to, Link as) {
        if (to != null) {
            String address = here.with(Cursor.PARAMETER, to.text()).toString();
            links.add(new Link(address, as.rel(), as.type(), as.title()));
        }
    }

    /** {@code /req/core/f-op}. */
    @GET
    @Path("/{featureId}")
    public Response one(String collectionId, String featureId) {
        Layer layer = access.require(Layer.of(collectionId));
        FeatureCrs crs = Asked.crs(call.parameters(OF_ONE));
        Format format = call.format(GEO_JSON);
        Feature feature = sources.of(layer)
                .find(FeatureQuery.one(layer, crs), featureId)
                .orElseThrow(() -> new FeatureUnknown(layer, featureId));
        byte[] body = format == Format.HTML ? answers.html(pages.one(layer, feature)) : bytes(layer, feature);
        EntityTag tag = Answers.tag(body);
        Response unchanged = answers.unchanged(tag, layer != Layer.INCIDENTS);
        return unchanged != null
                ? unchanged
                : answers.kept(Response.ok(body, type(format)), tag, layer != Layer.INCIDENTS)
                        .header(CONTENT_CRS, "<" + crs.uri() + ">")
                        .build();
    }

    /** {@code /req/core/f-links}. */
    private byte[] bytes(Layer layer, Feature feature) {
        Link collection = new Link(
                call.to("/collections/" + layer.id()),
                "collection",
                MediaType.APPLICATION_JSON,
                call.texts().say("layer." + layer.id()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.one(feature, call.links(GEO_JSON, collection), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String type(Format format) {
        return format == Format.HTML ? "text/html;charset=UTF-8" : GEO_JSON;
    }

    /** A version never changes, so its pages need not be read to be known again; incidents move on without one. */
    private @Nullable EntityTag tag(FeatureQuery query, Format format) {
        return query.layer() == Layer.INCIDENTS
                ? null
                : Answers.tag(String.join(
                                "\n",
                                call.here().toString(),
                                format.word(),
                                call.texts().tag(),
                                sources.editions(query.time()).toString())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
