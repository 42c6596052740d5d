package org.whistlegrid.timelimit.counting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a time-limit policy: the four limits by class, as data. Classes are the catalogue's urgency classes
 * and {@value #COMPLEX}.
 *
 * @param effectiveFrom first day of dispatch on which this version holds
 */
public record Policy(
        String key,
        int version,
        LocalDate effectiveFrom,
        String name,
        String nameEn,
        Map<String, ClassLimits> classes,
        LightRule lights,
        Set<DueOption> options) {

    /** Complex and major matters, whatever their urgency. */
    public static final String COMPLEX = "COMPLEX";

    private static final String USUAL = "ORDINARY";

    /** @throws IllegalArgumentException when the ordinary or the complex class is missing */
    public Policy {
        if (!classes.keySet().containsAll(Set.of(USUAL, COMPLEX))) {
            throw new IllegalArgumentException("policy " + key + " lacks a class: " + classes.keySet());
        }
        classes = Map.copyOf(classes);
        options = Set.copyOf(options);
    }

    /** A class that the policy does not know is an ordinary one. */
    ClassLimits of(@Nullable String urgency) {
        ClassLimits own = urgency == null ? null : classes.get(urgency);
        return own == null ? classes.get(USUAL) : own;
    }

    /** The same under another number. */
    public Policy numbered(int number) {
        return new Policy(key, number, effectiveFrom, name, nameEn, classes, lights, options);
    }

    /** Key and version as the order's snapshot names it. */
    public String reference() {
        return key + "@" + version;
    }
}
