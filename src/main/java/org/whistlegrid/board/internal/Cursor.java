package org.whistlegrid.board.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/**
 * Where a page ended: an instant and a key, opaque to whoever carries it.
 *
 * @param at as PostgreSQL reads it, {@code infinity} for none
 */
record Cursor(String at, UUID id) {

    private static final String NONE = "infinity";

    static Cursor of(@Nullable Instant at, UUID id) {
        return new Cursor(at == null ? NONE : at.toString(), id);
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "~" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Refusal {@code cursor-invalid} for anything this class did not write */
    static @Nullable Cursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~", 2);
            String at = parts[0].equals(NONE) ? NONE : Instant.parse(parts[0]).toString();
            return new Cursor(at, UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "cursor-invalid", "after");
        }
    }
}
