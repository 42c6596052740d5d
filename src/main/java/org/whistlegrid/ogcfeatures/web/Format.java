package org.whistlegrid.ogcfeatures.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.ParameterInvalid;

/** The two encodings of every resource. {@code f} wins over {@code Accept}; who accepts anything gets JSON. */
enum Format {
    JSON,
    HTML;

    static final String PARAMETER = "f";

    /** @param json what JSON is called here, beside {@code application/json} */
    static Format of(@Nullable String asked, List<MediaType> acceptable, String json) {
        if (asked != null) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new ParameterInvalid(PARAMETER, asked));
        }
        MediaType special = MediaType.valueOf(json);
        for (MediaType type : acceptable) {
            boolean plain = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
            if (plain
                    || type.getType().equals(special.getType())
                            && type.getSubtype().equals(special.getSubtype())) {
                return JSON;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return HTML;
            }
        }
        throw new NotAcceptableException();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Format other() {
        return this == JSON ? HTML : JSON;
    }

    /** @param json what JSON is called there */
    String type(String json) {
        return this == JSON ? json : MediaType.TEXT_HTML;
    }
}
