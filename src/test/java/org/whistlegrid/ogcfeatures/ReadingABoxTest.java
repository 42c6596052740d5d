package org.whistlegrid.ogcfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC 17-069r4 {@code /req/core/fc-bbox-definition}, OGC 18-058r1 {@code /req/crs/fc-bbox-crs-definition}. */
class ReadingABoxTest {

    @Test
    void longitudeComesFirstWhereNoSystemIsNamed() {
        assertThat(Bbox.parse("120.9,31.4,121.1,31.6", FeatureCrs.CRS84)).isEqualTo(new Bbox(120.9, 31.4, 121.1, 31.6));
    }

    @Test
    void latitudeComesFirstWhereTheRegistrySaysSo() {
        assertThat(Bbox.parse("31.4,120.9,31.6,121.1", FeatureCrs.CGCS2000))
                .isEqualTo(new Bbox(120.9, 31.4, 121.1, 31.6));
        assertThat(Bbox.parse("31.4,120.9,0,31.6,121.1,50", FeatureCrs.WGS_84))
                .isEqualTo(new Bbox(120.9, 31.4, 121.1, 31.6));
    }

    @Test
    void heightsAreReadAndHaveNoEffect() {
        assertThat(Bbox.parse("120.9,31.4,-10,121.1,31.6,99.5", FeatureCrs.CRS84))
                .isEqualTo(new Bbox(120.9, 31.4, 121.1, 31.6));
    }

    @Test
    void metresOfWebMercatorBecomeDegrees() {
        Bbox box = Bbox.parse("13358338.895,3503549.844,13469658.386,3632749.143", FeatureCrs.WEB_MERCATOR);
        assertThat(box.west()).isCloseTo(120, within(1e-6));
        assertThat(box.south()).isCloseTo(30, within(1e-6));
        assertThat(box.east()).isCloseTo(121, within(1e-6));
        assertThat(box.north()).isCloseTo(31, within(1e-6));
    }

    @Test
    void aBoxAcrossTheAntimeridianHasTwoParts() {
        assertThat(Bbox.parse("177,65,-177,70", FeatureCrs.CRS84).parts())
                .containsExactly(new Bbox(177, 65, 180, 70), new Bbox(-180, 65, -177, 70));
        assertThat(Bbox.parse("-177,65,177,70", FeatureCrs.CRS84).parts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",,,",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,4,5,6,7",
                "1,2,3,NaN",
                "NaN,NaN,NaN,NaN",
                "-Infinity,-90,Infinity,90",
                "1 ,2,3,4",
                "0x1p3,2,3,4",
                "1d,2,3,4",
                "1e999,2,3,4",
                "120,32,121,31",
                "120,31,5,121,32,4",
                "-181,0,0,10",
                "0,-91,10,0",
                "120,31,121,32);drop table grid.area;--",
                "一,二,三,四"
            })
    void whatIsNoBoxIsRefused(String text) {
        assertThatThrownBy(() -> Bbox.parse(text, FeatureCrs.CRS84)).isInstanceOf(ParameterInvalid.class);
    }

    @Test
    void inAPlaneLeftOfMoreThanRightIsAMistake() {
        assertThatThrownBy(() -> Bbox.parse("10,0,-10,10", FeatureCrs.WEB_MERCATOR))
                .isInstanceOf(ParameterInvalid.class);
        assertThatThrownBy(() -> Bbox.parse("-30000000,0,10,10", FeatureCrs.WEB_MERCATOR))
                .isInstanceOf(ParameterInvalid.class);
    }
}
