package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
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
}
