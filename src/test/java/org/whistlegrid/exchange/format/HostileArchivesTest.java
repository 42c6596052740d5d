package org.whistlegrid.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistlegrid.exchange.format.Layer.Oddity;
import org.whistlegrid.platform.Refusal;

/** Archives that were not packed in good faith, or packed badly. Nothing of any is ever unpacked to disk. */
class HostileArchivesTest {

    private static final byte[] ONE = Crafted.shp(5, Crafted.polygon(5, Crafted.SQUARE));

    @TempDir
    Path folder;

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> {
                    try (SourceFile source = SourceFiles.open(file, Bounds.USUAL);
                            Features features = source.open(0, StandardCharsets.UTF_8)) {
                        while (features.next() != null) {}
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../evil.shp", "/etc/cron.d/evil.shp", "a/../../evil.prj", "..\\evil.shp", "C:\\evil.shp"})
    void aPathThatLeadsOutIsRefused(String name) throws Exception {
        refused(Crafted.archive().with("grid.shp", ONE).with(name, ONE).in(folder), "archive-path-outside");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() {
        byte[] endless = Crafted.shp(5, new byte[30 << 20], new byte[30 << 20]);
        refused(Crafted.archive().with("bomb.shp", endless).in(folder), "archive-bomb");
    }

    @Test
    void archivesInTheArchiveAreNotOpened() throws Exception {
        byte[] inner =
                Files.readAllBytes(Crafted.archive().with("grid.shp", ONE).in(folder));
        refused(Crafted.archive().with("inner.zip", inner).in(folder), "archive-without-shapefile");
    }

    @Test
    void thousandsOfEntriesAreNoShapefile() {
        Crafted archive = Crafted.archive().with("grid.shp", ONE);
        for (int i = 0; i < 2_100; i++) {
            archive.with("e" + i, new byte[0]);
        }
        refused(archive.in(folder), "archive-bomb");
    }

    @Test
    void withoutAnIndexTheShapesAreReadInTheirOrder() throws Exception {
        Path file = Crafted.archive().with("grid.shp", ONE).in(folder);
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            assertThat(source.layers().get(0).oddities())
                    .contains(Oddity.SHX_MISSING, Oddity.DBF_MISSING, Oddity.PRJ_MISSING);
        }
        assertThat(Crafted.read(file, StandardCharsets.UTF_8)).hasSize(1);
    }

    @Test
    void severalLayersAreToldApart() throws Exception {
        Path file = Crafted.archive()
                .with("街道.shp", ONE)
                .with("data/社区.SHP", ONE)
                .with("data/社区.DBF", Crafted.dbf("code", 12, "990101001001".getBytes(StandardCharsets.US_ASCII)))
                .with("__MACOSX/._街道.shp", new byte[10])
                .in(folder, EncodingProbe.GB18030);
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            assertThat(source.layers()).extracting(Layer::name).containsExactly("社区", "街道");
            assertThat(source.layers().get(0).fields()).isEqualTo(List.of("code"));
        }
    }

    @Test
    void aShapefileOutsideOfAnArchiveIsAskedForAsOne() throws Exception {
        refused(Files.write(folder.resolve("grid.shp"), ONE), "shapefile-not-zipped");
    }

    @Test
    void contentCountsAndNotTheName() throws Exception {
        Path file = Files.writeString(folder.resolve("grid.zip"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            assertThat(source.format()).isEqualTo(Format.GEOJSON);
        }
        refused(
                Files.write(folder.resolve("grid.geojson"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}),
                "file-kind-unknown");
        refused(Files.writeString(folder.resolve("grid.csv"), "<kml><NetworkLink/></kml>"), "file-xml");
        refused(Files.writeString(folder.resolve("notes.csv"), "only,text\nand,more\n"), "file-kind-unknown");
    }

    @Test
    void aTruncatedArchiveIsDamaged() throws Exception {
        byte[] whole =
                Files.readAllBytes(Crafted.archive().with("grid.shp", ONE).in(folder));
        refused(
                Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length - 30)),
                "file-malformed");
    }
}
