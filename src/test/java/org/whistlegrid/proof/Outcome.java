package org.whistlegrid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of a walk. */
final class Outcome {

    final long seed;
    final List<String> wrong = new ArrayList<>();
    final Map<String, Integer> counted = new TreeMap<>();
    private final List<String> trail = new ArrayList<>();

    Outcome(long seed) {
        this.seed = seed;
    }

    /** A step, for whoever must find out how it came to be wrong. */
    void trod(String what) {
        trail.add(what);
    }

    void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    void spent(String what, long since) {
        counted.merge("ms of " + what, (int) ((System.nanoTime() - since) / 1_000_000), Integer::sum);
    }

    void wrong(String what) {
        wrong.add(what + "\n  lately: "
                + String.join(" | ", trail.subList(Math.max(0, trail.size() - 12), trail.size())));
    }
}
