package org.whistlegrid.ogcfeatures.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names an area, or building, of one version. Said as its code alone when the version is the one in force, else with the
 * day from which the version holds: {@code 990101001@2010-01-01}.
 *
 * @param from null: the version in force
 */
record AreaKey(String code, @Nullable LocalDate from) {

    private static final Pattern TEXT = Pattern.compile("\\d{9,17}(@\\d{4}-\\d{2}-\\d{2})?");

    static Optional<AreaKey> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        int at = text.indexOf('@');
        try {
            return Optional.of(
                    at < 0
                            ? new AreaKey(text, null)
                            : new AreaKey(text.substring(0, at), LocalDate.parse(text.substring(at + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return from == null ? code : code + "@" + from;
    }
}
