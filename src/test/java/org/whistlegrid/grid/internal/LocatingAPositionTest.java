package org.whistlegrid.grid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.grid.internal.District.EXACT;
import static org.whistlegrid.grid.internal.District.RULES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.grid.Certainty;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.GridPath.House;
import org.whistlegrid.grid.LocateRules;
import org.whistlegrid.grid.Located;
import org.whistlegrid.grid.Neighbour;
import org.whistlegrid.platform.Position;

/** Small grids drawn by hand. Numbers in tables are thousandths of a degree from (121, 31.5): 95 m east, 111 m north. */
class LocatingAPositionTest {

    /** One and two side by side, three above both with a hole, in which four lies and leaves half of it empty. */
    private static final LocateIndex SHAPES = District.of()
            .grid(1, "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))")
            .grid(2, "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))")
            .grid(3, "POLYGON ((0 1, 1 1, 2 1, 2 3, 0 3, 0 1), (0.5 1.5, 1.5 1.5, 1.5 2.5, 0.5 2.5, 0.5 1.5))")
            .grid(4, "POLYGON ((0.5 1.5, 1 1.5, 1 2.5, 0.5 2.5, 0.5 1.5))")
            .index();

    @ParameterizedTest
    @CsvSource({
        "0.4,  0.4,  INSIDE,    1, '',    in one",
        "1.0,  0.4,  ON_BORDER, 1, 2,     on the line between two",
        "1.0,  1.0,  ON_BORDER, 1, '2 3', on the corner of three",
        "0.0,  0.4,  ON_BORDER, 1, '',    on the edge of the district",
        "0.0,  1.0,  ON_BORDER, 1, 3,     on a corner of the district",
        "0.7,  2.0,  INSIDE,    4, '',    in the grid that lies in a hole",
        "0.5,  2.0,  ON_BORDER, 3, 4,     on the hole's line where a grid begins",
        "1.5,  2.0,  ON_BORDER, 3, '',    on the hole's line where none begins",
        "1.0,  1.5,  ON_BORDER, 3, 4,     where the hole's line and the grid in it meet",
        "1.25, 2.0,  OUTSIDE,   '', '',   in the empty half of the hole",
        "2.5,  0.5,  OUTSIDE,   '', '',   beside the district",
    })
    void linesAndCornersBelongToAllTheyBoundHolesToNone(
            double x, double y, Certainty certainty, String grid, String neighbours, String where) {
        Located located = SHAPES.locate(at(x, y), null, EXACT);
        assertThat(located.certainty()).as(where).isEqualTo(certainty);
        assertThat(located.found().map(LocatingAPositionTest::number).orElse(""))
                .isEqualTo(grid);
        assertThat(numbers(located)).isEqualTo(neighbours);
    }

