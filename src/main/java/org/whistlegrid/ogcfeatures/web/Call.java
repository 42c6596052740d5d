package org.whistlegrid.ogcfeatures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whistlegrid.ogcfeatures.ParameterInvalid;
import org.whistlegrid.ogcfeatures.ParameterUnknown;
import org.whistlegrid.ogcfeatures.Texts;

/** What was asked for, by which address and in which language; and the addresses of what belongs to it. */
@RequestScoped
class Call {

    static final String ROOT = "/ogc/features/v1";

    private final UriInfo uri;
    private final HttpHeaders headers;

    Call(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * The parameters by name. Each may stand once.
     *
     * @throws ParameterUnknown for a name that is not among those known
     */
    Map<String, String> parameters(Collection<String> known) {
        Map<String, String> parameters = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new ParameterUnknown(name, known);
            }
            if (values.size() > 1) {
                throw new ParameterInvalid(name, String.join(" ", values));
            }
            parameters.put(name, values.get(0));
        });
        return parameters;
    }

    /** For addresses that have no parameter but {@code f}. */
    void plain() {
        parameters(List.of(Format.PARAMETER));
    }

    Format format(String json) {
        return Format.of(uri.getQueryParameters().getFirst(Format.PARAMETER), headers.getAcceptableMediaTypes(), json);
    }

    Texts texts() {
        return Texts.of(headers.getAcceptableLanguages());
    }

    /** The whole address of a resource below the landing page, which is {@code ""}; proxies in front are reckoned with. */
    String to(String path) {
        String base = uri.getBaseUri().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + ROOT + path;
    }

    /** This same address, without a slash at its end. */
    Address here() {
        Map<String, String> query = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
        String path = uri.getPath();
        String below = path.substring(path.indexOf(ROOT) + ROOT.length());
        return new Address(to(below.endsWith("/") ? below.substring(0, below.length() - 1) : below), query);
    }

    /** The same in the other encoding. */
    String alternate(String json) {
        return here().with(Format.PARAMETER, format(json).other().word()).toString();
    }

    /**
     * {@code self} and {@code alternate} of this resource, and more.
     *
     * @param json what JSON is called here
     */
    List<Link> links(String json, Link... more) {
        Format format = format(json);
        Format other = format.other();
        List<Link> links = new ArrayList<>();
        links.add(new Link(here().toString(), "self", format.type(json), texts().say("link.self")));
        links.add(new Link(
                alternate(json), "alternate", other.type(json), texts().say("link.alternate." + other.word())));
        links.addAll(Arrays.asList(more));
        return links;
    }
}
