package org.whistlegrid.ogcfeatures.web;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.Texts;
import org.whistlegrid.ogcfeatures.internal.Access;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Block;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Cell;

/** Landing page, conformance and the document that describes the interface. */
@Path(Call.ROOT)
@PermitAll
public class LandingResource {

    private final Call call;
    private final Access access;
    private final Answers answers;
    private final ApiDocument api;

    LandingResource(Call call, Access access, Answers answers, ApiDocument api) {
        this.call = call;
        this.access = access;
        this.answers = answers;
        this.api = api;
    }

    /** {@code /req/core/root-op}. */
    @GET
    public Response landing() {
        access.layers();
        call.plain();
        Texts texts = call.texts();
        List<Link> links = call.links(
                APPLICATION_JSON,
                new Link(call.to("/api?f=json"), "service-desc", ApiDocument.TYPE, texts.say("link.service-desc")),
                new Link(call.to("/api?f=html"), "service-doc", TEXT_HTML, texts.say("link.service-doc")),
                new Link(call.to("/conformance"), "conformance", APPLICATION_JSON, texts.say("conformance.title")),
                new Link(call.to("/collections"), "data", APPLICATION_JSON, texts.say("collections.title")));
        Landing landing = new Landing(texts.say("landing.title"), texts.say("landing.lead"), links);
        return answers.document(
                APPLICATION_JSON,
                landing,
                () -> new HtmlPage(
                        landing.title,
                        landing.description,
                        List.of(),
                        List.of(new Block(
                                null,
                                List.of(),
                                List.of(
                                        door("collections", "/collections", texts),
                                        door("api", "/api", texts),
                                        door("conformance", "/conformance", texts)))),
                        call.alternate(APPLICATION_JSON)));
    }

    /** {@code /req/core/conformance-op}. */
    @GET
    @Path("/conformance")
    public Response conformance() {
        access.layers();
        call.plain();
        Texts texts = call.texts();
        return answers.document(
                APPLICATION_JSON,
                Conformance.OURS,
                () -> new HtmlPage(
                        texts.say("conformance.title"),
                        texts.say("conformance.lead"),
                        List.of(Cell.link(texts.say("landing.title"), call.to(""))),
                        List.of(new Block(
                                null,
                                List.of(texts.say("conformance.class")),
                                Conformance.OURS.conformsTo().stream()
                                        .map(uri -> List.of(Cell.link(uri, uri)))
                                        .toList())),
                        call.alternate(APPLICATION_JSON)));
    }

    /** {@code /req/core/api-definition-op}, {@code /req/oas30/oas-definition-1}. */
    @GET
    @Path("/api")
    public Response api() {
        List<Layer> layers = access.layers();
        call.plain();
        return answers.document(ApiDocument.TYPE, api.of(layers, call), () -> api.page(layers, call));
    }

    private List<Cell> door(String name, String path, Texts texts) {
        return List.of(Cell.link(texts.say(name + ".title"), call.to(path)), Cell.of(texts.say(name + ".lead")));
    }

    /** {@code /req/core/root-success}. */
    record Landing(String title, String description, List<Link> links) {}
}
