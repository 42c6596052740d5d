package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.TimeMachine;

/**
 * An administrator in a real browser: finds a grid, makes one of two, and the map of tomorrow is another than today's. In
 * bin/verify, with a database of its own: the other tests share one district and count its grids.
 */
@Tag("long")
@QuarkusTest
class RedrawingOnTheMapTest {

    private static final String KEPT = "990101002003001";

    @RegisterExtension
    final Visit visit = new Visit();

    @Inject
    Grid grid;

    @Inject
    DataSource database;

    @Inject
    TimeMachine time;

    private Page page;

    @Test
    void twoGridsBecomeOneTomorrowAndNotToday() throws Exception {
        page = visit.page();
        String merged = neighbour();
        LocalDate tomorrow = grid.today().plusDays(1);
        visit.signIn("admin");

        visit.open("/map?tier=GRID");
        page.locator("[role=combobox]").fill(KEPT);
        assertThat(page.locator("[role=option]").first()).containsText("第一网格");
        page.locator("[role=combobox]").press("Enter");
        assertThat(page.locator("article h2")).hasText("第一网格");
        assertThat(page.locator("article .path")).containsText("街道");
        clickTheMap();

        page.getByRole(AriaRole.LINK, named("改画")).click();
        page.locator("form .input").fill("两个网格合并");
        page.getByRole(AriaRole.BUTTON, named("开始改画")).click();
        page.waitForURL("**/map/drafts/*");
        page.getByRole(AriaRole.BUTTON, named("合并")).click();
        choose(KEPT);
        choose(merged);
        assertThat(page.locator("form [name=into]")).hasCount(2);
        page.locator("form .primary").click();
        assertThat(page.locator(".acts li")).hasCount(1);

        assertThat(page.locator("header .chip")).hasText("已检查");
        step("检查");
        assertThat(page.locator(".tally")).containsText("错误 0");
        step("变化");
        assertThat(page.locator(".panel li").filter(new Locator.FilterOptions().setHasText("撤销")))
                .containsText(merged);
        step("发布");
        page.getByRole(AriaRole.BUTTON, named("发布")).click();
        page.waitForURL("**/map/compare**");
        assertThat(page.getByText(merged).first()).isVisible();

        visit.open("/map?area=" + merged);
        assertThat(page.locator("article h2")).isVisible();
        visit.open("/map?area=" + merged + "&date=" + tomorrow);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("该编码已停用");

        // time goes on past the day, so that whoever draws after this test stands on a grid in force
        time.advanceBy(Duration.ofDays(2));
        given().get("/api/v1/grid/areas/" + merged).then().statusCode(404);
    }

    private void choose(String code) {
        Locator field = page.locator("form .code .input");
        field.fill(code);
        field.press("Enter");
    }

    private void step(String name) {
        page.getByRole(AriaRole.RADIOGROUP).getByText(name).click();
    }

    /** In its middle; again while it has not yet drawn what lies there. */
    private void clickTheMap() {
        page.waitForURL("**at=**");
        Locator name = page.locator("article h2");
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    page.locator(".canvas canvas").click();
                    return name.count() == 1 && name.textContent().strip().matches(".*(网格|号楼)");
                });
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** A grid that shares a border with the one that is kept, in the same community. */
    private String neighbour() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        """
                        select b.code from grid.area a join grid.area b on b.version = a.version and b.parent = a.parent
                        where a.version = ? and a.code = ? and b.code <> a.code
                          and ST_Length(ST_Intersection(a.ground, b.ground)) > 0
                        order by b.code limit 1""")) {
            query.setObject(1, grid.version(grid.today()).id());
            query.setString(2, KEPT);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
