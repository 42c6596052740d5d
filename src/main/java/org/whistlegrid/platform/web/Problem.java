package org.whistlegrid.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of RFC 9457.
 *
 * @param type stable, {@code urn:whistlegrid:problem:<code>}
 * @param where JSON pointer or parameter name of what was wrong
 * @param violations every input that was wrong, when there were several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String where,
        @Nullable List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:whistlegrid:problem:";

    /** One wrong input. */
    public record Violation(String where, String message) {}
}
