package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader types and takes what is suggested, by keyboard and by pointer, while a syllable is composed, and without scripts. */
@Tag("journey")
class SuggestJourney {

    private static final String TITLE = "환불 금액은 며칠 뒤에 들어옵니까?";
    private static final String COMPOSE = """
            (field, text) => {
              field.focus();
              field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
              field.value = text;
              field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: text }));
            }
            """;
    private static final String KEY_OF_COMPOSITION = """
            field => field.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true }))
            """;

    @Test
    void a_reader_is_helped_while_typing(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var reader = chromium.person("ko-KR");
            byKeyboard(reader, program);
            whileComposing(reader, program);
            byPointerOnAPhone(chromium.person("ko-KR", 390, 844), program);
            inEnglish(chromium.person("en-US"), program);
            beforeAsking(reader, program);
            assertThat(reader.context().cookies())
                    .noneMatch(cookie ->
                            cookie.name.toLowerCase(java.util.Locale.ROOT).contains("search"));
            withoutScripts(chromium.personWithoutScripts("ko-KR"), program);
        }
    }

    private static Locator field(Page reader) {
        return reader.getByRole(AriaRole.COMBOBOX);
    }

    private static Locator written(Page reader, String label) {
        return reader.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator options(Page reader) {
        return reader.getByRole(AriaRole.OPTION);
    }

    private static void byKeyboard(Page reader, Program program) {
        reader.navigate(program.address("/"));
        assertThat(field(reader).getAttribute("aria-expanded")).isEqualTo("false");
        field(reader).pressSequentially("환불 금");
        options(reader).first().waitFor();
        assertThat(field(reader).getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(new AxeBuilder(reader).analyze().getViolations())
                .noneMatch(rule -> rule.getImpact().matches("serious|critical"));

        field(reader).press("Escape");
        assertThat(field(reader).getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(field(reader).inputValue()).isEqualTo("환불 금");

        field(reader).press("ArrowDown");
        var first = options(reader).first();
        assertThat(field(reader).getAttribute("aria-activedescendant")).isEqualTo(first.getAttribute("id"));
        assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
        assertThat(first.innerText()).isEqualTo(TITLE);
        field(reader).press("ArrowUp");
        assertThat(field(reader).getAttribute("aria-activedescendant")).isNull();
        field(reader).press("ArrowDown");
        field(reader).press("Enter");
        reader.waitForURL(Pattern.compile(".*/faq/\\d+.*"));
        assertThat(reader.locator("h1").innerText()).isEqualTo(TITLE);
    }

    /** No input event comes before the syllable is done in some browsers; keys belong to the syllable until then. */
    private static void whileComposing(Page reader, Program program) {
        reader.navigate(program.address("/search"));
        field(reader).evaluate(COMPOSE, "환부");
        reader.getByText(TITLE).first().waitFor();
        field(reader).evaluate(KEY_OF_COMPOSITION);
        assertThat(field(reader).getAttribute("aria-activedescendant")).isNull();

        field(reader).fill("ㅎㅂ ㄱㅇ");
        reader.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(TITLE))
                .waitFor();
        field(reader).fill("");
        options(reader).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        field(reader).fill("ghksqnf rma");
        field(reader).press("Enter");
        reader.waitForURL(Pattern.compile(".*/search\\?q=.*"));
        assertThat(reader.locator("main").innerText()).contains("찾은 결과입니다");
        reader.getByText("그대로 찾기").click();
        reader.waitForURL(Pattern.compile(".*exact=true.*"));
    }

    private static void byPointerOnAPhone(Page reader, Program program) {
        reader.navigate(program.address("/faq"));
        field(reader).pressSequentially("환불 금");
        options(reader).first().waitFor();
        assertThat((Boolean) reader.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        options(reader).first().click();
        reader.waitForURL(Pattern.compile(".*/faq/\\d+.*"));
    }

    private static void inEnglish(Page reader, Program program) {
        reader.navigate(program.address("/en/"));
        field(reader).pressSequentially("refu");
        options(reader).first().waitFor();
        field(reader).press("ArrowDown");
        field(reader).press("Enter");
        reader.waitForURL(Pattern.compile(".*/en/(faq|status)/.*"));
    }

    private static void beforeAsking(Page reader, Program program) {
        reader.navigate(program.address("/inquiries/new"));
        written(reader, "내용").fill("적던 글");
        written(reader, "제목").pressSequentially("환불이 안 들어옵니다");
        var answer = reader.locator(".alike a").first();
        answer.waitFor();
        var opened = reader.waitForPopup(answer::click);
        opened.waitForURL(Pattern.compile(".*/faq/\\d+.*"));
        assertThat(written(reader, "내용").inputValue()).isEqualTo("적던 글");
        assertThat(written(reader, "제목").inputValue()).isEqualTo("환불이 안 들어옵니다");
    }

    private static void withoutScripts(Page reader, Program program) {
        reader.navigate(program.address("/"));
        reader.getByRole(AriaRole.SEARCHBOX).fill("환불 금액");
        People.press(reader, "검색");
        reader.waitForURL(Pattern.compile(".*/search\\?q=.*"));
        assertThat(reader.locator("mark").allInnerTexts()).anyMatch(marked -> marked.contains("금액"));
        reader.navigate(program.address("/inquiries/new"));
        assertThat(reader.locator(".alike").isVisible()).isFalse();
        written(reader, "제목").fill("환불");
        People.press(reader, "비슷한 질문 찾기");
        assertThat(reader.locator("#s2").isVisible()).isTrue();
    }
}
