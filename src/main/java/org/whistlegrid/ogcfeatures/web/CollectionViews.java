package org.whistlegrid.ogcfeatures.web;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.ogcfeatures.FeatureCrs;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.Texts;
import org.whistlegrid.ogcfeatures.internal.GridEditions;
import org.whistlegrid.ogcfeatures.web.CollectionView.Extent;
import org.whistlegrid.ogcfeatures.web.CollectionView.Spatial;
import org.whistlegrid.ogcfeatures.web.CollectionView.Temporal;
import org.whistlegrid.platform.Zones;

/** Describes layers: what they hold, where and since when, and where their features are. */
@RequestScoped
class CollectionViews {

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private final Call call;
    private final Grid grid;
    private final GridEditions editions;

    CollectionViews(Call call, Grid grid, GridEditions editions) {
        this.call = call;
        this.grid = grid;
        this.editions = editions;
    }

    CollectionView of(Layer layer) {
        Texts texts = call.texts();
        String items = call.to("/collections/" + layer.id() + "/items");
        return CollectionView.of(
                layer.id(),
                title(layer),
                texts.say("layer." + layer.id() + ".lead"),
                extent(layer),
                call.links(
                        APPLICATION_JSON,
                        new Link(items + "?f=json", "items", ItemsResource.GEO_JSON, title(layer)),
                        new Link(items + "?f=html", "items", TEXT_HTML, title(layer))));
    }

    /** As a part of the list: its own address is another one than that of the list. */
    CollectionView inList(Layer layer) {
        CollectionView whole = of(layer);
        String self = call.to("/collections/" + layer.id());
        Texts texts = call.texts();
        List<Link> links = new ArrayList<>(List.of(
                new Link(self + "?f=json", "self", APPLICATION_JSON, texts.say("link.self")),
                new Link(self + "?f=html", "alternate", TEXT_HTML, texts.say("link.alternate.html"))));
        whole.links().stream().filter(link -> link.rel().equals("items")).forEach(links::add);
        return CollectionView.of(whole.id(), whole.title(), whole.description(), whole.extent(), links);
    }

    String title(Layer layer) {
        return call.texts().say("layer." + layer.id());
    }

    /** Null while the grid is being loaded. */
    private @Nullable Extent extent(Layer layer) {
        if (!grid.loaded()) {
            return null;
        }
        Envelope box = grid.extent(grid.today());
        List<Double> corners = List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        return new Extent(
                new Spatial(List.of(corners), FeatureCrs.CRS84.uri()),
                layer == Layer.INCIDENTS ? null : sinceTheFirstVersion());
    }

    private @Nullable Temporal sinceTheFirstVersion() {
        return editions.all().stream()
                .findFirst()
                .map(first -> first.from().atStartOfDay(Zones.CITY).toInstant().toString())
                .map(since -> new Temporal(List.of(Arrays.asList(since, null)), GREGORIAN))
                .orElse(null);
    }
}
