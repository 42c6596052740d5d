package org.whistlegrid.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.whistlegrid.demo.Layers.Feature;

/** The committed district is what the project says of it, and what the generator draws. */
class DemoDistrictTest {

    @ParameterizedTest
    @CsvSource({"district,1,6", "sub-districts,3,9", "communities,40,12", "grids,500,15"})
    void everyTierIsComplete(String tier, int count, int digits) {
        List<Feature> areas = Layers.areas(tier);
        assertThat(areas).hasSize(count);
        assertThat(areas)
                .extracting(Feature::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("\\d{" + digits + "}"));
        assertThat(areas)
                .extracting(Feature::ground)
                .allMatch(Geometry::isValid)
                .allMatch(g -> g instanceof Polygon);
    }

    @Test
    void communitiesHaveNamesOfTheirOwn() {
        List<Feature> communities = Layers.areas("communities");
        assertThat(communities).extracting(Feature::name).doesNotHaveDuplicates();
        assertThat(communities.get(0).code()).isEqualTo("990101001001");
        assertThat(communities.get(0).name()).isEqualTo("海棠社区");
        Map<String, Long> perSubDistrict =
                communities.stream().collect(Collectors.groupingBy(Feature::parent, Collectors.counting()));
        assertThat(perSubDistrict).isEqualTo(Map.of("990101001", 14L, "990101002", 13L, "990101003", 13L));
    }

    /** Neighbours share every vertex of their border, no two overlap, and no hole is left between them. */
    @ParameterizedTest
    @ValueSource(strings = {"sub-districts", "communities", "grids"})
    void aTierHasNoGapsAndNoOverlaps(String tier) {
        Geometry[] grounds = Layers.areas(tier).stream().map(Feature::ground).toArray(Geometry[]::new);
        assertThat(CoverageValidator.validate(grounds)).containsOnlyNulls();
        Geometry whole = CoverageUnion.union(grounds);
        Geometry district = Layers.areas("district").get(0).ground();
        assertThat(whole.norm().equalsExact(district.norm())).isTrue();
        assertThat(((Polygon) whole).getNumInteriorRing()).isZero();
        double parts =
                Layers.areas(tier).stream().mapToDouble(Feature::squareMetres).sum();
        assertThat(parts).isCloseTo(Layers.inMetres(district).getArea(), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"district,sub-districts", "sub-districts,communities", "communities,grids"})
    void childrenCoverTheirParentExactly(String parents, String children) {
        Map<String, List<Feature>> byParent =
                Layers.areas(children).stream().collect(Collectors.groupingBy(Feature::parent));
        for (Feature parent : Layers.areas(parents)) {
            List<Feature> own = byParent.get(parent.code());
            assertThat(own).extracting(Feature::code).allMatch(code -> code.startsWith(parent.code()));
            Geometry union =
                    CoverageUnion.union(own.stream().map(Feature::ground).toArray(Geometry[]::new));
            assertThat(union.norm().equalsExact(parent.ground().norm()))
                    .as(parent.name())
                    .isTrue();
        }
    }

    @Test
    void twelveThousandBuildingsStandEachInsideItsGrid() {
        List<Feature> buildings = Layers.buildings();
        assertThat(buildings).hasSize(City.BUILDINGS);
        assertThat(buildings).extracting(Feature::code).doesNotHaveDuplicates().allMatch(c -> c.matches("\\d{17}"));
        Map<String, Feature> grids =
                Layers.areas("grids").stream().collect(Collectors.toMap(Feature::code, Function.identity()));
        for (Feature building : buildings) {
            Feature grid = grids.get(building.parent());
            assertThat(building.code()).startsWith(grid.parent());
            assertThat(building.ground().isValid()).isTrue();
            assertThat(grid.ground().contains(building.ground()))
                    .as(building.name())
                    .isTrue();
            assertThat(building.properties().get("floors").asInt()).isBetween(1, 40);
        }
        assertThat(buildings.stream().map(b -> b.code().substring(0, 12)).collect(Collectors.toSet()))
                .hasSize(40);
    }

    @Test
    void buildingsStandApartAndOffTheStreets() {
        STRtree placed = new STRtree();
        List<Geometry> outlines = Layers.buildings().stream()
                .map(b -> Layers.inMetres(b.ground()))
                .toList();
        outlines.forEach(outline -> placed.insert(outline.getEnvelopeInternal(), outline));
        for (Geometry outline : outlines) {
            for (Object other : placed.query(outline.getEnvelopeInternal())) {
                assertThat(other == outline || !outline.intersects((Geometry) other))
                        .isTrue();
            }
        }
        for (Feature base : Layers.areas("base")) {
            Geometry taken = Layers.inMetres(base.ground());
            if (base.properties().get("layer").asText().equals("street")) {
                taken = taken.buffer(base.properties().get("width").asInt() / 2.0 - 0.5);
            }
            for (Object building : placed.query(taken.getEnvelopeInternal())) {
                assertThat(taken.intersects((Geometry) building))
                        .as(base.properties().toString())
                        .isFalse();
            }
        }
    }

    @Test
    void theGeneratorGivesTheSameBytesAgain(@TempDir Path again) throws IOException {
        DemoDistrict.write(again);
        assertThat(names(again)).isEqualTo(names(Layers.DATA));
        for (String name : names(again)) {
            byte[] committed = Files.readAllBytes(Layers.DATA.resolve(name));
            assertThat(Arrays.equals(Files.readAllBytes(again.resolve(name)), committed))
                    .as(name)
                    .isTrue();
            assertThat(committed.length).as(name).isLessThan(4_000_000);
        }
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".geojson"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
