package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real page in a real browser: a report shows on the board by itself, and every number opens its list. */
@QuarkusTest
class WatchingTheBoardTest {

    private static final String PASSWORD = "whistle-2026";

    @TestHTTPResource("/")
    URI home;

    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void openBrowser() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> given().get("/api/v1/grid/loading").path("phase").equals("READY"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1440, 900).setLocale("zh-CN"));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void aReportShowsByItselfAndItsNumberOpensItsList() {
        page.navigate(home.resolve("/sign-in").toString());
        page.locator("input[name=j_username]").fill("command1");
        page.locator("input[name=j_password]").fill(PASSWORD);
        page.locator("form button.primary").click();
        page.waitForURL("**/board");

        Locator open = page.locator(".figures a.figure").first().locator(".value");
        assertThat(open).not().hasText("–");
        int before = number(open);

        report();
        assertThat(open)
                .hasText(String.format("%,d", before + 1), new LocatorAssertions.HasTextOptions().setTimeout(5000));

        page.locator(".figures a.figure").first().click();
        page.waitForURL("**/matters**");
        assertThat(page.getByText("海棠社区").first()).isVisible();
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.innerText().replace(",", ""));
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
