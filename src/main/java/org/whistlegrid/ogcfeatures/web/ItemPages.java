package org.whistlegrid.ogcfeatures.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.Feature;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.Texts;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Block;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Cell;

/** Features as tables for people, without their shapes. */
@RequestScoped
class ItemPages {

    private final Call call;

    ItemPages(Call call) {
        this.call = call;
    }

    HtmlPage list(Layer layer, FeaturePage page, Supplier<List<Link>> links) {
        Texts texts = call.texts();
        List<String> columns = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Feature feature = page.next(); feature != null; feature = page.next()) {
            if (columns.isEmpty()) {
                columns.add(texts.say("page.feature"));
                feature.properties().keySet().forEach(name -> columns.add(texts.property(name)));
            }
            List<Cell> row = new ArrayList<>();
            row.add(Cell.link(feature.id(), call.to(path(layer) + "/items/" + feature.id() + "?f=html")));
            feature.properties().values().forEach(value -> row.add(Cell.of(value)));
            rows.add(row);
        }
        List<Cell> turns = links.get().stream()
                .filter(link -> link.rel().equals("prev") || link.rel().equals("next"))
                .map(link -> Cell.link(link.title(), link.href()))
                .toList();
        String count = page.matched().isPresent()
                ? texts.say("page.shown", rows.size(), page.matched().getAsInt())
                : texts.say("page.shown.many", rows.size());
        return new HtmlPage(
                texts.say("layer." + layer.id()),
                count,
                crumbs(null),
                List.of(new Block(null, columns, rows)),
                turns,
                call.alternate(ItemsResource.GEO_JSON));
    }

    HtmlPage one(Layer layer, Feature feature) {
        Texts texts = call.texts();
        List<List<Cell>> facts = feature.properties().entrySet().stream()
                .map(fact -> List.of(Cell.of(texts.property(fact.getKey())), Cell.of(fact.getValue())))
                .toList();
        Object name = feature.properties().get("name");
        return new HtmlPage(
                name == null ? feature.id() : name.toString(),
                null,
                crumbs(layer),
                List.of(new Block(null, List.of(), facts)),
                call.alternate(ItemsResource.GEO_JSON));
    }

    private List<Cell> crumbs(@Nullable Layer layer) {
        Texts texts = call.texts();
        List<Cell> crumbs = new ArrayList<>(List.of(
                Cell.link(texts.say("landing.title"), call.to("")),
                Cell.link(texts.say("collections.title"), call.to("/collections"))));
        if (layer != null) {
            crumbs.add(Cell.link(texts.say("layer." + layer.id()), call.to(path(layer) + "/items?f=html")));
        }
        return crumbs;
    }

    private static String path(Layer layer) {
        return "/collections/" + layer.id();
    }
}
