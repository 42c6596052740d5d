package org.whistlegrid.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.notification.MessageKind;
import org.whistlegrid.platform.Zones;

/** Says what a requester is told in plain words; units by name, never persons. */
@ApplicationScoped
public class RequesterTexts {

    private static final String BUNDLE = "messages.requester";

    /** In the order of the placeholders. */
    private static final String[] FACTS = {"number", "unit", "due", "words", "to"};

    private final Directory directory;

    RequesterTexts(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param facts {@code number}, {@code unit} (key), {@code due} (ISO-8601), {@code words} that somebody wrote, {@code to}
     *     where he is sent on; {@code case} names a variant of the text
     */
    public String say(MessageKind kind, Map<String, String> facts, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String variant = key + "."
                + facts.getOrDefault("case", "").toLowerCase(Locale.ROOT).replace('_', '-');
        String pattern = texts.getString(texts.containsKey(variant) ? variant : key);
        Object[] said = new Object[FACTS.length];
        for (int i = 0; i < FACTS.length; i++) {
            said[i] = value(FACTS[i], facts.getOrDefault(FACTS[i], ""), texts, locale);
        }
        return new MessageFormat(pattern, locale).format(said).strip();
    }

    private String value(String name, String value, ResourceBundle texts, Locale locale) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (name) {
            case "unit" ->
                directory.findUnit(value).map(unit -> name(unit, locale)).orElse(value);
            case "due" ->
                DateTimeFormatter.ofPattern(texts.getString("instant"), locale)
                        .withZone(Zones.CITY)
                        .format(Instant.parse(value));
            default -> value;
        };
    }

    private static String name(UnitRef unit, Locale locale) {
        return locale == Locale.ENGLISH && !unit.nameEn().isBlank() ? unit.nameEn() : unit.name();
    }
}
