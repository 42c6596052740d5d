package org.whistlegrid.incident;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as one line of history keeps it.
 *
 * @param word of the product, kebab-case; the screen has the text
 * @param note what a person wrote, null when nobody wrote anything
 * @param details the facts that belong to it: keys, codes and instants, said in the reader's language when read
 */
public record Act(String word, @Nullable String note, Map<Detail, String> details) {

    /** A fact that can belong to an act; the names are stored. */
    public enum Detail {
        /** Key of the unit it was sent to. */
        UNIT,
        /** Username of who was named for it. */
        HANDLER,
        /** Name of the limit that it is about. */
        LIMIT,
        /** The limit's due instant, ISO-8601. */
        DUE,
        /** Usernames of who was told, parted by blanks. */
        TOLD,
        /** How a revisit ended. */
        OUTCOME,
        /** Which of the six special treatments a report was declined with. */
        DISPOSITION,
        /** Line, route, case number or channel that the requester was told. */
        REFERRED_TO,
        /** Why a unit handed its order up. */
        HAND_UP,
        /** The closing condition that a verifier went by. */
        CONDITION,
        /** Points of the closing check-list that were found to be true, one a line. */
        CHECKED,
        /** The four elements of a feedback (domain rules §1.2, Yixing): found, spoken with, measures, expected by. */
        FOUND,
        SPOKEN_WITH,
        MEASURES,
        EXPECTED_BY,
        /** Kind of the application that it is about. */
        APPLICATION,
        /** What the application leans on: law, ruling, contract. */
        BASIS,
        /** An amount and its unit, {@code 3 NATURAL_DAY}. */
        SPAN,
        /** Until when a clock stands still, ISO-8601. */
        UNTIL,
        /** Where a limit's due was before it moved, ISO-8601. */
        WAS,
        /** Number of the whistle that it belongs to. */
        WHISTLE,
        /** The desk, as the stage of the case that lay there. */
        STAGE,
        /** Rung of the notice that it is about. */
        NOTICE,
        /** Why a notice was withdrawn. */
        BECAUSE
    }

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(String word) {
        return new Act(word, null, Map.of());
    }

    public Act saying(@Nullable String words) {
        return new Act(word, words, details);
    }

    /** @param value written as its text; instants and days as ISO-8601 */
    public Act with(Detail detail, Object value) {
        Map<Detail, String> more = new EnumMap<>(Detail.class);
        more.putAll(details);
        more.put(detail, value.toString());
        return new Act(word, note, more);
    }
}
