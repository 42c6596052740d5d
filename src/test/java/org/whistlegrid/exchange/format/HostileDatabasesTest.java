package org.whistlegrid.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;

/** A GeoPackage is a database that strangers made: it is read, and never allowed to act. */
class HostileDatabasesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aGeoPackage() throws Exception {
        file = folder.resolve("grid.gpkg");
        try (FeatureWriter writer = FeatureWriters.begin(
                Format.GEOPACKAGE,
                file,
                "grid",
                List.of(new FeatureWriters.Column("name", 40)),
                "EPSG:4490",
                Instant.EPOCH)) {
            writer.write(List.of("海棠"), (MultiPolygon)
                    new WKTReader().read("MULTIPOLYGON(((120 31,120 32,121 32,120 31)))"));
        }
    }

    private void change(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void refused(String code) {
        assertThatThrownBy(() -> Crafted.read(file, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aViewInThePlaceOfATableIsRefused() throws Exception {
        change(
                "alter table grid rename to hidden",
                "create view grid as select fid, geom, hex(randomblob(100000000)) as name from hidden");
        refused("geopackage-unsafe");
    }

    @Test
    void aViewInThePlaceOfTheContentsIsRefused() throws Exception {
        change("alter table gpkg_contents rename to c", "create view gpkg_contents as select * from c");
        refused("geopackage-unsafe");
    }

    @Test
    void aVirtualTableIsRefused() throws Exception {
        change("drop table grid", "create virtual table grid using fts5(geom, name)");
        refused("geopackage-unsafe");
    }

    @Test
    void triggersAndOtherTablesRestAndNothingIsWritten() throws Exception {
        change(
                "create table loot (a)",
                "create trigger t after insert on grid begin insert into loot values (load_extension('/tmp/evil')); end",
                "create view v as select load_extension('/tmp/evil')");
        byte[] before = Files.readAllBytes(file);
        assertThat(Crafted.read(file, StandardCharsets.UTF_8)).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void nothingCanBeWrittenOrAttached() throws Exception {
        try (Connection connection = StrangeDatabase.open(file, Bounds.USUAL);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "attach database '" + folder.resolve("other.db") + "' as other",
                    "insert into grid values (9, null, 'x')",
                    "select load_extension('/tmp/evil')",
                    "vacuum into '" + folder.resolve("copy.db") + "'")) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(java.sql.SQLException.class);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aNameThatIsSqlIsAName() throws Exception {
        String name = "grid\"; drop table x; --";
        change(
                "alter table grid rename to \"" + name.replace("\"", "\"\"") + "\"",
                "update gpkg_contents set table_name = '" + name + "'",
                "update gpkg_geometry_columns set table_name = '" + name + "'");
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            assertThat(source.layers()).extracting(Layer::name).containsExactly(name);
        }
        assertThat(Crafted.read(file, StandardCharsets.UTF_8)).hasSize(1);
    }

    @Test
    void oneThatIsNoneAndOneThatIsCutAreDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        change("drop table gpkg_geometry_columns");
        refused("file-malformed");
        Files.write(file, java.util.Arrays.copyOf(whole, 5_000));
        refused("file-malformed");
        byte[] shredded = whole.clone();
        java.util.Arrays.fill(shredded, 4_096, shredded.length, (byte) 0x5A);
        Files.write(file, shredded);
        refused("file-malformed");
    }

    @Test
    void geometriesThatAreNoneAreFindings() {
        assertThat(wkb(3, 1, Integer.MAX_VALUE).flaws()).isEqualTo(Set.of(Flaw.UNREADABLE));
        assertThat(wkb(10, 1, 1).flaws()).isEqualTo(Set.of(Flaw.CURVE));
        assertThat(wkb(7, 1, 1).flaws()).isEqualTo(Set.of(Flaw.NOT_AN_AREA));
        assertThat(wkb(1, 1, 1).flaws()).isEqualTo(Set.of(Flaw.NOT_AN_AREA));
        assertThat(wkb(6, 1, 6).flaws()).isEqualTo(Set.of(Flaw.UNREADABLE));
        assertThat(GeoPackageBlob.read(new byte[] {1, 2, 3}, 10).flaws()).isEqualTo(Set.of(Flaw.UNREADABLE));
        assertThat(GeoPackageBlob.read(null, 10).flaws()).isEqualTo(Set.of(Flaw.NO_GEOMETRY));
    }

    private static Shape wkb(int type, int count, int inner) {
        return PolygonBytes.read(
                ByteBuffer.allocate(40)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 1)
                        .putInt(type)
                        .putInt(count)
                        .put((byte) 1)
                        .putInt(inner)
                        .position(0),
                1_000);
    }
}
