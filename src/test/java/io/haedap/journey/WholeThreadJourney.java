package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, told as one story in Korean, from a fresh directory and nothing else. */
@Tag("journey")
class WholeThreadJourney {

    @Test
    void a_day_at_the_customer_centre(@TempDir Path home) throws Exception {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of("HAEDAP_INQUIRY_UNDO_SEND", "0s"))) {
            var visitor = chromium.person("ko-KR");
            anEntryIsWrittenReviewedAndRead(chromium, program, visitor);
            aNoticeIsPublished(chromium, program, visitor);
            anOutageIsAnnouncedAndResolved(chromium, program, visitor);
            anInquiryIsAnswered(chromium, program, visitor);
        }
    }

    private static void anEntryIsWrittenReviewedAndRead(Chromium chromium, Program program, Page visitor) {
        var editor = chromium.person("ko-KR");
        People.signIn(editor, program, "editor");
        editor.navigate(program.address("/console/faqs/new"));
        People.fill(editor, "제목 (한국어)", "선물한 이용권을 취소하고 싶습니다");
        People.fill(editor, "한국어", "받는 분이 등록하기 전이면 **선물함**에서 취소하실 수 있습니다.");
        People.choose(editor, "분류", "결제");
        People.press(editor, "저장");
        editor.waitForURL("**/console/faqs/*");
        People.press(editor, "검수 요청");
        People.reads(editor, "검수를 요청했습니다");

        var reviewer = chromium.person("ko-KR");
        People.signIn(reviewer, program, "reviewer");
        reviewer.navigate(editor.url());
        People.press(reviewer, "승인");
        People.reads(reviewer, "승인했습니다");
        People.press(reviewer, "게시");
        People.reads(reviewer, "게시했습니다");

        visitor.navigate(program.address("/"));
        visitor.getByRole(AriaRole.COMBOBOX).fill("선물 이용권 취소");
        visitor.keyboard().press("Enter");
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("선물한 이용권을 취소하고 싶습니다"))
                .first()
                .click();
        assertThat(visitor.locator("h1").innerText()).isEqualTo("선물한 이용권을 취소하고 싶습니다");
        assertThat(visitor.context().cookies()).as("readers carry no cookie").isEmpty();
    }

    private static void aNoticeIsPublished(Chromium chromium, Program program, Page visitor) {
        var publisher = chromium.person("ko-KR");
        People.signIn(publisher, program, "publisher");
        publisher.navigate(program.address("/console/notices/new"));
        People.fill(publisher, "제목 (한국어)", "주말 상담 시간을 알려 드립니다");
        People.fill(publisher, "한국어", "이번 주말에는 온라인 문의만 받습니다.");
        People.press(publisher, "저장");
        publisher.waitForURL("**/console/notices/*");
        People.press(publisher, "게시");
        People.reads(publisher, "게시했습니다");

        visitor.navigate(program.address("/notices"));
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("주말 상담 시간을 알려 드립니다"))
                .first()
                .click();
        assertThat(visitor.locator("h1").innerText()).isEqualTo("주말 상담 시간을 알려 드립니다");
        assertThat(program.get("/notices/feed.atom").body()).contains("주말 상담 시간을 알려 드립니다");
    }

    private static void anOutageIsAnnouncedAndResolved(Chromium chromium, Program program, Page visitor) {
        var publisher = chromium.person("ko-KR");
        People.signIn(publisher, program, "publisher");
        publisher.navigate(program.address("/console/status/incidents/new"));
        People.pick(publisher, "간편결제 상태", "일부");
        // a title is proposed from what was picked; then the person writes their own
        PlaywrightAssertions.assertThat(
                        publisher.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("제목 (한국어)")))
                .hasValue(Pattern.compile("간편결제.*"));
        People.fill(publisher, "제목 (한국어)", "간편결제가 일부 카드로 되지 않습니다");
        People.press(publisher, "장애 게시");
        People.reads(publisher, "장애를 게시했습니다");

        visitor.navigate(program.address("/"));
        People.reads(visitor, "간편결제가 일부 카드로 되지 않습니다");
        assertThat(program.get("/api/v2/status.json").body()).doesNotContain("\"indicator\":\"none\"");

        publisher.waitForURL("**/console/status/incidents/*");
        People.pick(publisher, "단계", "해결");
        People.press(publisher, "경과 게시");
        People.reads(publisher, "경과를 게시했습니다");

        visitor.navigate(program.address("/status/history"));
        People.reads(visitor, "간편결제가 일부 카드로 되지 않습니다");
        visitor.navigate(program.address("/"));
        assertThat(visitor.content()).doesNotContain("간편결제가 일부 카드로 되지 않습니다");
    }

    private static void anInquiryIsAnswered(Chromium chromium, Program program, Page visitor) throws Exception {
        visitor.navigate(program.address("/inquiries/new"));
        visitor.getByLabel("결제", new Page.GetByLabelOptions().setExact(true)).check();
        visitor.getByLabel("제목").fill("환불이 두 주째 들어오지 않습니다");
        visitor.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill("11월 초에 취소한 결제의 환불을 기다리고 있습니다.");
        People.press(visitor, "문의 보내기");
        assertThat(visitor.locator("[role=alert]").innerText()).contains("이름");
        assertThat(visitor.getByLabel("제목").inputValue()).isEqualTo("환불이 두 주째 들어오지 않습니다");
        visitor.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill("나도담");
        visitor.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill("dodam@example.com");
        visitor.getByLabel("개인정보 수집과 이용에 동의합니다").check();
        People.press(visitor, "문의 보내기");
        var number = visitor.locator(".slip .no").innerText().strip();
        assertThat(number).matches("\\d{6}-\\d{4}");

        var agent = chromium.person("ko-KR");
        People.signIn(agent, program, "agent2");
        agent.navigate(program.address("/console/inquiries/" + number));
        People.press(agent, "가져오기");
        Locator reply = agent.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("답변"));
        reply.fill("카드사에 취소를 다시 요청했습니다. 영업일 3일 안에 들어옵니다.");
        agent.keyboard().press("Tab");
        People.press(agent, "답변 보내기");
        People.reads(agent, "답변을 보냈습니다");

        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("문의 확인"))
                .first()
                .click();
        People.reads(visitor, "카드사에 취소를 다시 요청했습니다");
        People.reads(visitor, "답변 완료");

        // news of the day to subscribers may lie above it on the screen
        var token = Tokens.of(program, "admin@haedap.example", Program.PASSWORD);
        assertThat(program.get("/api/v1/letters?size=200", token).body()).contains(number);
        var admin = chromium.person("ko-KR");
        People.signIn(admin, program, "admin");
        admin.navigate(program.address("/console/mail"));
        People.reads(admin, "발송 대기");
    }
}
