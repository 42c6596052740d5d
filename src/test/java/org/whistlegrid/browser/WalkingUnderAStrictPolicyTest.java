package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages need nothing that the content policy forbids: no script or style in a page, nothing from elsewhere. Whoever
 * walks them in a browser that keeps the policy hears no complaint of it.
 */
@QuarkusTest
class WalkingUnderAStrictPolicyTest {

    /** A page, and what is there once it stands. */
    private record Stop(String path, String stands) {}

    @RegisterExtension
    final Visit visit = new Visit();

    @Test
    void noPageBreaksIt() {
        visit.report();
        walk(new Stop("/ogc/features/v1?f=html", "main h1"), new Stop("/report", "main button"));
        visit.signIn("command1");
        walk(
                new Stop("/board", ".map canvas"),
                new Stop("/board?wall=1", ".map canvas"),
                new Stop("/map?shade=late&show=matters,units", ".map canvas"),
                new Stop("/map/compare", ".map canvas"),
                new Stop("/map/drafts", ".panel"),
                new Stop("/notices", "main"),
                new Stop("/demo", "main"),
                new Stop("/matters", ".row"));
        openTheFirstMatterWithItsDiagram();
        visit.leave();
        visit.signIn("admin");
        walk(new Stop("/map/import", ".panel"));
        visit.leave();
        visit.signIn("worker1");
        walk(new Stop("/field", "main"), new Stop("/report", "main button"));
        assertThat(complaints()).isEmpty();
    }

    private void walk(Stop... stops) {
        for (Stop stop : stops) {
            visit.open(stop.path());
            assertThat(visit.page().locator(stop.stands()).first()).isVisible();
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private void openTheFirstMatterWithItsDiagram() {
        Page page = visit.page();
        page.locator(".row").first().click();
        page.waitForURL("**/incidents/**");
        page.locator("details summary").last().click();
        assertThat(page.locator("details svg g").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private List<String> complaints() {
        return visit.said().stream()
                .filter(words -> words.contains("Content Security Policy") || words.contains("Permissions policy"))
                .toList();
    }
}
