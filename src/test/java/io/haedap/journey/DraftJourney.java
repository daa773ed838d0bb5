package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class DraftJourney {

    private static final Pattern KEPT = Pattern.compile("자동 저장됨 \\d\\d:\\d\\d");

    @Test
    void what_was_typed_is_offered_after_the_server_was_killed(@TempDir Path home) {
        try (var chromium = Chromium.launched()) {
            var before = Program.startedIn(home, Map.of());
            var editor = chromium.person("ko-KR");
            People.signIn(editor, before, "editor");
            editor.navigate(before.address("/console/faqs/2"));
            var saved = text(editor).inputValue();
            text(editor).click();
            editor.keyboard().press("Control+Home");
            editor.keyboard().type("쓰다가 서버가 꺼진 문장입니다. ");
            PlaywrightAssertions.assertThat(editor.locator(".kept").first()).hasText(KEPT);
            // the promise: within two seconds of the last letter
            Program.rest(Duration.ofSeconds(2));
            before.killHard();

            try (var after = Program.startedIn(home, Map.of())) {
                var again = chromium.person("ko-KR");
                People.signIn(again, after, "editor");
                again.navigate(after.address("/console/faqs/2"));
                shows(again, saved);
                People.reads(again, "저장하지 않은 글이 있습니다");
                People.press(again, "이어 쓰기");
                shows(again, "쓰다가 서버가 꺼진 문장입니다. " + saved);
                People.press(again, "저장");
                People.reads(again, "저장했습니다");
                again.reload();
                shows(again, "쓰다가 서버가 꺼진 문장입니다. " + saved);
                assertThat(again.getByText("저장하지 않은 글이 있습니다").count()).isZero();
            }
        }
    }

    /** The press of a tool sends the last words; what the tool then puts in must arrive as well, without another key. */
    @Test
    void what_a_tool_puts_in_right_after_a_word_is_kept(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var editor = chromium.person("ko-KR");
            People.signIn(editor, program, "editor");
            editor.navigate(program.address("/console/faqs/2"));
            var saved = text(editor).inputValue();
            text(editor).click();
            editor.keyboard().press("Control+End");
            editor.keyboard().type("\n\n끝말");
            editor.locator(".lang-ko [data-tool=note]").click();
            var written = text(editor).inputValue();
            assertThat(written).contains("끝말\n\n> [!NOTE]");
            People.press(editor, "저장");
            People.reads(editor, "저장했습니다 · 개정");
            editor.reload();
            PlaywrightAssertions.assertThat(text(editor)).hasValue(Pattern.compile("끝말\\n\\n> \\[!NOTE]"));
            assertThat(text(editor).inputValue()).startsWith(saved.strip());
        }
    }

    @Test
    void two_editors_see_each_other_and_lose_neither_text(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var editor = chromium.person("ko-KR");
            var admin = chromium.person("ko-KR");
            People.signIn(editor, program, "editor");
            People.signIn(admin, program, "admin");
            editor.navigate(program.address("/console/faqs/3"));
            admin.navigate(program.address("/console/faqs/3"));
            var saved = text(editor).inputValue();
            text(admin).fill("관리자의 머리말입니다.\n\n" + saved);
            text(editor).fill(saved + "\n\n편집자의 맺음말입니다.");
            PlaywrightAssertions.assertThat(editor.locator(".writer")).hasCount(1);
            PlaywrightAssertions.assertThat(admin.locator(".writer")).hasCount(1);

            People.press(admin, "저장");
            People.reads(admin, "저장했습니다");
            PlaywrightAssertions.assertThat(editor.locator(".writer")).hasCount(0);
            People.press(editor, "저장");
            People.reads(editor, "두 사람이 함께 고쳤습니다");
            People.press(editor, "합친 글 저장");
            People.reads(editor, "저장했습니다 · 개정 3");

            shows(editor, "관리자의 머리말입니다.\n\n" + saved + "\n\n편집자의 맺음말입니다.");
        }
    }

    private static void shows(Page page, String body) {
        PlaywrightAssertions.assertThat(text(page))
                .hasValue(body, new LocatorAssertions.HasValueOptions().setTimeout(20_000));
    }

    private static Locator text(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("한국어").setExact(true));
    }
}
