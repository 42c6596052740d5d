package org.whistlegrid.ledger.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Properties;
import org.whistlegrid.platform.Zones;

/**
 * Who took a sheet out, for which unit, when, under which serial: on its face, in the head and foot of its printed pages
 * and in its properties.
 *
 * @param title what the sheet is
 */
record ExportStamp(String title, String serial, String person, String unit, Instant at, SheetWords words) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zones.CITY);
    /** Excel takes 255 characters for all of a head or foot. */
    private static final int LONGEST_PRINTED = 200;

    Watermark watermark() {
        return new Watermark(List.of(person + "  " + unit, MINUTE.format(at) + "  " + serial));
    }

    String printedHead() {
        return printed(title + "  " + serial);
    }

    String printedFoot() {
        return printed("%s %s  %s %s  %s %s  %s %s"
                .formatted(say("by"), person, say("unit"), unit, say("at"), MINUTE.format(at), say("serial"), serial));
    }

    void describe(Properties properties) {
        properties
                .setTitle(title)
                .setSubject(serial)
                .setManager(person)
                .setCompany(unit)
                .setTextProperty(say("by"), person)
                .setTextProperty(say("unit"), unit)
                .setTextProperty(say("at"), MINUTE.format(at))
                .setTextProperty(say("serial"), serial);
    }

    private String say(String key) {
        return words.say("watermark", key);
    }

    /** In heads and feet an ampersand begins a code; doubled it is itself. */
    private static String printed(String text) {
        String shortened = text.length() <= LONGEST_PRINTED ? text : text.substring(0, LONGEST_PRINTED);
        return shortened.replace("&", "&&");
    }
}
