package org.whistlegrid.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Evenly spaced streets along the field: a street starts where no parallel one is near and runs both ways until it comes too
 * close to a parallel one or leaves its domain. Streets at an angle do not stop each other; they make the crossings.
 */
final class Streamlines {
    private static final double STEP = 10;
    private static final int BUCKET = 120;

    private record Sample(double x, double y, double heading) {}

    private final Field field;
    private final Map<Long, List<Sample>> samples = new HashMap<>();

    Streamlines(Field field) {
        this.field = field;
    }

    /** Lets a line that was not traced here keep parallel streets at a distance. */
    void respect(LineString line) {
        Coordinate[] points = line.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            Coordinate a = points[i - 1];
            Coordinate b = points[i];
            double heading = StrictMath.atan2(b.y - a.y, b.x - a.x);
            int steps = Math.max(1, (int) (a.distance(b) / STEP));
            for (int k = 0; k <= steps; k++) {
                double t = (double) k / steps;
                remember(new Sample(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, heading));
            }
        }
    }

    /** Fills the domain with streets {@code spacing} metres apart, starting around {@code centre}. */
    List<LineString> fill(
            Coordinate centre, double shortest, ToDoubleFunction<Coordinate> spacing, Predicate<Coordinate> domain) {
        List<LineString> found = new ArrayList<>();
        for (Coordinate seed : seeds(centre)) {
            if (!domain.test(seed)) {
                continue;
            }
            for (double turn : new double[] {0, Math.PI / 2}) {
                double heading = field.along(seed.x, seed.y, turn);
                double gap = spacing.applyAsDouble(seed);
                if (parallelNear(seed, heading, gap)) {
                    continue;
                }
                List<Coordinate> points = trace(seed, heading, spacing, domain);
                LineString line = points.size() > 2 ? Geo.line(points.toArray(Coordinate[]::new)) : null;
                if (line != null && line.getLength() > shortest) {
                    respect(line);
                    found.add(line);
                }
            }
        }
        return found;
    }

    private static List<Coordinate> seeds(Coordinate centre) {
        List<Coordinate> seeds = new ArrayList<>();
        for (int x = -2800; x <= 2800; x += 40) {
            for (int y = -2900; y <= 2900; y += 40) {
                seeds.add(new Coordinate(x + 15 * Chance.of("seed.x", x, y), y + 15 * Chance.of("seed.y", x, y)));
            }
        }
        seeds.sort(
                Comparator.comparingDouble((Coordinate c) -> c.distance(centre)).thenComparing(c -> c));
        return seeds;
    }

    private List<Coordinate> trace(
            Coordinate seed, double heading, ToDoubleFunction<Coordinate> spacing, Predicate<Coordinate> domain) {
        Deque<Coordinate> line = new ArrayDeque<>();
        line.add(seed);
        for (boolean forward : new boolean[] {true, false}) {
            Coordinate at = seed;
            double towards = forward ? heading : heading + Math.PI;
            for (int i = 0; i < 900; i++) {
                double half = field.along(at.x, at.y, towards);
                double midX = at.x + STEP / 2 * StrictMath.cos(half);
                double midY = at.y + STEP / 2 * StrictMath.sin(half);
                towards = field.along(midX, midY, half);
                at = new Coordinate(at.x + STEP * StrictMath.cos(towards), at.y + STEP * StrictMath.sin(towards));
                if (forward) {
                    line.addLast(at);
                } else {
                    line.addFirst(at);
                }
                if (!domain.test(at) || parallelNear(at, towards, spacing.applyAsDouble(at) * 0.42)) {
                    break;
                }
            }
        }
        return new ArrayList<>(line);
    }

    private boolean parallelNear(Coordinate p, double heading, double gap) {
        int reach = (int) Math.ceil(gap / BUCKET);
        long i = Math.floorDiv((long) p.x, BUCKET);
        long j = Math.floorDiv((long) p.y, BUCKET);
        for (long u = i - reach; u <= i + reach; u++) {
            for (long v = j - reach; v <= j + reach; v++) {
                for (Sample s : samples.getOrDefault(u * 100_000 + v, List.of())) {
                    double d2 = (s.x - p.x) * (s.x - p.x) + (s.y - p.y) * (s.y - p.y);
                    if (d2 < gap * gap && Math.abs(StrictMath.cos(s.heading - heading)) > 0.72) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void remember(Sample s) {
        long i = Math.floorDiv((long) s.x, BUCKET);
        long j = Math.floorDiv((long) s.y, BUCKET);
        samples.computeIfAbsent(i * 100_000 + j, key -> new ArrayList<>()).add(s);
    }
}
