package org.whistlegrid.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Writes the files of the demo district: {@code DemoDistrict [folder] [picture.png]}; the folder is {@code data}. */
public final class DemoDistrict {
    private static final double FINE = 0.4;

    private DemoDistrict() {}

    /** Draws the district and writes it. */
    public static void main(String[] args) throws IOException {
        City city = new City();
        write(city, Path.of(args.length > 0 ? args[0] : "data"));
        if (args.length > 1) {
            Picture.of(city, Path.of(args[1]));
        }
    }

    /** Writes the data files into a folder. The same source gives the same bytes. */
    public static void write(Path folder) throws IOException {
        write(new City(), folder);
    }

    private static void write(City city, Path folder) throws IOException {
        Files.createDirectories(folder);
        GeoJson district = new GeoJson();
        district.add(city.ground(), "code", Tiers.DISTRICT, "name", Names.DISTRICT);
        district.write(folder.resolve("district.geojson"));

        areas(city, city.tiers.subDistricts).write(folder.resolve("sub-districts.geojson"));
        areas(city, city.tiers.communities).write(folder.resolve("communities.geojson"));
        var grids = Arrays.stream(city.tiers.grids)
                .sorted(Comparator.comparing(Tiers.Area::code))
                .toList();
        areas(city, grids).write(folder.resolve("grids.geojson"));

        Map<String, GeoJson> buildings = new TreeMap<>();
        for (Census.Entry b : city.census.entries) {
            buildings
                    .computeIfAbsent(b.code().substring(0, 9), k -> new GeoJson())
                    .add(
                            b.outline(),
                            "code",
                            b.code(),
                            "name",
                            b.name(),
                            "grid",
                            b.grid(),
                            "floors",
                            b.floors(),
                            "address",
                            b.address());
        }
        for (var entry : buildings.entrySet()) {
            entry.getValue().write(folder.resolve("buildings-" + entry.getKey() + ".geojson"));
        }
        base(city).write(folder.resolve("base.geojson"));
    }

    private static GeoJson areas(City city, Iterable<Tiers.Area> areas) {
        GeoJson out = new GeoJson();
        for (Tiers.Area area : areas) {
            out.add(city.ground(area), "code", area.code(), "name", area.name(), "parent", area.parent());
        }
        return out;
    }

    private static GeoJson base(City city) {
        GeoJson out = new GeoJson();
        out.add(fine(city.land.lake), "layer", "water", "class", "lake", "name", "临湖");
        out.add(fine(city.land.riverWater), "layer", "water", "class", "river", "name", "春江");
        out.add(fine(city.land.canalWater), "layer", "water", "class", "canal", "name", "石桥河");
        for (Parks.Green pond : city.parks.ponds) {
            out.add(fine(pond.area()), "layer", "water", "class", "pond", "name", pond.name());
        }
        for (Parks.Green green : city.parks.greens) {
            String kind = green.name().isEmpty() ? "garden" : "park";
            out.add(fine(green.area()), "layer", "park", "class", kind, "name", green.name());
        }
        for (Streets.Street street : city.streets.all) {
            out.add(
                    DouglasPeuckerSimplifier.simplify(street.line(), FINE),
                    "layer",
                    "street",
                    "class",
                    street.kind().name().toLowerCase(java.util.Locale.ROOT),
                    "name",
                    street.name(),
                    "width",
                    (int) (2 * street.kind().halfWidth));
        }
        return out;
    }

    private static Geometry fine(Geometry area) {
        return TopologyPreservingSimplifier.simplify(area, FINE);
    }
}
