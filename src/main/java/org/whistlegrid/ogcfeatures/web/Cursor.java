package org.whistlegrid.ogcfeatures.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import org.whistlegrid.ogcfeatures.ParameterInvalid;

/**
 * Where a page lies, opaque to whoever carries it.
 *
 * @param back whether the page ends before the key, instead of beginning behind it
 */
record Cursor(boolean back, String key) {

    static final String PARAMETER = "cursor";

    private static final int LONGEST = 200;

    static Cursor after(String key) {
        return new Cursor(false, key);
    }

    static Cursor before(String key) {
        return new Cursor(true, key);
    }

    /** @throws ParameterInvalid for anything that was not made here */
    static Cursor read(String text, Predicate<String> isKey) {
        try {
            String said = text.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (said.length() > 1 && "<>".indexOf(said.charAt(0)) >= 0 && isKey.test(said.substring(1))) {
                return new Cursor(said.charAt(0) == '<', said.substring(1));
            }
        } catch (IllegalArgumentException e) {
            // answered below like every other text that is no cursor
        }
        throw new ParameterInvalid(PARAMETER, text);
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(((back ? "<" : ">") + key).getBytes(StandardCharsets.US_ASCII));
    }
}
