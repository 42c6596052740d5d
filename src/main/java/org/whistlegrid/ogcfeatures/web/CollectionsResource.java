package org.whistlegrid.ogcfeatures.web;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.Texts;
import org.whistlegrid.ogcfeatures.internal.Access;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Block;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Cell;

/** The layers that are open to whoever asks. */
@Path(Call.ROOT + "/collections")
@PermitAll
public class CollectionsResource {

    private final Call call;
    private final Access access;
    private final Answers answers;
    private final CollectionViews views;

    CollectionsResource(Call call, Access access, Answers answers, CollectionViews views) {
        this.call = call;
        this.access = access;
        this.answers = answers;
        this.views = views;
    }

    /** {@code /req/core/fc-md-op}. */
    @GET
    public Response list() {
        List<Layer> layers = access.layers();
        call.plain();
        Texts texts = call.texts();
        CollectionView.All all = new CollectionView.All(
                call.links(APPLICATION_JSON), layers.stream().map(views::inList).toList());
        return answers.document(
                APPLICATION_JSON,
                all,
                () -> new HtmlPage(
                        texts.say("collections.title"),
                        texts.say("collections.lead"),
                        List.of(Cell.link(texts.say("landing.title"), call.to(""))),
                        List.of(new Block(
                                null,
                                List.of(),
                                all.collections().stream()
                                        .map(one -> List.of(
                                                Cell.link(one.title(), call.to("/collections/" + one.id())),
                                                Cell.of(one.description())))
                                        .toList())),
                        call.alternate(APPLICATION_JSON)));
    }

    /** {@code /req/core/sfc-md-op}. */
    @GET
    @Path("/{collectionId}")
    public Response one(String collectionId) {
        Layer layer = access.require(Layer.of(collectionId));
        call.plain();
        CollectionView view = views.of(layer);
        return answers.document(APPLICATION_JSON, view, () -> page(view));
    }

    private HtmlPage page(CollectionView view) {
        Texts texts = call.texts();
        List<List<Cell>> facts = new ArrayList<>();
        facts.add(List.of(
                Cell.of(texts.say("collection.items")),
                Cell.link(view.title(), call.to("/collections/" + view.id() + "/items?f=html"))));
        if (view.extent() != null) {
            facts.add(List.of(
                    Cell.of(texts.say("collection.bbox")),
                    Cell.of(view.extent().spatial().bbox().get(0).toString())));
        }
        facts.add(List.of(Cell.of(texts.say("collection.storage")), Cell.link(view.storageCrs(), view.storageCrs())));
        return new HtmlPage(
                view.title(),
                view.description(),
                List.of(
                        Cell.link(texts.say("landing.title"), call.to("")),
                        Cell.link(texts.say("collections.title"), call.to("/collections"))),
                List.of(
                        new Block(null, List.of(), facts),
                        new Block(
                                texts.say("collection.crs"),
                                List.of(),
                                view.crs().stream()
                                        .map(uri -> List.of(Cell.link(uri, uri)))
                                        .toList())),
                call.alternate(APPLICATION_JSON));
    }
}
