package org.whistlegrid.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.geo.TileUnknown;

/** The proxy before a map server that is polite, down, or hostile. Only pictures pass, and the key stays here. */
@QuarkusTest
class AskingAnUpstreamTest {

    private static final TileAddress TILE = new TileAddress(6, 53, 26);

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {
        Instant at = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    @TempDir
    Path folder;

    private final FakeUpstream upstream = new FakeUpstream();
    private final Hands clock = new Hands();
    private final List<String> log = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getMessage()
                    + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listenToTheLog() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void close() {
        Logger.getLogger("").removeHandler(listener);
        upstream.close();
    }

    @Test
    void aTileIsFetchedOnceForAllAndThenKept() {
        Basemaps basemaps = offering(Map.of());
        List<CompletableFuture<BasemapTile>> many = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> basemaps.tile("good", TILE, true)))
                .toList();
        many.forEach(tile -> assertThat(tile.join().bytes()).isEqualTo(FakeUpstream.picture(0)));
        basemaps.tile("good", TILE, true);
        assertThat(upstream.counts.get("good")).isLessThanOrEqualTo(2);
        assertThat(upstream.asked.get(0)).isEqualTo("/good/6/53/26?tk=" + FakeUpstream.KEY);
        assertThat(basemaps.tile("good", TILE, true).mediaType()).isEqualTo("image/png");
    }

    @Test
    void anotherNodeOrStartFindsWhatWasKept() {
        offering(Map.of()).tile("good", TILE, true);
        upstream.down = true;
        assertThat(offering(Map.of()).tile("good", TILE, true).old()).isFalse();
    }

    @Test
    void whenTheUpstreamFailsAnOldTileIsBetterThanNone() {
        Basemaps basemaps = offering(Map.of());
        basemaps.tile("good", TILE, true);
        clock.at = clock.at.plus(Duration.ofDays(8));
        upstream.down = true;
        BasemapTile old = basemaps.tile("good", TILE, true);
        assertThat(old.old()).isTrue();
        assertThat(old.bytes()).isEqualTo(FakeUpstream.picture(0));
        assertThat(old.fresh()).isLessThan(Duration.ofHours(1));
        clock.at = clock.at.plus(Duration.ofDays(80));
        assertThatThrownBy(() -> basemaps.tile("good", TILE, true)).isInstanceOf(BasemapUnavailable.class);
    }

    @Test
    void aTileBeyondItsAgeIsFetchedAnew() {
        Basemaps basemaps = offering(Map.of());
        basemaps.tile("good", TILE, true);
        clock.at = clock.at.plus(Duration.ofDays(8));
        assertThat(basemaps.tile("good", TILE, true).old()).isFalse();
        assertThat(upstream.counts).containsEntry("good", 2);
    }

    @Test
    void whereTheSourceHasNoPictureThereIsNone() {
        assertThat(offering(Map.of()).tile("none", TILE, true).isEmpty()).isTrue();
    }

    /** An error page, an endless body, a redirect, silence: each is a failure, and none of them says the key. */
    @ParameterizedTest
    @ValueSource(strings = {"html", "forbidden", "redirect", "huge", "trickle", "slow"})
    void aHostileUpstreamCostsOneTileAndNothingElse(String kind) throws IOException {
        Basemaps basemaps = offering(Map.of("whistlegrid.map.basemap.timeout", "PT0.7S"));
        assertThatThrownBy(() -> basemaps.tile(kind, TILE, true))
                .isInstanceOf(BasemapUnavailable.class)
                .hasNoCause()
                .hasMessageNotContaining(FakeUpstream.KEY);
        assertThat(upstream.counts).doesNotContainKey("inside");
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains(FakeUpstream.KEY) || line.contains("127.0.0.1"));
        try (Stream<Path> kept = Files.walk(folder)) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void anUpstreamThatFailsOnEndIsLeftAloneForAWhile() {
        Basemaps basemaps = offering(Map.of());
        for (int x = 0; x < 9; x++) {
            TileAddress tile = new TileAddress(6, x, 26);
            assertThatThrownBy(() -> basemaps.tile("forbidden", tile, true)).isInstanceOf(BasemapUnavailable.class);
        }
        assertThat(upstream.counts).containsEntry("forbidden", 5);
        clock.at = clock.at.plus(Duration.ofMinutes(1));
        assertThatThrownBy(() -> basemaps.tile("forbidden", TILE, true)).isInstanceOf(BasemapUnavailable.class);
        assertThat(upstream.counts).containsEntry("forbidden", 6);
    }

    /** Each row of the warped tile shows the row of degrees that has its latitude. */
    @Test
    void aSourceInDegreesIsWarpedToTheUsualTiles() throws IOException {
        BasemapTile tile = offering(Map.of()).tile("degrees", TILE, true);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(tile.bytes()));
        for (int y = 1; y < 255; y++) {
            double row = 26 + (y + 0.5) / 256;
            double latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / 64))));
            double expected = (90 - latitude) / 180 * 32 * 256 - 0.5;
            // between two pictures the two bytes of the number are blended apart
            if (Math.floor(expected) % 256 != 255) {
                assertThat((double) (picture.getRGB(100, y) & 0xffff)).isBetween(expected - 1, expected + 1);
            }
        }
        assertThat(upstream.asked).allMatch(path -> path.startsWith("/degrees/6/"));
    }

    @Test
    void itsOwnMatrixIsGivenAsItIs() {
        Basemaps basemaps = offering(Map.of());
        assertThat(basemaps.asItIs("degrees", 6, 53, 10, true).bytes()).isEqualTo(FakeUpstream.picture(10));
        assertThatThrownBy(() -> basemaps.asItIs("degrees", 6, 53, 32, true)).isInstanceOf(TileUnknown.class);
    }

    @Test
    void theFolderStaysWithinItsBound() throws IOException {
        Basemaps basemaps = offering(Map.of("whistlegrid.map.basemap.bytes", "65536"));
        for (int x = 0; x < 60; x++) {
            basemaps.tile("good", new TileAddress(6, x, 26), true);
        }
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            try (Stream<Path> kept = Files.walk(folder)) {
                assertThat(kept.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(16);
            }
        });
    }

    @Test
    void strangersHaveOnlyWhatIsPublic() {
        Basemaps basemaps = offering(Map.of());
        assertThat(basemaps.list(false)).isEmpty();
        assertThatThrownBy(() -> basemaps.tile("good", TILE, false)).isInstanceOf(BasemapUnknown.class);
        assertThatThrownBy(() -> basemaps.tile("nowhere", TILE, true)).isInstanceOf(BasemapUnknown.class);
        assertThatThrownBy(() -> basemaps.tile("good", new TileAddress(20, 0, 0), true))
                .isInstanceOf(TileUnknown.class);
    }

    @Test
    void oneKeyOpensEightSourcesOfTianditu() {
        Basemaps basemaps = offering(Map.of(
                "whistlegrid.map.tianditu-key",
                FakeUpstream.KEY,
                "whistlegrid.map.tianditu-address",
                upstream.address() + "/good/t{s}"));
        assertThat(basemaps.list(false)).hasSize(8);
        assertThat(basemaps.list(false).stream().map(Map.Entry::getKey))
                .containsSubsequence("vec_w", "cva_w", "img_w", "cia_w", "vec_c", "cva_c", "img_c", "cia_c");
        basemaps.tile("vec_w", TILE, false);
        assertThat(upstream.asked.get(0))
                .isEqualTo("/good/t7/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default"
                        + "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=6&TILEROW=26&TILECOL=53&tk=" + FakeUpstream.KEY);
    }

    /** A request must never be able to choose whom we ask, and a mistake must show at the start without the key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://maps.invalid/{z}/{x}/{y}",
                "http://{x}.invalid/{z}/{y}",
                "http://user:word@maps.invalid/{z}",
                "http://maps.invalid/{zoom}/{x}/{y}",
                "no address"
            })
    void aWrongAddressStopsTheStart(String url) {
        Map<String, String> wrong =
                Map.of("whistlegrid.map.sources.wrong.title", "x", "whistlegrid.map.sources.wrong.url", url);
        assertThatThrownBy(() -> offering(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("whistlegrid.map.sources.wrong")
                .hasMessageNotContaining("user:word");
    }

    private Basemaps offering(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("whistlegrid.map.basemap.folder", folder.toString());
        settings.put("whistlegrid.map.basemap.timeout", "PT30S");
        settings.put("whistlegrid.map.basemap.max-bytes", "200000");
        for (String kind :
                List.of("good", "none", "html", "forbidden", "redirect", "huge", "trickle", "slow", "degrees")) {
            String source = "whistlegrid.map.sources." + kind + ".";
            settings.put(source + "title", kind);
            settings.put(source + "url", upstream.address() + "/" + kind + "/{z}/{x}/{y}?tk={key}");
            settings.put(source + "key", FakeUpstream.KEY);
        }
        settings.put("whistlegrid.map.sources.degrees.matrix", "GEOGRAPHIC");
        settings.put("whistlegrid.map.sources.degrees.url", upstream.address() + "/degrees/{z}/{y}/{x}?tk={key}");
        settings.putAll(more);
        BasemapConfig config = new SmallRyeConfigBuilder()
                .withMapping(BasemapConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(BasemapConfig.class);
        return new Basemaps(
                config, new Upstream(config), new Freshness(new KeptTiles(config, clock), config, clock), clock);
    }
}
