package io.haedap.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What everybody does in a browser: come in, press what is named so. */
final class People {

    private People() {}

    /** Signs a sample account in and arrives at the first screen. */
    static void signIn(Page page, Program program, String name) {
        page.navigate(program.address("/console/login"));
        var korean = page.locator("html").getAttribute("lang").startsWith("ko");
        page.getByLabel(korean ? "이메일" : "Email", new Page.GetByLabelOptions().setExact(true))
                .fill(name + "@haedap.example");
        page.getByLabel(korean ? "비밀번호" : "Password", new Page.GetByLabelOptions().setExact(true))
                .fill(Program.PASSWORD);
        press(page, korean ? "로그인" : "Sign in");
        page.waitForURL(Pattern.compile(".*/console/?(\\?.*)?$"));
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    static void fill(Page page, String label, String text) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .fill(text);
        page.keyboard().press("Tab");
    }

    static void choose(Page page, String label, String option) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first();
        field.fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** Picks one of a group of options drawn as segments. */
    static void pick(Page page, String group, String option) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .locator("vaadin-radio-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("^\\s*" + option + "\\s*$")))
                .click();
    }

    /** Waits until the page shows these words. */
    static void reads(Page page, String words) {
        page.getByText(words).first().waitFor();
    }
}
