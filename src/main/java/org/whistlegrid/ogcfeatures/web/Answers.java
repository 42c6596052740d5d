package org.whistlegrid.ogcfeatures.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.internal.Access;

/**
 * Answers with what proxies and browsers need to know: language, what the answer varies with, how long and for whom it may
 * be kept, and a tag that tells whether it changed.
 */
@RequestScoped
class Answers {

    private static final String FIVE_MINUTES = "public, max-age=300";
    private static final String ONE_MINUTE = "public, max-age=60";
    /** What somebody who is signed in reads stays with him, and is asked for again each time. */
    private static final String HIS_OWN = "private, no-cache";

    private static final String VARIES = "Accept, Accept-Language, Accept-Encoding, Authorization, Cookie";
    private static final int TAG_BYTES = 12;

    private final Call call;
    private final Access access;
    private final Request request;
    private final ObjectMapper json;

    Answers(Call call, Access access, Request request, ObjectMapper json) {
        this.call = call;
        this.access = access;
        this.request = request;
        this.json = json;
    }

    /**
     * A whole document in the encoding asked for.
     *
     * @param type what JSON is called here
     */
    Response document(String type, Object document, Supplier<HtmlPage> page) {
        Format format = call.format(type);
        byte[] body = format == Format.HTML ? html(page.get()) : bytes(document);
        Response unchanged = unchanged(tag(body), true);
        return unchanged != null
                ? unchanged
                : kept(Response.ok(body, format == Format.HTML ? "text/html;charset=UTF-8" : type), tag(body), true)
                        .build();
    }

    byte[] html(HtmlPage page) {
        return Pages.render(page, call).getBytes(StandardCharsets.UTF_8);
    }

    /** The answer "you have it already", or null. */
    @Nullable
    Response unchanged(EntityTag tag, boolean longer) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return known == null ? null : kept(known, tag, longer).build();
    }

    Response.ResponseBuilder kept(Response.ResponseBuilder answer, @Nullable EntityTag tag, boolean longer) {
        String open = longer ? FIVE_MINUTES : ONE_MINUTE;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, access.anonymous() ? open : HIS_OWN)
                .header(HttpHeaders.CONTENT_LANGUAGE, call.texts().tag())
                .header(HttpHeaders.VARY, VARIES);
    }

    /** Weak, for the same content may be compressed or not. */
    static EntityTag tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
