package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that cannot draw vector tiles shows the same map from pictures, with the same points on it. */
@QuarkusTest
class DrawingWithoutWebGlTest {

    @RegisterExtension
    final Visit visit = new Visit("--disable-3d-apis");

    @Test
    void theBoardShowsItsMapAndItsMattersAllTheSame() {
        visit.report();
        visit.signIn("command1");
        Page page = visit.page();
        assertThat(page.locator(".raster .leaflet-tile-loaded").first()).isVisible();
        assertThat(page.locator(".raster .sign").first()).isVisible();
        assertThat(page.locator(".raster .credits")).containsText("临S(2026)001号");
        assertThat((Boolean) page.evaluate("!document.createElement('canvas').getContext('webgl2')"))
                .isTrue();
    }

    @Test
    void theGridMapIsSearchedAndClickedAllTheSame() {
        visit.signIn("command1");
        visit.open("/map?tier=GRID&shade=late");
        Page page = visit.page();
        assertThat(page.locator(".raster .leaflet-tile-loaded").first()).isVisible();
        assertThat(page.getByRole(AriaRole.NOTE)).containsText("WebGL2");
        page.getByRole(AriaRole.COMBOBOX).fill("990101001001003");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("第三网格");
        page.getByRole(AriaRole.COMBOBOX).press("Enter");
        assertThat(page.locator("article h2")).hasText("第三网格");
        assertThat(page.locator(".raster path.ring")).isVisible();
        page.locator("article .close").click();
        assertThat(page.locator("article h2")).hasCount(0);
        page.locator(".raster .canvas").click();
        assertThat(page.locator("article h2")).hasText(Pattern.compile(".*(网格|号楼)"));
    }
}
