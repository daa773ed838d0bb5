package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author and a reviewer, each in a browser of their own, talk an entry into being right. */
@Tag("journey")
class ReviewJourney {

    private static final String TITLE = "정기 결제를 잠시 멈추고 싶습니다";

    @Test
    void an_entry_is_remarked_mended_approved_and_compared(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of())) {
            var author = chromium.person("ko-KR");
            var reviewer = chromium.person("ko-KR");
            People.signIn(author, program, "editor");
            People.signIn(reviewer, program, "reviewer");
            submitted(author, program);
            remarked(reviewer, author);
            mended(author);
            approved(reviewer, program);
            changedOnceMore(author, reviewer);
        }
    }

    private static void submitted(Page author, Program program) {
        author.navigate(program.address("/console/faqs/new"));
        People.fill(author, "제목 (한국어)", TITLE);
        People.fill(author, "한국어", "멈춤은 두 달까지 됩니다.\n\n앱의 결제 설정에서 신청합니다.");
        People.fill(author, "변경 사유 (선택)", "멈춤 기능이 새로 생김");
        People.choose(author, "분류", "결제");
        People.press(author, "저장");
        author.waitForURL("**/console/faqs/*");
        People.press(author, "검수 요청");
        People.reads(author, "검수를 요청했습니다");
        assertThat(button(author, "승인").count())
                .as("the author does not approve")
                .isZero();
    }

    private static void remarked(Page reviewer, Page author) {
        reviewer.navigate(author.url());
        People.reads(reviewer, "멈춤 기능이 새로 생김");
        People.press(reviewer, "의견 달기");
        People.fill(reviewer, "짚은 말", "두 달까지");
        People.fill(reviewer, "의견", "약관에는 석 달입니다.");
        People.press(reviewer, "의견 남기기");
        People.reads(reviewer, "의견을 남겼습니다");

        author.reload();
        People.reads(author, "약관에는 석 달입니다.");
        People.reads(author, "의견 1개");
        People.press(author, "답하기");
        People.fill(author, "답", "고치겠습니다.");
        People.press(author, "답 남기기");
        People.reads(author, "의견에 답했습니다");
    }

    private static void mended(Page author) {
        People.fill(author, "한국어", "멈춤은 석 달까지 됩니다.\n\n앱의 결제 설정에서 신청합니다.");
        People.press(author, "고쳐서 다시 올리기");
        People.reads(author, "검수를 요청했습니다");
    }

    private static void approved(Page reviewer, Program program) {
        reviewer.reload();
        People.reads(reviewer, "고치겠습니다.");
        People.reads(reviewer, "그 뒤 고쳐짐");
        People.press(reviewer, "해결");
        People.reads(reviewer, "의견을 해결했습니다");
        People.press(reviewer, "승인");
        People.reads(reviewer, "승인했습니다");
        People.press(reviewer, "게시");
        People.reads(reviewer, "게시했습니다");
        assertThat(program.get("/api/v1/search?lang=ko&q=" + encoded(TITLE)).body())
                .contains(TITLE);
    }

    private static void changedOnceMore(Page author, Page reviewer) {
        author.reload();
        People.fill(author, "한국어", "멈춤은 여섯 달까지 됩니다.\n\n앱의 결제 설정에서 신청합니다.");
        People.press(author, "저장");
        People.reads(author, "저장했습니다 · 개정 3");
        People.press(author, "검수 요청");
        People.reads(author, "검수를 요청했습니다");

        reviewer.reload();
        reviewer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("차이 보기"))
                .first()
                .click();
        reviewer.waitForURL("**/revisions?*");
        reviewer.locator("ins").first().waitFor();
        assertThat(reviewer.locator("del").first().innerText()).contains("석");
        assertThat(reviewer.locator("ins").first().innerText()).contains("여섯");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
