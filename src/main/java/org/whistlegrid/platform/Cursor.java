package org.whistlegrid.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the key of its last row, opaque to whoever carries it.
 *
 * @param key what the list is sorted by, in words that PostgreSQL reads
 * @param id breaks ties
 */
public record Cursor(String key, UUID id) {

    /** As it is carried in {@code ?after=}. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "~" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @param fits whether a key is one of the list's
     * @return null for the beginning of the list
     * @throws Refusal {@code cursor-invalid} for anything this list did not write
     */
    public static @Nullable Cursor read(@Nullable String text, Predicate<String> fits) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~", 2);
            if (parts.length == 2 && fits.test(parts[0])) {
                return new Cursor(parts[0], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // answered below like every other text that is no cursor
        }
        throw invalid();
    }

    /**
     * The cursor of a list that is sorted by id alone: the id as it is.
     *
     * @return null for the beginning of the list
     * @throws Refusal {@code cursor-invalid} for anything else
     */
    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return new Refusal(Refusal.Kind.INVALID, "cursor-invalid", "after");
    }
}
