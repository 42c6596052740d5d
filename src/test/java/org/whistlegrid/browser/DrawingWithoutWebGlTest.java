package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A browser that cannot draw vector tiles shows the same map from pictures, with the same points on it. */
@QuarkusTest
class DrawingWithoutWebGlTest {

    private static final String PASSWORD = "whistle-2026";

    @TestHTTPResource("/")
    URI home;

    @Test
    void theBoardShowsItsMapAndItsMattersAllTheSame() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> given().get("/api/v1/grid/loading").path("phase").equals("READY"));
        report();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--disable-3d-apis",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")))) {
            Page page = browser.newPage(
                    new Browser.NewPageOptions().setViewportSize(1440, 900).setLocale("zh-CN"));
            page.navigate(home.resolve("/sign-in").toString());
            page.locator("input[name=j_username]").fill("command1");
            page.locator("input[name=j_password]").fill(PASSWORD);
            page.locator("form button.primary").click();
            page.waitForURL("**/board");
            assertThat(page.locator(".raster .leaflet-tile-loaded").first()).isVisible();
            assertThat(page.locator(".raster .sign").first()).isVisible();
            assertThat(page.locator(".raster .credits")).containsText("临S(2026)001号");
            assertThat((Boolean) page.evaluate("!document.createElement('canvas').getContext('webgl2')"))
                    .isTrue();
        }
    }

    private static void report() {
        given().auth()
                .preemptive()
                .basic("dispatcher1", PASSWORD)
                .contentType("application/json")
                .body(Map.of(
                        "clientKey", UUID.randomUUID().toString(),
                        "channel", "HOTLINE",
                        "category", "M06010",
                        "text", "垃圾无人清理",
                        "position", Map.of("lon", 120.99092, "lat", 31.49522)))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
    }
}
