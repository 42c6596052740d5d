package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Sub-districts, communities and grids with their codes and names, over the faces of one mesh. */
final class Tiers {
    static final String DISTRICT = "990101";

    /** {@code faces} are the numbers of the mesh faces it covers. */
    record Area(String code, String name, String parent, List<Integer> faces) {}

    final List<Area> subDistricts = new ArrayList<>();
    final List<Area> communities = new ArrayList<>();
    /** In the order of the mesh faces. */
    final Area[] grids;

    private final Mesh mesh;

    Tiers(Mesh mesh) {
        this.mesh = mesh;
        this.grids = new Area[mesh.faces.size()];
        Partition partition = new Partition(mesh);
        boolean[] all = new boolean[mesh.faces.size()];
        Arrays.fill(all, true);
        List<Names.SubDistrict> plan = Names.SUB_DISTRICTS;
        int[] owner = partition.around(
                all,
                plan.stream().map(Names.SubDistrict::seat).toList(),
                plan.stream().mapToDouble(s -> s.communities().size() / 40.0).toArray());
        for (int k = 0; k < plan.size(); k++) {
            List<Integer> faces = facesOf(owner, k);
            Area area = new Area(DISTRICT + serial(k + 1), plan.get(k).name(), DISTRICT, faces);
            subDistricts.add(area);
            divide(partition, area, plan.get(k));
        }
    }

    private void divide(Partition partition, Area subDistrict, Names.SubDistrict plan) {
        boolean[] among = new boolean[mesh.faces.size()];
        subDistrict.faces.forEach(face -> among[face] = true);
        int n = plan.communities().size();
        double[] shares = new double[n];
        Arrays.fill(shares, 1.0 / n);
        int[] owner = partition.around(among, partition.scattered(among, n), shares);

        List<List<Integer>> groups = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            groups.add(facesOf(owner, k));
        }
        List<Integer> seat = groups.stream()
                .min(Comparator.comparingDouble(g -> centre(g).distance(plan.seat())))
                .orElseThrow();
        groups.remove(seat);
        groups = inReadingOrder(groups);
        groups.add(0, seat);
        for (int k = 0; k < n; k++) {
            String code = subDistrict.code + serial(k + 1);
            Area community = new Area(code, plan.communities().get(k) + "社区", subDistrict.code, groups.get(k));
            communities.add(community);
            number(community);
        }
    }

    private void number(Area community) {
        List<List<Integer>> cells =
                inReadingOrder(community.faces.stream().map(List::of).toList());
        for (int i = 0; i < cells.size(); i++) {
            String name = "第" + Names.numeral(i + 1) + "网格";
            grids[cells.get(i).get(0)] = new Area(community.code + serial(i + 1), name, community.code, cells.get(i));
        }
    }

    /** North to south in bands as high as an average member, west to east inside a band. */
    private List<List<Integer>> inReadingOrder(List<List<Integer>> groups) {
        double mean = groups.stream()
                        .flatMap(List::stream)
                        .mapToDouble(f -> mesh.faces.get(f).getArea())
                        .sum()
                / groups.size();
        double band = Math.sqrt(mean);
        double north = groups.stream().mapToDouble(g -> centre(g).y).max().orElseThrow() + band / 2;
        List<List<Integer>> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparingInt((List<Integer> g) -> (int) ((north - centre(g).y) / band))
                .thenComparingDouble(g -> centre(g).x));
        return sorted;
    }

    private Coordinate centre(List<Integer> faces) {
        double x = 0;
        double y = 0;
        double area = 0;
        for (int face : faces) {
            Polygon polygon = mesh.faces.get(face);
            Coordinate c = polygon.getCentroid().getCoordinate();
            x += c.x * polygon.getArea();
            y += c.y * polygon.getArea();
            area += polygon.getArea();
        }
        return new Coordinate(x / area, y / area);
    }

    private static List<Integer> facesOf(int[] owner, int group) {
        List<Integer> faces = new ArrayList<>();
        for (int face = 0; face < owner.length; face++) {
            if (owner[face] == group) {
                faces.add(face);
            }
        }
        return faces;
    }

    private static String serial(int number) {
        return String.format("%03d", number);
    }
}