    @ParameterizedTest
    @CsvSource({
        "0.995, 0.4, ON_BORDER, 1,  2,  COVERED,       half a metre from the line",
        "1.005, 0.4, ON_BORDER, 2,  1,  COVERED,       half a metre to the other side",
        "1.0,   0.4, ON_BORDER, 1,  2,  SMALLEST_CODE, on the line",
        "0.98,  0.4, INSIDE,    1,  '', '',            two metres from the line",
        "0.005, 0.4, ON_BORDER, 1,  '', '',            half a metre inside the district",
        "1.25,  2.0, OUTSIDE,   '', '', '',            24 m from any grid in the hole",
        "1.05,  2.0, NEAREST,   4,  '', NEAREST,       five metres into the hole",
        "2.08,  0.9, NEAREST,   2,  '', NEAREST,       eight metres outside the district",
        "2.005, 1.0, NEAREST,   2,  3,  NEAREST,       half a metre outside where two meet",
        "2.2,   0.9, OUTSIDE,   '', '', '',            nineteen metres outside",
    })
    void nearALineTheOtherSideIsToldAndJustOutsideTheNearestHasIt(
            double x, double y, Certainty certainty, String grid, String informed, String rule, String where) {
        Located located = SHAPES.locate(at(x, y), null, RULES);
        assertThat(located.certainty()).as(where).isEqualTo(certainty);
        assertThat(located.found().map(LocatingAPositionTest::number).orElse(""))
                .isEqualTo(grid);
        assertThat(located.decidedBy() == null ? "" : located.decidedBy().name())
                .isEqualTo(rule);
        assertThat(located.informed().stream()
                        .map(LocatingAPositionTest::number)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(informed);
    }

    /** Both grids cover their common border; the rule of the day chooses, whichever was stored first. */
    @Test
    void theRuleIsAValueAndTheOtherGridIsTold() {
        LocateIndex index = District.of()
                .grid(2, "POLYGON ((1 0, 1.5 0, 1.5 1, 1 1, 1 0))")
                .grid(1)
                .index();
        Position border = at(1, 0.5);
        Located byCode = index.locate(border, null, RULES);
        assertThat(number(byCode.path())).isEqualTo("1");
        assertThat(byCode.decidedBy()).isEqualTo(Deciding.SMALLEST_CODE);
        assertThat(byCode.informed()).extracting(LocatingAPositionTest::number).containsExactly("2");
        Located byGround =
                index.locate(border, null, new LocateRules(LocalDate.EPOCH, Deciding.SMALLEST_GROUND, 1, 10, 25));
        assertThat(number(byGround.path())).isEqualTo("2");
        assertThat(byGround.informed())
                .extracting(LocatingAPositionTest::number)
                .containsExactly("1");
    }

    /** A phone that is good for 20 m, 10 m from a border, may stand on either side; nobody is told for that. */
    @Test
    void aCircleThatCrossesABorderIsUncertain() {
        Located near = SHAPES.locate(at(0.9, 0.4), 20.0, RULES);
        assertThat(near.certainty()).isEqualTo(Certainty.INSIDE);
        assertThat(near.uncertain()).isTrue();
        assertThat(near.neighbours()).singleElement().satisfies(neighbour -> {
            assertThat(number(neighbour.path())).isEqualTo("2");
            assertThat(neighbour.metres()).isBetween(9.0, 10.0);
            assertThat(neighbour.informed()).isFalse();
        });
        assertThat(near.informed()).isEmpty();
        Located sure = SHAPES.locate(at(0.9, 0.4), 5.0, RULES);
        assertThat(sure.uncertain()).isFalse();
        assertThat(sure.neighbours()).isEmpty();
        assertThat(SHAPES.locate(at(0.1, 0.4), 20.0, RULES).uncertain())
                .as("the true place may lie outside the district")
                .isTrue();
        assertThat(numbers(SHAPES.locate(at(2.5, 0.5), 60.0, RULES)))
                .as("outside, but perhaps not")
                .isEqualTo("2");
    }

    @Test
    void anAccuracyOfKilometresNamesOnlyTheNearest() {
        District many = District.of();
        for (int number = 1; number <= 9; number++) {
            many.grid(number);
            many.grid(number, "POLYGON ((%1$d 2, %2$d 2, %2$d 3, %1$d 3, %1$d 2))".formatted(number, number + 1));
            many.grid(number, "POLYGON ((%1$d 4, %2$d 4, %2$d 5, %1$d 5, %1$d 4))".formatted(number, number + 1));
        }
        Located located = many.index().locate(at(0.5, 0.5), 5_000.0, RULES);
        assertThat(located.neighbours()).hasSize(Located.MOST_NEIGHBOURS);
        assertThat(located.neighbours()).extracting(Neighbour::metres).isSorted();
    }

    @Test
    void findsAllFourTiersAndSaysThemInOneLine() {
        LocateIndex index = District.of().grid(1).grid(2).house(5, 2, 10).index();
        GridPath path = path(index, new Position(121.00115, 31.50005));
        assertThat(path.label()).isEqualTo("海棠街道 海棠社区 第2网格 5号楼");
        assertThat(path.building()).isEqualTo(new House("99010100100100005", "海棠社区5号楼", 0));
    }

    @Test
    void namesTheNearestBuildingWithinTwentyFiveMetresOnly() {
        LocateIndex index =
                District.of().grid(1).house(1, 1, 20).house(2, 1, 60).index();
        GridPath between = path(index, new Position(121.0004, 31.50005));
        assertThat(between.building()).extracting(House::name).isEqualTo("海棠社区1号楼");
        assertThat(between.building().metres()).isBetween(7.0, 9.5);
        GridPath far = path(index, new Position(121.0005, 31.5009));
        assertThat(far.building()).isNull();
        assertThat(far.label()).isEqualTo("海棠街道 海棠社区 第1网格");
    }

    @Test
    void doesNotNameABuildingOfTheGridNextDoor() {
        LocateIndex index = District.of().grid(1).grid(2).house(1, 2, 1).index();
        assertThat(path(index, new Position(121.00099, 31.50005)).building()).isNull();
    }

    @Test
    void aGridThatIsEmptyAnswersOutside() {
        assertThat(District.of().index().locate(at(0.5, 0.5), 10.0, RULES).certainty())
                .isEqualTo(Certainty.OUTSIDE);
        assertThat(SHAPES.locate(new Position(-180, -90), null, RULES).certainty())
                .isEqualTo(Certainty.OUTSIDE);
    }

    private static Position at(double x, double y) {
        return new Position(121 + x * 0.001, 31.5 + y * 0.001);
    }

    private static GridPath path(LocateIndex index, Position position) {
        return index.locate(position, null, RULES).found().orElseThrow();
    }

    private static String numbers(Located located) {
        List<String> numbers = located.neighbours().stream()
                .map(neighbour -> number(neighbour.path()))
                .toList();
        return String.join(" ", numbers);
    }

    private static String number(GridPath path) {
        String code = path.grid().code();
        return code.substring(code.length() - 1);
    }
}
