package org.whistlegrid.grid.search;

import java.util.List;

/**
 * How well typed units lie in the units of a place, in their order. Leaving out what stands before, between or behind them
 * costs little, since nobody types a whole path; a wrong or superfluous unit costs one, a wrong number more: it names
 * another house.
 */
final class Likeness {

    private static final double LEFT_OUT = 0.15;
    private static final double WRONG = 1;
    private static final double WRONG_NUMBER = 1.5;

    private Likeness() {}

    /** 1 when all of it stands there in one piece, falling towards 0 and below. */
    static double of(List<String> typed, List<String> place) {
        int width = place.size() + 1;
        double[] at = new double[width];
        double[] between = new double[width];
        java.util.Arrays.fill(between, Double.POSITIVE_INFINITY);
        for (String unit : typed) {
            double[] next = new double[width];
            for (int j = 0; j < width; j++) {
                double before = Math.min(at[j], between[j]);
                next[j] = before + WRONG;
                if (j > 0) {
                    double cost = cost(unit, place.get(j - 1));
                    next[j] = Math.min(next[j], Math.min(at[j - 1], between[j - 1]) + cost);
                }
            }
            between[0] = Double.POSITIVE_INFINITY;
            for (int j = 1; j < width; j++) {
                between[j] = Math.min(next[j - 1] + LEFT_OUT, between[j - 1]);
            }
            at = next;
        }
        double least = Double.POSITIVE_INFINITY;
        for (double cost : at) {
            least = Math.min(least, cost);
        }
        return 1 - least / typed.size();
    }

    private static double cost(String typed, String there) {
        if (typed.equals(there)) {
            return 0;
        }
        return Units.isNumber(typed) && Units.isNumber(there) ? WRONG_NUMBER : WRONG;
    }
}
