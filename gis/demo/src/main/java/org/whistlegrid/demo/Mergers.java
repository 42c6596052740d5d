package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Polygon;
import org.whistlegrid.demo.Course.Kind;

/** Joins faces of a mesh with a neighbour until none is left that should not stand alone. */
final class Mergers {
    private final Mesh mesh;
    private final int[] group;
    private final List<Polygon> shape;

    Mergers(Mesh mesh) {
        this.mesh = mesh;
        this.group = new int[mesh.faces.size()];
        this.shape = new ArrayList<>(mesh.faces);
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
    }

    void absorb(Predicate<Polygon> unfit) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int face = 0; face < group.length; face++) {
                if (group[face] == face && unfit.test(shape.get(face))) {
                    changed |= absorb(face);
                }
            }
        }
    }

    private boolean absorb(int face) {
        TreeMap<Integer, Double> ties = new TreeMap<>();
        for (Mesh.Edge edge : mesh.edges) {
            if (edge.right() < 0) {
                continue;
            }
            int a = group[edge.left()];
            int b = group[edge.right()];
            if (a != b && (a == face || b == face)) {
                ties.merge(
                        a == face ? b : a,
                        edge.line().getLength() / resistance(edge.course().kind()),
                        Double::sum);
            }
        }
        int best = -1;
        double bestScore = 0;
        for (var tie : ties.entrySet()) {
            List<Polygon> joined = Geo.polygons(Geo.union(List.of(shape.get(face), shape.get(tie.getKey()))));
            double score = joined.size() == 1 ? tie.getValue() * Geo.roundness(joined.get(0)) : 0;
            if (score > bestScore) {
                best = tie.getKey();
                bestScore = score;
            }
        }
        if (best < 0) {
            return false;
        }
        shape.set(
                best,
                Geo.polygons(Geo.union(List.of(shape.get(face), shape.get(best))))
                        .get(0));
        for (int i = 0; i < group.length; i++) {
            if (group[i] == face) {
                group[i] = best;
            }
        }
        return true;
    }

    private static double resistance(Kind kind) {
        return switch (kind) {
            case RIVER -> 20;
            case ARTERIAL -> 4;
            case CANAL -> 3;
            default -> 1;
        };
    }

    /** Pieces of the courses that still part two different faces, or the inside from the outside. */
    List<Course> remainingBorders() {
        List<Course> remaining = new ArrayList<>();
        for (Mesh.Edge edge : mesh.edges) {
            if (edge.right() < 0 || group[edge.left()] != group[edge.right()]) {
                remaining.add(new Course(edge.course().id(), edge.course().kind(), edge.line()));
            }
        }
        return remaining;
    }

    List<Polygon> polygons() {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == i) {
                polygons.add(shape.get(i));
            }
        }
        return polygons;
    }
}
