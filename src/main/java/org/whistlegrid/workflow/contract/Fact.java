package org.whistlegrid.workflow.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a condition: a process variable with a word, or with nothing.
 *
 * @param name of the variable
 * @param value the word, or {@link #NOTHING}
 */
record Fact(String name, String value) implements Comparable<Fact> {

    static final String NOTHING = "null";

    private static final Pattern ONE = Pattern.compile("([a-z][A-Za-z]*) == (?:(null)|'([A-Z_]+)')");
    private static final String OR = " || ";

    /** @return the comparisons of which one must hold; empty when the text says anything else */
    static List<Fact> in(String condition) {
        if (!condition.startsWith("${") || !condition.endsWith("}")) {
            return List.of();
        }
        List<Fact> found = new ArrayList<>();
        for (String part : condition.substring(2, condition.length() - 1).split(Pattern.quote(OR), -1)) {
            Matcher one = ONE.matcher(part);
            if (!one.matches()) {
                return List.of();
            }
            found.add(new Fact(one.group(1), one.group(2) == null ? one.group(3) : NOTHING));
        }
        return found;
    }

    @Override
    public int compareTo(Fact other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? value.compareTo(other.value) : byName;
    }

    @Override
    public String toString() {
        return name + " = " + value;
    }
}
