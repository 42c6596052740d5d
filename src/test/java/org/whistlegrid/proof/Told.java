package org.whistlegrid.proof;

import java.util.List;

/**
 * One journey of the catalogue.
 *
 * @param title what it shows, in a sentence
 * @param where file and line, for whoever must mend it
 */
record Told(String title, String where, List<Step> steps) {

    /**
     * One thing that somebody does, or that time does.
     *
     * @param letter which case of the journey it is about
     * @param when weekday and time, a distance from the step before, or an instant of the case; empty for at once
     * @param refused code of the refusal that must come; empty where it must be done
     * @param expected what must be true then
     */
    record Step(
            String letter,
            String when,
            String actor,
            String verb,
            Words words,
            String refused,
            List<String> expected) {}
}
