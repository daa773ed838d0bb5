package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents answer the same person: one reply goes out, the other keeps every word. */
@Tag("journey")
class RaceJourney {

    private static final String FIRST = "중복 승인 한 건을 오늘 취소했습니다.";
    private static final String SECOND = "제가 쓰던 긴 답변입니다. 한 글자도 잃지 않습니다.";

    @Test
    void of_two_who_answer_one_is_stopped_and_loses_no_word(@TempDir Path home) throws Exception {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of("HAEDAP_INQUIRY_UNDO_SEND", "2m"))) {
            var token = Tokens.of(program, "lead@haedap.example", Program.PASSWORD);
            var number = asked(program, token);
            var agent = chromium.person("ko-KR");
            var lead = chromium.person("ko-KR");
            People.signIn(agent, program, "agent2");
            People.signIn(lead, program, "lead");
            agent.navigate(program.address("/console/inquiries/" + number));
            lead.navigate(program.address("/console/inquiries/" + number));

            text(agent).fill(FIRST);
            text(lead).pressSequentially(SECOND);
            PlaywrightAssertions.assertThat(agent.locator(".present.replying")).hasCount(1);

            People.press(agent, "답변 보내기");
            People.reads(agent, number + " 답변을");
            text(lead).focus();
            lead.keyboard().press("Control+Enter");
            People.reads(lead, "보내지 않았습니다");

            PlaywrightAssertions.assertThat(text(lead)).hasValue(SECOND);
            PlaywrightAssertions.assertThat(lead.locator(".talk")).containsText(FIRST);
            PlaywrightAssertions.assertThat(lead.locator(".composer [data-key=send]"))
                    .isDisabled();
            assertThat(replies(program, token, number)).containsExactly(FIRST);
            lead.reload();
            PlaywrightAssertions.assertThat(text(lead)).hasValue(SECOND);

            // the one who was faster takes it back within the time, and nothing ever left
            People.press(agent, "보내기 취소");
            PlaywrightAssertions.assertThat(text(agent)).hasValue(FIRST);
            assertThat(replies(program, token, number)).isEmpty();
        }
    }

    @Test
    void what_an_agent_types_is_there_after_the_server_was_killed(@TempDir Path home) throws Exception {
        try (var chromium = Chromium.launched()) {
            var before = Program.startedIn(home, Map.of());
            var number = asked(before, Tokens.of(before, "lead@haedap.example", Program.PASSWORD));
            var agent = chromium.person("ko-KR");
            People.signIn(agent, before, "agent2");
            agent.navigate(before.address("/console/inquiries/" + number));
            // steadily, without a pause: the promise is two seconds from the last letter
            text(agent).pressSequentially(SECOND, new Locator.PressSequentiallyOptions().setDelay(60));
            Program.rest(Duration.ofSeconds(2));
            before.killHard();

            try (var after = Program.startedIn(home, Map.of())) {
                var token = Tokens.of(after, "lead@haedap.example", Program.PASSWORD);
                var posted = after.post(
                        "/api/v1/inquiries/" + number + "/replies",
                        token,
                        "{\"kind\": \"NOTE\", \"body\": \"정산팀에 물어봤습니다\"}");
                assertThat(posted.statusCode()).isEqualTo(201);
                var again = chromium.person("ko-KR");
                People.signIn(again, after, "agent2");
                again.navigate(after.address("/console/inquiries/" + number));

                PlaywrightAssertions.assertThat(text(again)).hasValue(SECOND);
                PlaywrightAssertions.assertThat(again.locator(".draft-notice")).containsText("정산팀에 물어봤습니다");
            }
        }
    }

    private static Locator text(Page page) {
        return page.locator(".composer textarea").first();
    }

    private static String asked(Program program, String token) {
        var answer = program.post("/api/v1/inquiries", token, """
                {"categorySlug": "payment", "subject": "두 번 승인되었습니다", "body": "확인해 주세요.", "consent": true,
                 "customer": {"name": "남이레", "email": "ire.nam@example.com"}}
                """);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"number\":\\s*\"([^\"]+)\".*", "$1");
    }

    private static List<String> replies(Program program, String token, String number) {
        var body = program.get("/api/v1/inquiries/" + number, token).body();
        return java.util.regex.Pattern.compile("\"kind\":\"REPLY\",\"body\":\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
