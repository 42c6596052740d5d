package org.whistlegrid.draft.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.whistlegrid.draft.Finding;
import org.whistlegrid.draft.FindingCode;

/**
 * Closes gaps and dissolves overlaps that are smaller than the tolerance; larger ones stay as they are, for people to
 * decide. All borders are cut at each other; each small face that nobody or more than one claims is given to one area:
 *
 * <ul>
 *   <li>a gap to the area it shares the longest border with, so that it grows least in length;
 *   <li>an overlap to the area of the smaller code, which is also who answers on a border.
 * </ul>
 *
 * A face counts together with the faces beside it that the same areas claim: a long gap cut into small parts stays long.
 */
public final class Mender {

    private final Scale scale;
    private final Consumer<Finding> report;
    private Mesh mesh = Mesh.along(List.of());
    private List<Plot> plots = List.of();

    private @Nullable IndexedPointInAreaLocator vacated;
    private int left = -1;

    /** Who claims each face: positions in {@link #plots}, by code. */
    private final List<List<Integer>> claims = new ArrayList<>();

    public Mender(Scale scale, Consumer<Finding> report) {
        this.scale = scale;
        this.report = report;
    }

    /**
     * The plots with mended grounds, in the same order.
     *
     * @param frames grounds of areas above: what lies in one of them and in no plot is a gap, too
     */
    public List<Plot> mend(List<Plot> of, List<Geometry> frames) {
        plots = of;
        List<Geometry> borders = new ArrayList<>(frames);
        of.forEach(plot -> borders.add(plot.ground()));
        mesh = Mesh.along(borders);
        claim();
        settle();
        return put();
    }

    /**
     * Mends, and gives the pieces of a vacated ground that nobody claims to who lies beside them, whatever their size.
     *
     * @param leaver row of the plot that left it and gets nothing of it back
     */
    public List<Plot> mendVacated(List<Plot> of, Geometry ground, int leaver) {
        vacated = ground.isEmpty() ? null : new IndexedPointInAreaLocator(ground);
        for (int i = 0; i < of.size(); i++) {
            left = of.get(i).row() == leaver ? i : left;
        }
        return mend(of, List.of(ground));
    }

    /** Where nothing but the plots themselves is drawn. */
    public List<Plot> mend(List<Plot> of) {
        return mend(of, List.of());
    }

    private void claim() {
        STRtree tree = new STRtree();
        List<IndexedPointInAreaLocator> locators = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            tree.insert(plots.get(i).box(), i);
            locators.add(new IndexedPointInAreaLocator(plots.get(i).ground()));
        }
        for (int face = 0; face < mesh.size(); face++) {
            Coordinate inside = mesh.face(face).getInteriorPoint().getCoordinate();
            List<Integer> claimants = new ArrayList<>();
            for (Object candidate : tree.query(new Envelope(inside))) {
                int plot = (Integer) candidate;
                if (locators.get(plot).locate(inside) == Location.INTERIOR) {
                    claimants.add(plot);
                }
            }
            claimants.sort(Comparator.comparing(plot -> plots.get(plot).code()));
            claims.add(claimants);
        }
    }

    private void settle() {
        boolean[] seen = new boolean[mesh.size()];
        for (int face = 0; face < mesh.size(); face++) {
            if (!seen[face] && claims.get(face).size() != 1) {
                settle(region(face, seen));
            }
        }
    }

    /** All faces that hang together with this one and are claimed by the same areas. */
    private List<Integer> region(int first, boolean[] seen) {
        List<Integer> region = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int face = open.pop();
            region.add(face);
            for (int next : mesh.beside(face).keySet()) {
                if (!seen[next] && claims.get(next).equals(claims.get(first))) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
        return region;
    }

    private void settle(List<Integer> region) {
        double size =
                region.stream().mapToDouble(face -> scale.of(mesh.face(face))).sum();
        List<Integer> claimants = claims.get(region.get(0));
        boolean given = claimants.isEmpty() && isVacated(region);
        if (!given && !scale.isSliver(size)) {
            return;
        }
        Integer owner = claimants.isEmpty() ? neighbour(region, given) : claimants.get(0);
        if (owner == null) {
            return;
        }
        Integer other = claimants.isEmpty() ? null : claimants.get(1);
        region.forEach(face -> claims.set(face, List.of(owner)));
        if (size >= scale.noise()) {
            Polygon place = mesh.face(region.get(0));
            Plot plot = plots.get(owner);
            report.accept(Finding.of(
                            FindingCode.SLIVER,
                            plot.tier(),
                            plot.feature(),
                            plot.code(),
                            other == null ? null : plots.get(other).code(),
                            size,
                            place.getInteriorPoint())
                    .healed());
        }
    }

    /** The one area with the longest border to the region; null when only others' disputes are beside it. */
    private @Nullable Integer neighbour(List<Integer> region, boolean given) {
        Map<Integer, Double> lengths = new HashMap<>();
        for (int face : region) {
            mesh.beside(face).forEach((next, length) -> {
                if (claims.get(next).size() == 1 && !(given && claims.get(next).get(0) == left)) {
                    lengths.merge(claims.get(next).get(0), length, Double::sum);
                }
            });
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(entry -> plots.get(entry.getKey()).code(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private boolean isVacated(List<Integer> region) {
        Coordinate inside = mesh.face(region.get(0)).getInteriorPoint().getCoordinate();
        return vacated != null && vacated.locate(inside) == Location.INTERIOR;
    }

    private List<Plot> put() {
        Map<Integer, List<Polygon>> parts = new LinkedHashMap<>();
        for (int face = 0; face < mesh.size(); face++) {
            for (int plot : claims.get(face)) {
                parts.computeIfAbsent(plot, any -> new ArrayList<>()).add(mesh.face(face));
            }
        }
        List<Plot> mended = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            List<Polygon> faces = parts.getOrDefault(i, List.of());
            // an area thinner than the mesh has no face left: it stays, and the check speaks of it
            mended.add(faces.isEmpty() ? plots.get(i) : plots.get(i).withGround(union(faces)));
        }
        return mended;
    }

    /** What the children cover together; they must be a coverage, as mended ones are. */
    public static Geometry union(List<? extends Geometry> children) {
        Geometry union = CoverageUnion.union(children.toArray(Geometry[]::new));
        union.setSRID(4490);
        return union;
    }
}
