package org.whistlegrid.grid;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that are drawn on maps or name them. A map has one language, whoever looks at it: the one of its names. */
public final class MapWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/maps", Locale.ROOT);

    private MapWords() {}

    public static String say(String key, Object... arguments) {
        return MessageFormat.format(WORDS.getString(key), arguments);
    }
}
