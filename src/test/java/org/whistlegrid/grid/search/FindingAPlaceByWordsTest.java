package org.whistlegrid.grid.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.grid.Found;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Position;

/** Real queries as people type them: pieces left out, numbers in any writing, a slip in one character. */
class FindingAPlaceByWordsTest {

    private static final Position SOMEWHERE = new Position(121, 31.5);
    private static final SearchIndex INDEX = index();

    @ParameterizedTest
    @CsvSource({
        "海棠街道,                     海棠街道",
        "海棠社区,                     海棠街道 海棠社区",
        "海棠,                         海棠街道",
        "海棠社区5号楼,                海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区 ５号楼,              海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区五号楼,               海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区5栋,                  海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区5#,                   海棠街道 海棠社区 第二网格 5号楼",
        "海棠5号楼,                    海棠街道 海棠社区 第二网格 5号楼",
        "海棠街道海棠社区居委会5号楼,  海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区十五号楼,             海棠街道 海棠社区 第四网格 15号楼",
        "海堂社区5号楼,                海棠街道 海棠社区 第二网格 5号楼",
        "海唐5号楼,                    海棠街道 海棠社区 第二网格 5号楼",
        "棠社区5号楼,                  海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区5号娄,                海棠街道 海棠社区 第二网格 5号楼",
        "海棠社区5楼,                  海棠街道 海棠社区 第二网格 5号楼",
        "人民大道58号,                 海棠街道 海棠社区 第一网格 1号楼",
        "人民大道五十八号,             海棠街道 海棠社区 第一网格 1号楼",
        "人民大到58号,                 海棠街道 海棠社区 第一网格 1号楼",
        "海棠街道人民大道58号,         海棠街道 海棠社区 第一网格 1号楼",
        "望湖三网格,                   望湖街道 望湖社区 第三网格",
        "望湖第3网格,                  望湖街道 望湖社区 第三网格",
        "银杏公园,                     海棠街道 海棠社区 银杏公园",
        "银杏公圆,                     海棠街道 海棠社区 银杏公园",
        "99010100100100005,            海棠街道 海棠社区 第二网格 5号楼",
        "990101002001,                 望湖街道 望湖社区",
        "９９０１０１００２００１,     望湖街道 望湖社区",
    })
    void theFirstAnswerIsWhatWasMeant(String typed, String meant) {
        assertThat(INDEX.find(typed, 5)).first().extracting(Found::label).isEqualTo(meant);
    }

    /** Another number is another house: it comes after, with a lower score. */
    @Test
    void aNumberIsWhole() {
        List<Found> found = INDEX.find("海棠社区5号楼", 10);
        assertThat(found.get(0).name()).isEqualTo("海棠社区5号楼");
        assertThat(found.get(0).score()).isGreaterThan(0.9);
        assertThat(found.stream().filter(place -> place.name().equals("海棠社区15号楼")))
                .allMatch(place -> place.score() < 0.8);
    }

    @Test
    void theBeginningOfACodeListsAreasFirst() {
        List<Found> found = INDEX.find("990101001", 50);
        assertThat(found).extracting(Found::tier).startsWith(Tier.SUB_DISTRICT, Tier.COMMUNITY, Tier.GRID);
        assertThat(found).allMatch(place -> String.valueOf(place.code()).startsWith("990101001"));
        assertThat(INDEX.find("990101001", 2)).hasSize(2);
        assertThat(INDEX.find("123456789", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?!", "'   '", "zzz", "龘龘龘龘"})
    void wordsThatLeadNowhereFindNothing(String typed) {
        assertThat(INDEX.find(typed, 10)).isEmpty();
    }

    @Test
    void whatIsTypedIsNeverASyntax() {
        assertThat(INDEX.find("海棠* OR name:[a TO z] \\ \" (", 3)).isNotEmpty();
        assertThat(INDEX.find("海".repeat(100_000), 3)).hasSizeLessThanOrEqualTo(3);
    }

    private static SearchIndex index() {
        List<Entry> entries = new ArrayList<>();
        area(entries, "990101001", "海棠街道", "");
        area(entries, "990101001001", "海棠社区", "海棠街道");
        area(entries, "990101002", "望湖街道", "");
        area(entries, "990101002001", "望湖社区", "望湖街道");
        for (int grid = 1; grid <= 5; grid++) {
            String name = "第" + "一二三四五".charAt(grid - 1) + "网格";
            area(entries, "99010100100100" + grid, name, "海棠街道 海棠社区");
            area(entries, "99010100200100" + grid, name, "望湖街道 望湖社区");
        }
        for (int house = 1; house <= 60; house++) {
            String grid = "第" + "一二三四五".charAt(house / 5 % 5) + "网格";
            building(entries, "990101001001", house, "海棠社区", "海棠街道 海棠社区 " + grid, "人民大道" + (56 + 2 * house) + "号");
            building(entries, "990101002001", house, "望湖社区", "望湖街道 望湖社区 " + grid, "外环路" + house + "号");
        }
        for (String landmark : List.of("银杏公园", "人民大道", "石桥公园")) {
            entries.add(Entry.of(null, null, landmark, "海棠街道 海棠社区", null, SOMEWHERE));
        }
        return new SearchIndex(entries);
    }

    private static void area(List<Entry> entries, String code, String name, String above) {
        entries.add(Entry.of(code, Tier.of(code).orElseThrow(), name, above, null, SOMEWHERE));
    }

    private static void building(
            List<Entry> entries, String community, int house, String name, String above, String address) {
        String code = community + "%05d".formatted(house);
        entries.add(Entry.of(code, Tier.BUILDING, name + house + "号楼", above, address, SOMEWHERE));
    }
}
