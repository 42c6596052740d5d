package org.whistlegrid.ogcfeatures;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the room says, in the reader's language: Chinese unless English is asked for first. */
public enum Texts {
    CHINESE(Locale.ROOT, "zh"),
    ENGLISH(Locale.ENGLISH, "en");

    private final ResourceBundle bundle;
    private final String tag;

    Texts(Locale locale, String tag) {
        this.bundle = ResourceBundle.getBundle(
                "messages.features",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.tag = tag;
    }

    public static Texts of(List<Locale> acceptable) {
        return !acceptable.isEmpty() && acceptable.get(0).getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** For {@code Content-Language} and {@code lang}. */
    public String tag() {
        return tag;
    }

    public String say(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    /** The word for a property; its own name where there is none. */
    public String property(String name) {
        return bundle.containsKey("property." + name) ? bundle.getString("property." + name) : name;
    }
}
