package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks twice; the two are made one, answered, and parted again. Their pages tell the truth at each step. */
@Tag("journey")
class MergeJourney {

    private static final String ONE = "선물 이용권이 등록되지 않습니다";
    private static final String OTHER = "선물 이용권 등록이 아직 안 됩니다";

    @Test
    void asked_twice_answered_once_and_parted_again(@TempDir Path home) {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of("HAEDAP_INQUIRY_UNDO_SEND", "0s"))) {
            var first = chromium.person("ko-KR");
            var second = chromium.person("ko-KR");
            var target = asks(program, first, ONE, "번호를 넣으면 이미 쓴 번호라고 나옵니다.");
            var origin = asks(program, second, OTHER, "어제부터 같은 말만 나옵니다.");
            var agent = chromium.person("ko-KR");
            People.signIn(agent, program, "agent2");

            agent.navigate(program.address("/console/inquiries/" + target));
            People.press(agent, origin + " 문의를 여기에 합치기");
            People.reads(agent, "1건을 합쳤습니다");
            People.reads(agent, "어제부터 같은 말만 나옵니다.");
            People.reads(agent, origin + "에서");
            theOriginTellsWhereItGoesOn(second, target);
            theTargetShowsBoth(first, origin);

            replies(agent, "두 번호 모두 다시 열어 두었습니다. 지금 등록해 보십시오.");
            first.reload();
            People.reads(first, "두 번호 모두 다시 열어 두었습니다");
            writesOn(second, "이제 됩니다. 고맙습니다.");
            People.reads(agent, "이제 됩니다. 고맙습니다.");

            agent.navigate(program.address("/console/inquiries/" + origin));
            People.reads(agent, "이 문의는 다른 문의에 합쳐졌습니다");
            People.press(agent, "분리");
            People.reads(agent, origin + " 문의를 분리했습니다");
            eachPageIsItsOwnAgain(first, second, target);
        }
    }

    private static String asks(Program program, Page visitor, String subject, String body) {
        visitor.navigate(program.address("/inquiries/new"));
        visitor.getByLabel("결제", new Page.GetByLabelOptions().setExact(true)).check();
        visitor.getByLabel("제목").fill(subject);
        visitor.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill(body);
        visitor.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill("나도담");
        visitor.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill("dodam.twice@example.com");
        visitor.getByLabel("개인정보 수집과 이용에 동의합니다").check();
        People.press(visitor, "문의 보내기");
        var number = visitor.locator(".slip .no").innerText().strip();
        assertThat(number).matches("\\d{6}-\\d{4}");
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("문의 확인"))
                .first()
                .click();
        People.reads(visitor, body);
        return number;
    }

    private static void theOriginTellsWhereItGoesOn(Page customer, String target) {
        customer.reload();
        People.reads(customer, "접수 번호 " + target + " 문의와 합쳐 처리합니다");
        People.reads(customer, "다른 문의와 합침");
        assertThat(customer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(target)))
                        .count())
                .isEqualTo(1);
        assertThat(customer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("문의 취소"))
                        .count())
                .isZero();
    }

    private static void theTargetShowsBoth(Page customer, String origin) {
        customer.reload();
        People.reads(customer, "번호를 넣으면 이미 쓴 번호라고 나옵니다.");
        People.reads(customer, "어제부터 같은 말만 나옵니다.");
        People.reads(customer, "접수 번호 " + origin);
    }

    private static void replies(Page agent, String words) {
        agent.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("답변"))
                .fill(words);
        agent.keyboard().press("Tab");
        People.press(agent, "답변 보내기");
        agent.locator(".talk").getByText(words.substring(0, 12)).first().waitFor();
    }

    private static void writesOn(Page customer, String words) {
        customer.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill(words);
        People.press(customer, "보내기");
        People.reads(customer, words);
    }

    private static void eachPageIsItsOwnAgain(Page first, Page second, String target) {
        first.reload();
        People.reads(first, "두 번호 모두 다시 열어 두었습니다");
        assertThat(first.content()).doesNotContain("어제부터 같은 말만", "이제 됩니다. 고맙습니다.");
        second.reload();
        People.reads(second, "어제부터 같은 말만 나옵니다.");
        People.reads(second, "이제 됩니다. 고맙습니다.");
        assertThat(second.content()).doesNotContain("합쳐 처리합니다", "두 번호 모두", target);
    }
}
