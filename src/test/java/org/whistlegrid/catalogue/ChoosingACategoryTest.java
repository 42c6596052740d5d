package org.whistlegrid.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue in force, as a form and a room above meet it. */
@QuarkusTest
class ChoosingACategoryTest {

    @Inject
    Catalogue catalogue;

    @Test
    void theStandardsListsAreComplete() {
        Map<String, Long> kinds =
                catalogue.list().stream().collect(Collectors.groupingBy(Category::kind, Collectors.counting()));
        assertThat(kinds)
                .containsEntry("MATTER", 97L)
                .containsEntry("COMPONENT", 153L)
                .containsEntry("RESIDENT", 12L);
        assertThat(catalogue.list()).allSatisfy(category -> {
            assertThat(category.nameEn()).isNotBlank();
            assertThat(category.key()).matches("M\\d{5}|C\\d{5}|R\\d{2}|E\\d{2}");
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "M06010, 暴露垃圾, 4 WORKING_HOUR",
        "M06001, 私搭乱建, 48 CONTINUOUS_HOUR",
        "M06028, 噪声扰民, 2 CONTINUOUS_HOUR",
        "M06013, 道路破损, 5 WORKING_DAY",
        "C01037, 路灯, 2 WORKING_DAY",
        "E02, 燃气管道破裂, 1 CONTINUOUS_HOUR",
    })
    void aCategoryHasTheStrictestLimitOfTheExampleCity(String key, String name, String limit) {
        Category category = catalogue.get(key);
        assertThat(category.name()).isEqualTo(name);
        assertThat(String.valueOf(category.handling())).isEqualTo(limit);
    }

    @Test
    void anUnknownKeyIsRefusedWhereItStands() {
        assertThatThrownBy(() -> catalogue.get("M99999")).isInstanceOfSatisfying(CategoryUnknown.class, refusal -> {
            assertThat(refusal.kind().status()).isEqualTo(422);
            assertThat(refusal.where()).isEqualTo("/category");
        });
        given().get("/api/v1/catalogue/categories/M99999").then().statusCode(404);
    }

    @Test
    void theListIsPublicAndNotSentTwice() {
        String tag = given().get("/api/v1/catalogue/categories")
                .then()
                .statusCode(200)
                .body("key", hasItem("M06010"))
                .body("find { it.key == 'M06010' }.handling.amount", is(4))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/catalogue/categories")
                .then()
                .statusCode(304);
    }

    @Test
    void aCategoryShowsItsClosingCheckList() {
        given().get("/api/v1/catalogue/categories/M06001")
                .then()
                .statusCode(200)
                .body("name", equalTo("私搭乱建"))
                .body("conditions", hasSize(2))
                .body("conditions[0].checklist", hasSize(3));
        long described = catalogue.list().stream()
                .filter(category -> !catalogue.closing(category.key()).isEmpty())
                .count();
        assertThat(described).isGreaterThanOrEqualTo(20);
    }

    @Test
    void wordsThatPointNowhereSuggestNothing() {
        given().get("/api/v1/catalogue/suggest").then().statusCode(200).body("$", hasSize(0));
        given().queryParam("text", "xyz")
                .get("/api/v1/catalogue/suggest")
                .then()
                .body("$", hasSize(0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "5号楼东侧有一堆垃圾没人清理, M06010",
        "路口的路灯不亮，晚上走路很黑, C01037",
        "路灯坏了三天了, C01037",
        "马路中间有个大坑, M06013",
        "楼下烧烤摊每天晚上烟很大, M06029",
        "工地半夜施工吵得睡不着, M08001",
        "门口电动车乱停堵住路, M09010",
        "自来水管爆了，水喷到路上, E01",
        "闻到很重的煤气味, E02",
        "井盖丢失，有人差点掉进去, C01023",
        "楼上邻居深夜唱歌, R02",
        "小区没有暖气，家里只有十度, R06",
        "消防通道被私家车堵了, M09012",
        "墙上贴满小广告, M07001",
        "公交站站牌倒了, C02004",
        "红绿灯不亮了, C02014",
        "大树倒了压住车, E09",
        "共享单车堆积在人行道, M09011",
        "低保怎么申请, R08",
        "street lamp is out, C01037",
        "burst water main flooding the road, E01",
    })
    void aSentenceIsAnsweredWithTheRightCategoryAmongTheFirstThree(String text, String key) {
        assertThat(catalogue.suggest(text, 3)).extracting(Category::key).contains(key);
    }
}
