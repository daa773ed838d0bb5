package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.haedap.attachment.Samples;
import io.haedap.mail.SmtpPeer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer with a phone that runs no scripts: looks for an answer, asks with a file, comes back by a code from the mail, writes on, is
 * answered, is not content and says so, and opens the inquiry again.
 */
@Tag("journey")
class PlainPhoneJourney {

    private static final String SUBJECT = "선물 받은 이용권이 등록되지 않습니다";
    private static final String ADDRESS = "dodam.phone@example.com";

    @Test
    void from_the_question_to_the_rating_and_back_without_a_script(@TempDir Path home) throws Exception {
        try (var chromium = Chromium.launched();
                var peer = new SmtpPeer();
                var program = Program.startedIn(
                        home,
                        Map.of(
                                "HAEDAP_INQUIRY_UNDO_SEND", "0s",
                                "SPRING_MAIL_HOST", "127.0.0.1",
                                "SPRING_MAIL_PORT", String.valueOf(peer.port())))) {
            var post = new Postbox(peer);
            var phone = chromium.phoneWithoutScripts("ko-KR");
            var number = asks(phone, program);
            post.letter("문의를 접수했습니다 (" + number);

            phone.context().clearCookies();
            comesBackByCode(phone, program, post, number);
            nothingSeriousIsOn(phone, chromium);
            phone.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill("번호는 GIFT-0482입니다.");
            People.press(phone, "보내기");
            People.reads(phone, "보내 주신 글을 받았습니다");

            var agent = Tokens.of(program, "agent2@haedap.example", Program.PASSWORD);
            answersAndCloses(program, agent, number);
            phone.reload();
            People.reads(phone, "종결된 문의입니다.");

            rates(phone, program, post.letter("문의를 종결했습니다 (" + number));
            nothingSeriousIsOn(phone, chromium);

            phone.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill("아직도 등록되지 않습니다.");
            People.press(phone, "다시 열고 보내기");
            People.reads(phone, "문의를 다시 열었습니다");
            var seen = program.get("/api/v1/inquiries/" + number, agent).body();
            assertThat(seen).contains("\"status\":\"OPEN\"", "\"score\":2", "설명대로 했는데 그대로입니다", "RESUME");
        }
    }

    private static String asks(Page phone, Program program) {
        phone.navigate(program.address("/inquiries/new"));
        phone.getByLabel("결제", new Page.GetByLabelOptions().setExact(true)).check();
        phone.getByLabel("제목").fill("환불은 언제 들어옵니까");
        phone.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill("환불이 늦습니다.");
        People.press(phone, "비슷한 질문 찾기");
        People.reads(phone, "이 글이 답일 수 있습니다");

        phone.getByLabel("제목").fill(SUBJECT);
        phone.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill("번호를 넣으면 이미 쓴 번호라고 나옵니다.");
        phone.getByLabel(Pattern.compile("^첨부 파일"))
                .setInputFiles(new FilePayload("화면.png", "image/png", Samples.png(40, 40)));
        phone.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill("나도담");
        phone.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill(ADDRESS);
        phone.getByLabel("개인정보 수집과 이용에 동의합니다").check();
        People.press(phone, "문의 보내기");
        var number = phone.locator(".slip .no").innerText().strip();
        assertThat(number).matches("\\d{6}-\\d{4}");
        return number;
    }

    private static void comesBackByCode(Page phone, Program program, Postbox post, String number) {
        phone.navigate(program.address("/"));
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("문의 확인"))
                .first()
                .click();
        phone.getByLabel("접수 번호").fill(number);
        phone.getByLabel("이메일").fill(ADDRESS);
        People.press(phone, "확인 번호 받기");
        var code = found(post.letter("확인 번호를 보내드립니다 (" + number), "(?<!\\d)(\\d{6})(?![\\d-])");
        phone.getByLabel("확인 번호").fill(code);
        People.press(phone, "문의 보기");
        People.reads(phone, SUBJECT);
        People.reads(phone, "화면.png");
        assertThat(phone.viewportSize().width).isEqualTo(390);
    }

    private static void answersAndCloses(Program program, String agent, String number) {
        var path = "/api/v1/inquiries/" + number;
        var last = found(program.get(path, agent).body(), "(?s).*\\{\"id\":\"(\\d+)\",\"kind\":\"CUSTOMER\"");
        var reply = program.post(
                path + "/replies",
                agent,
                "{\"body\": \"다시 등록해 보십시오.\", \"basedOn\": \"" + last + "\", \"kind\": \"REPLY\"}");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        var closed = program.post(path + "/transitions", agent, "{\"action\": \"CLOSE\"}");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    }

    /** The letter names the public address; the program of this test listens elsewhere. */
    private static void rates(Page phone, Program program, String letter) {
        var link = URI.create(found(letter, "(https?://\\S+/rating)"));
        phone.navigate(program.address(link.getPath()));
        assertThat(phone.content()).doesNotContain(SUBJECT);
        phone.getByLabel("아닙니다", new Page.GetByLabelOptions().setExact(true)).check();
        phone.getByLabel(Pattern.compile("^이유")).fill("설명대로 했는데 그대로입니다");
        People.press(phone, "평가 보내기");
        People.reads(phone, "평가해 주셔서 고맙습니다");
        People.reads(phone, "설명대로 했는데 그대로입니다");
    }

    /** A scanner needs scripts: it looks at the same page with the same cookies in a browser that runs them. */
    private static void nothingSeriousIsOn(Page phone, Chromium chromium) {
        var eye = chromium.person("ko-KR", 390, 844);
        eye.context()
                .addCookies(phone.context().cookies().stream()
                        .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        eye.navigate(phone.url());
        assertThat(eye.getByRole(AriaRole.HEADING).first().innerText()).isNotBlank();
        var wide = eye.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wide).as("scrolls sideways").isEqualTo(false);
        assertThat(new AxeBuilder(eye)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().getFirst().getHtml())
                                .toList())
                .isEmpty();
        eye.context().close();
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
