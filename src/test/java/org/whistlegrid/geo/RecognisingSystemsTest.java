package org.whistlegrid.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.CrsFound.CrsCertainty;

/** A coordinate system is known by its parameters, whatever a file calls it. */
class RecognisingSystemsTest {

    private static final String BASE = "GEOGCS[\"%s\",DATUM[\"%s\",SPHEROID[\"%s\",%s,%s]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";
    private static final String CGCS2000 = BASE.formatted(
            "GCS_China_Geodetic_Coordinate_System_2000", "D_China_2000", "CGCS2000", 6378137, 298.257222101);
    private static final String XIAN_80 = BASE.formatted("GCS_Xian_1980", "D_Xian_1980", "Xian_1980", 6378140, 298.257);
    private static final String BEIJING_54 =
            BASE.formatted("GCS_Beijing_1954", "D_Beijing_1954", "Krasovsky_1940", 6378245, 298.3);

    private static String zone(String name, String base, double meridian, double scale, double easting) {
        return "PROJCS[\"" + name + "\"," + base + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
                + easting
                + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
                + "],PARAMETER[\"Scale_Factor\"," + scale
                + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    @Test
    void everySystemTheProductWritesIsRecognised() {
        for (int code = 4513; code <= 4554; code++) {
            CrsFound found = CrsDetection.ofText(EsriText.of("EPSG:" + code));
            assertThat(found.crs()).isEqualTo("EPSG:" + code);
            assertThat(found.certainty()).isEqualTo(CrsCertainty.CERTAIN);
        }
        for (int code : new int[] {4490, 4326, 3857}) {
            assertThat(CrsDetection.ofText(EsriText.of("EPSG:" + code)).crs()).isEqualTo("EPSG:" + code);
        }
    }

    @Test
    void aZoneThatIsMisnamedIsWhatItsNumbersSay() {
        CrsFound found = CrsDetection.ofText(zone("CGCS2000_3_Degree_GK_CM_117E", CGCS2000, 120, 1, 500_000));
        assertThat(found.crs()).isEqualTo("EPSG:4549");
        assertThat(CrsDetection.ofText(zone("x", CGCS2000, 120, 1, 40_500_000)).crs())
                .isEqualTo("EPSG:4528");
    }

    @Test
    void withoutAChineseDatumTheAnswerIsOnlyLikely() {
        String grs80 = BASE.formatted("GCS_unnamed", "D_unknown", "GRS80", 6378137, 298.257222101);
        assertThat(CrsDetection.ofText(grs80).certainty()).isEqualTo(CrsCertainty.LIKELY);
        assertThat(CrsDetection.ofText(grs80).crs()).isEqualTo("EPSG:4490");
    }

    @Test
    void otherDatumsScalesAndMeridiansAreNotConverted() {
        String[] others = {
            XIAN_80,
            BEIJING_54,
            zone("Xian_1980_3_Degree_GK_CM_120E", XIAN_80, 120, 1, 500_000),
            zone("six degrees", CGCS2000, 120.5, 1, 500_000),
            zone("UTM", CGCS2000, 120, 0.9996, 500_000),
            zone("local", CGCS2000, 120, 1, 300_000),
            "not a text of any system",
            "GEOGCS[" + "[".repeat(500)
        };
        for (String text : others) {
            CrsFound found = CrsDetection.ofText(text);
            assertThat(found.crs()).isNull();
            assertThat(found.certainty()).isEqualTo(CrsCertainty.UNSUPPORTED);
        }
        assertThat(CrsDetection.ofText("").certainty()).isEqualTo(CrsCertainty.UNKNOWN);
        assertThat(CrsDetection.ofText("x".repeat(100_000)).certainty()).isEqualTo(CrsCertainty.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4549", "urn:ogc:def:crs:EPSG::4549", "http://www.opengis.net/def/crs/EPSG/0/4549"})
    void namesOfTheRegistryAreKnown(String name) {
        assertThat(CrsDetection.ofName(name).crs()).isEqualTo("EPSG:4549");
    }

    @Test
    void numbersAloneSayWhatTheyCanHardlyNotBe() {
        assertThat(CrsDetection.ofBox(new Envelope(120, 121, 31, 32)).crs()).isEqualTo("EPSG:4490");
        assertThat(CrsDetection.ofBox(new Envelope(40_500_000, 40_510_000, 3_400_000, 3_410_000))
                        .crs())
                .isEqualTo("EPSG:4528");
        assertThat(CrsDetection.ofBox(new Envelope(13_400_000, 13_410_000, 3_600_000, 3_610_000))
                        .crs())
                .isEqualTo("EPSG:3857");
        assertThat(CrsDetection.ofBox(new Envelope(500_000, 510_000, 3_400_000, 3_410_000))
                        .certainty())
                .isEqualTo(CrsCertainty.UNKNOWN);
        assertThat(CrsDetection.ofBox(new Envelope()).certainty()).isEqualTo(CrsCertainty.UNKNOWN);
    }
}
