package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real page in a real browser: a report shows on the board by itself, and every number opens its list. */
@QuarkusTest
class WatchingTheBoardTest {

    @RegisterExtension
    final Visit visit = new Visit();

    @Test
    void aReportShowsByItselfAndItsNumberOpensItsList() {
        visit.signIn("command1");
        Page page = visit.page();
        page.waitForURL("**/board");

        Locator open = page.locator(".figures a.figure").first().locator(".value");
        assertThat(open).not().hasText("–");
        int before = number(open);

        visit.report();
        assertThat(open).hasText(String.format("%,d", before + 1));

        page.locator(".figures a.figure").first().click();
        page.waitForURL("**/matters**");
        assertThat(page.locator(".card").getByText("海棠社区").first()).isVisible();
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.innerText().replace(",", ""));
    }
}
