package org.whistlegrid.exchange.format;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes text of what a file holds, within bounds. */
final class Texts {

    private static final char UNREADABLE = '\uFFFD';

    private final int longest;

    Texts(int longest) {
        this.longest = longest;
    }

    /** Null for nothing but blanks; what is wrong with it goes to the flaws. */
    @Nullable
    String keep(@Nullable String text, Set<Flaw> flaws) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String kept = text.strip().replace("\0", "");
        if (kept.indexOf(UNREADABLE) >= 0) {
            flaws.add(Flaw.TEXT_UNREADABLE);
        }
        if (kept.length() > longest) {
            flaws.add(Flaw.TEXT_CUT);
            kept = kept.substring(0, longest);
        }
        return kept.isEmpty() ? null : kept;
    }

    /**
     * Of bytes.
     *
     * @param full whether the value fills its field: then a writer may have cut the last character in two
     */
    @Nullable
    String decode(byte[] bytes, Charset charset, boolean full, Set<Flaw> flaws) {
        String text = new String(bytes, charset);
        if (full && text.indexOf(UNREADABLE) == text.length() - 1 && text.length() > 1) {
            text = text.substring(0, text.length() - 1);
        }
        return keep(text, flaws);
    }
}
