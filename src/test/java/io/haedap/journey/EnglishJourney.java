package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program for people who read English. */
@Tag("journey")
class EnglishJourney {

    @Test
    void a_reader_finds_an_answer_and_an_editor_finds_the_desk(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var reader = chromium.person("en-US");
            reader.navigate(program.address("/en/"));
            assertThat(reader.locator("html").getAttribute("lang")).isEqualTo("en");
            reader.getByRole(AriaRole.COMBOBOX).first().fill("refund card");
            reader.keyboard().press("Enter");
            reader.locator(".hits a[href*='/faq/']").first().click();
            assertThat(reader.url()).contains("/en/faq/");
            assertThat(reader.locator("h1").innerText()).isNotBlank();

            var editor = chromium.person("en-US");
            People.signIn(editor, program, "editor");
            editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FAQ"))
                    .first()
                    .click();
            People.press(editor, "Write an entry");
            editor.waitForURL("**/console/faqs/new");
            People.press(editor, "Save");
            People.reads(editor, "Please fill this in");
        }
    }
}
