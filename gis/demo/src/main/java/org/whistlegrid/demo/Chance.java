package org.whistlegrid.demo;

/** Reproducible chance: the same purpose and place always give the same value; no state, so order does not matter. */
final class Chance {
    private static final long SEED = 990101L;

    private Chance() {}

    /** A value in [0, 1) for a purpose and a number. */
    static double of(String purpose, long number) {
        return unit(mix(mix(SEED ^ purpose.hashCode()) + number));
    }

    /** A value in [0, 1) for a purpose and a place (metres, one decimetre fine). */
    static double of(String purpose, double x, double y) {
        return of(purpose, StrictMath.round(x * 10) * 1_000_003L + StrictMath.round(y * 10));
    }

    /** A value in [from, to). */
    static double between(double from, double to, double chance) {
        return from + (to - from) * chance;
    }

    /** Smooth noise in [-1, 1] that changes over distances of {@code scale} metres. */
    static double noise(String purpose, double x, double y, double scale) {
        double u = x / scale;
        double v = y / scale;
        long i = (long) StrictMath.floor(u);
        long j = (long) StrictMath.floor(v);
        double s = smooth(u - i);
        double t = smooth(v - j);
        double south = corner(purpose, i, j) * (1 - s) + corner(purpose, i + 1, j) * s;
        double north = corner(purpose, i, j + 1) * (1 - s) + corner(purpose, i + 1, j + 1) * s;
        return south * (1 - t) + north * t;
    }

    private static double corner(String purpose, long i, long j) {
        return of(purpose, i * 7_919L + j * 104_729L) * 2 - 1;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
