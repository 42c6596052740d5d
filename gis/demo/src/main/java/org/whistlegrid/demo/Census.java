package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.whistlegrid.demo.Buildings.Building;

/** Gives the buildings codes, names and addresses: 12 digits of the community and a serial of 5, from north to south. */
final class Census {
    private static final double BAND = 60;
    private static final double TO_STREET = 150;

    /** {@code address} is street and house number, odd on the left; empty where no named street is near. */
    record Entry(String code, String name, String grid, int floors, String address, Polygon outline) {}

    private record Front(Building building, Streets.Street street, double at, boolean left) {}

    final List<Entry> entries = new ArrayList<>();

    Census(Tiers tiers, Streets streets, List<Building> buildings) {
        TreeMap<String, List<Building>> byCommunity = new TreeMap<>();
        for (Building building : buildings) {
            byCommunity
                    .computeIfAbsent(tiers.grids[building.grid()].parent(), k -> new ArrayList<>())
                    .add(building);
        }
        var addresses = addresses(streets, buildings);
        for (Tiers.Area community : tiers.communities) {
            List<Building> own = byCommunity.getOrDefault(community.code(), List.of());
            own.sort(Comparator.comparingInt((Building b) -> (int) StrictMath.floor(-b.centre().y / BAND))
                    .thenComparingDouble(b -> b.centre().x));
            for (int i = 0; i < own.size(); i++) {
                Building b = own.get(i);
                entries.add(new Entry(
                        community.code() + String.format("%05d", i + 1),
                        community.name() + (i + 1) + "号楼",
                        tiers.grids[b.grid()].code(),
                        b.floors(),
                        addresses.getOrDefault(b, ""),
                        b.outline()));
            }
        }
    }

    private static java.util.Map<Building, String> addresses(Streets streets, List<Building> buildings) {
        TreeMap<String, List<Front>> fronts = new TreeMap<>();
        for (Building building : buildings) {
            Front front = front(streets, building);
            if (front != null) {
                String side = front.street.name() + (front.left ? "/1" : "/2");
                fronts.computeIfAbsent(side, k -> new ArrayList<>()).add(front);
            }
        }
        java.util.Map<Building, String> addresses = new java.util.IdentityHashMap<>();
        fronts.forEach((side, along) -> {
            along.sort(Comparator.comparingInt((Front f) -> f.street.order()).thenComparingDouble(Front::at));
            int number = side.endsWith("1") ? 1 : 2;
            for (Front front : along) {
                addresses.put(front.building, front.street.name() + number + "号");
                number += 2;
            }
        });
        return addresses;
    }

    private static Front front(Streets streets, Building building) {
        Coordinate c = building.centre();
        Point centre = Geo.FACTORY.createPoint(c);
        Streets.Street nearest = null;
        double best = TO_STREET;
        for (Streets.Street street : streets.near(centre, TO_STREET)) {
            double distance = street.name().isEmpty() ? best : street.line().distance(centre);
            if (distance < best) {
                best = distance;
                nearest = street;
            }
        }
        if (nearest == null) {
            return null;
        }
        LengthIndexedLine line = new LengthIndexedLine(nearest.line());
        double at = line.project(c);
        Coordinate on = line.extractPoint(at);
        Coordinate off = line.extractPoint(at, 1);
        boolean left = (off.x - on.x) * (c.x - on.x) + (off.y - on.y) * (c.y - on.y) > 0;
        return new Front(building, nearest, at, left);
    }
}
