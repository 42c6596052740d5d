package org.whistlegrid.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistlegrid.exchange.format.EncodingProbe.EncodingCertainty;

/** What text says is found in its bytes, whatever the file declares. */
class UnreadableTextTest {

    @TempDir
    Path folder;

    private static EncodingProbe.Found found(Charset declared, byte[]... values) {
        EncodingProbe probe = new EncodingProbe();
        for (byte[] value : values) {
            probe.look(value);
        }
        return probe.found(declared);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void gbkDeclaredAsUtf8IsReadAsGbk() {
        EncodingProbe.Found found = found(StandardCharsets.UTF_8, Crafted.gbk("海棠社区"), Crafted.gbk("3号网格"));
        assertThat(found.charset()).isEqualTo(EncodingProbe.GB18030);
        assertThat(found.certainty()).isEqualTo(EncodingCertainty.LIKELY);
        assertThat(found.differs()).isTrue();
    }

    @Test
    void utf8DeclaredAsGbkIsReadAsUtf8() {
        EncodingProbe.Found found = found(EncodingProbe.GB18030, utf8("海棠社区"), utf8("第一网格"));
        assertThat(found.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(found.differs()).isTrue();
    }

    /** These two GBK characters are valid UTF-8: the old Notepad puzzle. */
    @Test
    void gbkThatIsAlsoUtf8IsReadAsTheOneThatIsChinese() {
        assertThat(found(null, Crafted.gbk("联通")).charset()).isEqualTo(EncodingProbe.GB18030);
    }

    @Test
    void asciiNeedsNoEncoding() {
        assertThat(found(null, utf8("990101001")).certainty()).isEqualTo(EncodingCertainty.ASCII);
    }

    @Test
    void declaredAndTrueIsCertain() {
        assertThat(found(EncodingProbe.GB18030, Crafted.gbk("海棠社区")).certainty())
                .isEqualTo(EncodingCertainty.CERTAIN);
        assertThat(found(StandardCharsets.UTF_8, utf8("海棠社区")).certainty()).isEqualTo(EncodingCertainty.CERTAIN);
    }

    @Test
    void valuesReadWithTheWrongEncodingSaySo() throws Exception {
        Path file = Crafted.archive()
                .with("grid.shp", Crafted.shp(5, Crafted.polygon(5, Crafted.SQUARE)))
                .with("grid.dbf", Crafted.dbf("name", 40, Crafted.gbk("海棠社区")))
                .with("grid.cpg", "UTF-8")
                .in(folder);
        assertThat(Crafted.read(file, StandardCharsets.UTF_8).get(0).shape().flaws())
                .containsExactly(Flaw.TEXT_UNREADABLE);
        Feature right = Crafted.read(file, EncodingProbe.GB18030).get(0);
        assertThat(right.values()).containsExactly("海棠社区");
        assertThat(right.shape().flaws()).isEmpty();
    }

    @Test
    void textFilesInGbkAreReadToo() throws Exception {
        Path csv = Files.write(
                folder.resolve("a"), Crafted.gbk("编码,名称,图形\n990101001,海棠街道,\"POLYGON((1 1,1 2,2 2,1 1))\"\n"));
        try (SourceFile source = SourceFiles.open(csv, Bounds.USUAL)) {
            assertThat(source.layers().get(0).fields()).containsExactly("编码", "名称");
            assertThat(source.layers().get(0).encoding().charset()).isEqualTo(EncodingProbe.GB18030);
        }
        assertThat(Crafted.read(csv, EncodingProbe.GB18030).get(0).values()).containsExactly("990101001", "海棠街道");
    }

    @Test
    void aCharacterCutByItsFieldIsLeftOut() throws Exception {
        Path file = Crafted.archive()
                .with("grid.shp", Crafted.shp(5, Crafted.polygon(5, Crafted.SQUARE)))
                .with("grid.dbf", Crafted.dbf("name", 7, Crafted.gbk("海棠社区")))
                .in(folder);
        Feature feature = Crafted.read(file, EncodingProbe.GB18030).get(0);
        assertThat(feature.values()).containsExactly("海棠社");
        assertThat(feature.shape().flaws()).isEmpty();
    }

    @Test
    void hugeValuesAreCutAndHugeTablesRefused() throws Exception {
        String huge = "x".repeat(5_000_000);
        Feature feature = Crafted.read(folder, "name,wkt\n" + huge + ",\"POLYGON((1 1,1 2,2 2,1 1))\"\n")
                .get(0);
        assertThat(feature.values().get(0)).hasSize(Bounds.USUAL.text());
        assertThat(feature.shape().flaws()).containsExactly(Flaw.TEXT_CUT);
        String wide = IntStream.range(0, 5_000).mapToObj(i -> "f" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> Crafted.read(folder, wide + ",wkt\n1")).isInstanceOf(FileRefused.class);
        String properties =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
        assertThatThrownBy(() -> Crafted.read(folder, "{\"features\":[{\"properties\":{" + properties + "}}]}"))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void malformedTextIsDamagedAtAPlace() {
        for (String text : new String[] {
            "{\"features\":[{\"geometry\":null",
            "{\"features\":[1,2]}",
            "{\"features\":[]} trailing",
            "{\"a\":\"" + "[".repeat(10),
            "{\"features\":" + "[".repeat(5_000)
        }) {
            assertThatThrownBy(() -> Crafted.read(folder, text))
                    .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.code())
                            .isEqualTo("file-malformed"));
        }
        assertThatThrownBy(() -> Crafted.read(folder, "{\"no\":\"features\"}"))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("file-no-layer"));
    }
}
