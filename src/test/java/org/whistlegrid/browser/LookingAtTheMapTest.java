package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The map page in a browser that draws vectors: what lies under a click, and on whose map it lies. */
@QuarkusTest
class LookingAtTheMapTest {

    private static final String NEAR = "&at=121.00000,31.49700,17";

    @RegisterExtension
    final Visit visit = new Visit();

    @Test
    void aClickNamesTheAreaAndItsUnitGrid() {
        visit.signIn("command1");
        visit.open("/map?tier=GRID&show=units" + NEAR);
        Page page = visit.page();
        clickUntil(page, page.locator("section.unit .code"), page.locator("article h2"));
        assertThat(page.locator("section.unit .code")).hasText(Pattern.compile("990101003007\\d{3}"));
        assertThat(page.locator("section.unit")).containsText("和平社区");
        assertThat(page.locator("article h2")).hasText(Pattern.compile(".*(网格|号楼)"));
        page.getByText("单元网格", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("section.unit")).hasCount(0);
    }

    @Test
    void theMapSaysWhoseItIsAndLiesOnAnotherWhenChosen() {
        visit.signIn("command1");
        visit.open("/map?tier=GRID" + NEAR);
        Page page = visit.page();
        assertThat(page.locator(".map .credits")).containsText("临S(2026)001号");
        page.locator(".map select").selectOption("street-map");
        assertThat(page.locator(".map .credits")).containsText("GS(2026)0001号");
        clickUntil(page, page.locator("article h2"));
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    /** In its middle; again while it has not yet drawn all that lies there, for each layer's tile comes by itself. */
    private static void clickUntil(Page page, Locator... there) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    page.locator(".canvas canvas").click();
                    return Stream.of(there).allMatch(each -> each.count() == 1);
                });
    }
}
