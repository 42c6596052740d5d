package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.whistlegrid.demo.Course.Kind;

/**
 * Groups neighbouring faces around centres: each face goes to the centre with the shortest way, where crossing a river or an
 * arterial counts as a detour; centres then move to the middle of their group (Lloyd), and groups that grew too large give way.
 * Shortest ways make every group connected.
 */
final class Partition {
    private static final int ROUNDS = 60;

    private record Link(int to, double cost) {}

    private record Way(int face, int owner, double cost) {}

    private final List<List<Link>> links = new ArrayList<>();
    private final Coordinate[] centres;

    Partition(Mesh mesh) {
        centres = new Coordinate[mesh.faces.size()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = mesh.faces.get(i).getCentroid().getCoordinate();
            links.add(new ArrayList<>());
        }
        for (Mesh.Edge edge : mesh.edges) {
            if (edge.right() >= 0 && edge.line().getLength() > 8) {
                double cost = centres[edge.left()].distance(centres[edge.right()])
                        * detour(edge.course().kind());
                links.get(edge.left()).add(new Link(edge.right(), cost));
                links.get(edge.right()).add(new Link(edge.left(), cost));
            }
        }
    }

    private static double detour(Kind kind) {
        return switch (kind) {
            case RIVER -> 9;
            case ARTERIAL -> 1.9;
            case CANAL -> 1.7;
            case COLLECTOR -> 1.3;
            default -> 1;
        };
    }

    /** Group number of each face (-1 where {@code among} is false); groups end near their share of the faces. */
    int[] around(boolean[] among, List<Coordinate> starts, double[] shares) {
        int n = starts.size();
        int[] seeds = new int[n];
        for (int k = 0; k < n; k++) {
            seeds[k] = nearest(among, starts.get(k));
        }
        double[] handicap = new double[n];
        int[] best = null;
        double bestMiss = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            int[] owner = assign(among, seeds, handicap);
            double[] size = new double[n];
            double[] x = new double[n];
            double[] y = new double[n];
            int total = 0;
            for (int face = 0; face < owner.length; face++) {
                if (owner[face] >= 0) {
                    size[owner[face]]++;
                    x[owner[face]] += centres[face].x;
                    y[owner[face]] += centres[face].y;
                    total++;
                }
            }
            double miss = 0;
            for (int k = 0; k < n; k++) {
                double off = size[k] / (total * shares[k]) - 1;
                miss = Math.max(miss, Math.abs(off));
                handicap[k] = Math.max(-250, Math.min(250, handicap[k] + 30 * off));
                boolean[] own = new boolean[owner.length];
                for (int face = 0; face < owner.length; face++) {
                    own[face] = owner[face] == k;
                }
                seeds[k] = size[k] == 0 ? seeds[k] : nearest(own, new Coordinate(x[k] / size[k], y[k] / size[k]));
            }
            if (miss < bestMiss) {
                bestMiss = miss;
                best = owner;
            }
        }
        return best;
    }

    /** {@code n} starting points far from each other. */
    List<Coordinate> scattered(boolean[] among, int n) {
        List<Coordinate> chosen = new ArrayList<>();
        chosen.add(centres[nearest(among, new Coordinate(-9000, 9000))]);
        while (chosen.size() < n) {
            Coordinate farthest = null;
            double best = -1;
            for (int face = 0; face < centres.length; face++) {
                Coordinate c = centres[face];
                double d = chosen.stream().mapToDouble(c::distance).min().orElseThrow() / StreetPlan.spread(c);
                if (among[face] && d > best) {
                    best = d;
                    farthest = c;
                }
            }
            chosen.add(farthest);
        }
        return chosen;
    }

    private int nearest(boolean[] among, Coordinate p) {
        int best = -1;
        for (int face = 0; face < centres.length; face++) {
            if (among[face] && (best < 0 || centres[face].distance(p) < centres[best].distance(p))) {
                best = face;
            }
        }
        return best;
    }

    private int[] assign(boolean[] among, int[] seeds, double[] handicap) {
        int[] owner = new int[centres.length];
        Arrays.fill(owner, -1);
        PriorityQueue<Way> queue = new PriorityQueue<>(Comparator.comparingDouble(Way::cost)
                .thenComparingInt(Way::face)
                .thenComparingInt(Way::owner));
        for (int k = 0; k < seeds.length; k++) {
            queue.add(new Way(seeds[k], k, handicap[k]));
        }
        while (!queue.isEmpty()) {
            Way way = queue.remove();
            if (owner[way.face] >= 0) {
                continue;
            }
            owner[way.face] = way.owner;
            for (Link link : links.get(way.face)) {
                if (among[link.to] && owner[link.to] < 0) {
                    queue.add(new Way(link.to, way.owner, way.cost + link.cost));
                }
            }
        }
        return owner;
    }
}
