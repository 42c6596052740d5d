package org.whistlegrid.ogcfeatures.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.FeatureCrs;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.OgcConfig;
import org.whistlegrid.ogcfeatures.Texts;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Block;
import org.whistlegrid.ogcfeatures.web.HtmlPage.Cell;

/**
 * The OpenAPI 3.0 document of exactly this interface: the layers that are open to whoever asks, each with the parameters it
 * has. Schemas and parameters stand in {@code ogcfeatures/openapi-components.json}, words in the message bundles.
 */
@ApplicationScoped
class ApiDocument {

    static final String TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private static final String COMPONENTS = "ogcfeatures/openapi-components.json";
    private static final String JSON = "application/json";

    private final ObjectMapper json;
    private final OgcConfig config;
    private final JsonNode components;

    ApiDocument(ObjectMapper json, OgcConfig config) {
        this.json = json;
        this.config = config;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(COMPONENTS)) {
            this.components = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode of(List<Layer> layers, Call call) {
        Texts texts = call.texts();
        ObjectNode document = json.createObjectNode().put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", texts.say("landing.title"))
                .put("description", texts.say("landing.lead"))
                .put("version", "1.0.0");
        document.putArray("servers").addObject().put("url", call.to(""));
        ObjectNode paths = document.putObject("paths");
        get(paths, "/", "landingPage", texts.say("landing.title"), JSON, "landingPage", List.of("f"));
        get(paths, "/conformance", "conformance", texts.say("conformance.title"), JSON, "confClasses", List.of("f"));
        get(paths, "/api", "api", texts.say("api.title"), TYPE, null, List.of("f"));
        get(paths, "/collections", "collections", texts.say("collections.title"), JSON, "collections", List.of("f"));
        layers.forEach(layer -> layer(paths, layer, texts));
        document.set("components", components(texts));
        return document;
    }

    private void layer(ObjectNode paths, Layer layer, Texts texts) {
        String path = "/collections/" + layer.id();
        String name = texts.say("layer." + layer.id());
        String schema = layer == Layer.INCIDENTS ? "incidentFeature" : "areaFeature";
        String geo = ItemsResource.GEO_JSON;
        get(paths, path, layer.id(), name, JSON, "collection", List.of("f"));
        get(paths, path + "/items", layer.id() + "-items", name, geo, schema + "s", Asked.known(layer));
        get(
                paths,
                path + "/items/{featureId}",
                layer.id() + "-item",
                name,
                geo,
                schema,
                List.of("featureId", "crs", "f"));
    }

    private static void get(
            ObjectNode paths,
            String path,
            String operation,
            String summary,
            String type,
            @Nullable String schema,
            List<String> parameters) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.put("operationId", operation).put("summary", summary);
        ArrayNode names = get.putArray("parameters");
        parameters.forEach(name -> names.addObject().put("$ref", "#/components/parameters/" + name));
        ObjectNode responses = get.putObject("responses");
        ObjectNode content =
                responses.putObject("200").put("description", summary).putObject("content");
        ObjectNode body = content.putObject(type).putObject("schema");
        if (schema == null) {
            body.put("type", "object");
        } else {
            body.put("$ref", "#/components/schemas/" + schema);
        }
        content.putObject("text/html").putObject("schema").put("type", "string");
        for (String status : List.of("400", "401", "404", "406", "500")) {
            responses.putObject(status).put("$ref", "#/components/responses/problem");
        }
    }

    /** The parts that stand in the file, with the limits of this installation and the words of the reader. */
    private ObjectNode components(Texts texts) {
        ObjectNode copy = components.deepCopy();
        ObjectNode limit = (ObjectNode) copy.at("/parameters/limit/schema");
        limit.put("maximum", config.paging().maxLimit())
                .put("default", config.paging().defaultLimit());
        for (String name : List.of("crs", "bbox-crs")) {
            ObjectNode schema = (ObjectNode) copy.at("/parameters/" + name + "/schema");
            schema.put("default", FeatureCrs.CRS84.uri());
            ArrayNode values = schema.putArray("enum");
            FeatureCrs.uris().forEach(values::add);
        }
        copy.get("parameters").forEach(parameter -> ((ObjectNode) parameter)
                .put(
                        "description",
                        texts.say("parameter." + parameter.get("name").asText())));
        return copy;
    }

    /** The same for people: each address with its parameters, and what the parameters mean. */
    HtmlPage page(List<Layer> layers, Call call) {
        Texts texts = call.texts();
        ObjectNode document = of(layers, call);
        List<List<Cell>> addresses = new ArrayList<>();
        document.get("paths").properties().forEach(path -> {
            List<String> names = new ArrayList<>();
            path.getValue()
                    .at("/get/parameters")
                    .forEach(ref -> names.add(ref.get("$ref").asText().replaceFirst(".*/", "")));
            addresses.add(List.of(
                    Cell.of(path.getKey()),
                    Cell.of(path.getValue().at("/get/summary").asText()),
                    Cell.of(String.join(", ", names))));
        });
        List<List<Cell>> parameters = new ArrayList<>();
        document.at("/components/parameters")
                .forEach(parameter -> parameters.add(List.of(
                        Cell.of(parameter.get("name").asText()),
                        Cell.of(parameter.get("description").asText()))));
        return new HtmlPage(
                texts.say("api.title"),
                texts.say("api.lead"),
                List.of(Cell.link(texts.say("landing.title"), call.to(""))),
                List.of(
                        new Block(
                                texts.say("api.addresses"),
                                List.of(texts.say("api.address"), texts.say("api.what"), texts.say("api.parameters")),
                                addresses),
                        new Block(texts.say("api.parameters"), List.of(), parameters)),
                call.alternate(TYPE));
    }
}
