package org.whistlegrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator looks at a policy, sees what it would move, and has it moved; who commands only reads. */
@QuarkusTest
class ChangingLimitsOnScreenTest {

    @RegisterExtension
    final Visit visit = new Visit();

    @Test
    void aPolicyIsSeenPreviewedAndApplied() {
        visit.report();
        visit.signIn("admin");
        Page page = visit.page();
        visit.open("/admin/policies");
        page.locator(".list button", new Page.LocatorOptions().setHasText("SH-STREET"))
                .first()
                .click();
        assertThat(page.locator(".changes li").first()).isVisible();

        visit.open("/admin/recomputations");
        page.locator("form select").selectOption("SH-STREET");
        page.getByLabel("理由").fill("改按街镇工单时限");
        page.locator("form .primary").click();
        Locator shown = page.locator("article").first();
        assertThat(shown).containsText("项时限会移动");
        shown.getByText("查看清单").click();
        assertThat(shown.locator("tbody tr").first()).isVisible();

        shown.locator("button", new Locator.LocatorOptions().setHasText("调整时限")).click();
        shown.getByLabel("理由").fill("已核对");
        shown.locator("form .primary").click();
        assertThat(shown.locator("header .chip")).hasText(Pattern.compile("已调整|调整中"));
        assertThat(page.locator("article").first().locator("header .chip")).hasText("已调整");
    }

    @Test
    void whoCommandsReads() {
        visit.signIn("command1");
        visit.open("/admin/rules");
        assertThat(visit.page().locator("article").first()).isVisible();
        visit.page().locator("article .line").first().click();
        assertThat(visit.page().locator("article .history").first()).isVisible();
        assertThat(visit.page().locator("form")).hasCount(0);
    }
}
