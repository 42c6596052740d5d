package org.whistlegrid.browser;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test with a real browser: one window on a desk, in Chinese, in front of the loaded district. What it says on its console
 * is kept.
 */
final class Visit implements BeforeEachCallback, AfterEachCallback {

    static final String PASSWORD = "whistle-2026";

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine draws a first map slowly; nobody measures here. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> switches;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private Page page;

    /** @param switches of the browser, beside those that keep it quiet */
    Visit(String... switches) {
        this.switches = Stream.concat(QUIET.stream(), Stream.of(switches)).toList();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> given().get("/api/v1/grid/loading").path("phase").equals("READY"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(switches));
        page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1440, 900).setLocale("zh-CN"));
        said.clear();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(this::hear);
        page.onPageError(said::add);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(URI.create(RestAssured.baseURI + ":" + RestAssured.port)
                .resolve(path)
                .toString());
    }

    /** By the form, as people do; it ends where the product sends this person. */
    void signIn(String username) {
        open("/sign-in");
        page.locator("input[name=j_username]").fill(username);
        page.locator("input[name=j_password]").fill(PASSWORD);
        page.locator("form button.primary").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Signed out: the next page is a stranger's. */
    void leave() {
        page.context().clearCookies();
        open("/sign-in");
    }

    /** Errors and warnings of the console since the visit began. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Somebody's call about rubbish in 海棠社区, from outside the browser. */
    void report() {
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

    private void hear(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type())) {
            said.add(page.url() + ": " + message.text());
        }
    }
}
