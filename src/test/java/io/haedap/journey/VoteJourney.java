package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader says that an entry did not help, with and without scripts; an editor reads why. */
@Tag("journey")
class VoteJourney {

    private static final String WHY = "앱 화면 그림이 하나도 없습니다";

    @Test
    void a_readers_words_reach_the_editor(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            vote(chromium.person("ko-KR"), program);
            var plain = chromium.personWithoutScripts("ko-KR");
            vote(plain, program);
            plain.getByLabel("어떤 점이 부족했습니까?").fill(WHY + " <b>010-1234-5678</b>");
            People.press(plain, "의견 보내기");
            assertThat(plain.locator("h1").innerText()).isEqualTo("말씀을 전했습니다");
            assertThat(plain.content()).contains("가리고 보관했습니다");
            assertThat(plain.context().cookies()).isEmpty();

            var editor = chromium.person("ko-KR");
            People.signIn(editor, program, "editor");
            editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("고객 의견"))
                    .first()
                    .click();
            People.reads(editor, WHY);
            assertThat(editor.content()).doesNotContain("1234-5678");
            editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("처리: 메일도 번호도 쓸 수 없는데 계정을 되찾고 싶습니다"))
                    .first()
                    .click();
            editor.getByText(WHY)
                    .first()
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            editor.navigate(program.address("/console/faqs/5"));
            People.reads(editor, "고객 반응");
            People.reads(editor, "37표");
        }
    }

    /** Both come from one address with one browser: the second vote is the first one again. */
    private static void vote(Page reader, Program program) {
        reader.navigate(program.address("/faq/5"));
        People.press(reader, "아니요");
        assertThat(reader.locator("h1").innerText()).isEqualTo("의견 고맙습니다");
    }
}
