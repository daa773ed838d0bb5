package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.haedap.TestDatabase;
import io.haedap.mail.SmtpPeer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From receipt over Chuseok to the rating. The day before the holidays of 2026 a customer asks; page, letter and API name one instant
 * behind them; a colleague is warned, asks back, and answers by the new date, which skips Foundation Day and its substitute. The
 * database's clock moves, and the program with it: {@link MovedClock} tells how, and what does not.
 */
@Tag("journey")
class ChuseokJourney {

    private static final DateTimeFormatter IN_LETTERS =
            DateTimeFormatter.ofPattern("M월 d일(E) HH:mm", Locale.KOREAN).withZone(ZoneId.of("Asia/Seoul"));
    private static final Instant RECEIVED = seoul("2026-09-23T10:00");
    /** A first reply in two working days, Wednesday and Monday: Thursday to Saturday are Chuseok. */
    private static final Instant PROMISED = seoul("2026-09-28T18:00");
    /**
     * An answer in three: the clock stood at the ends of a week, then come Saturday, which is Foundation Day, and Monday, which stands in
     * for it; so Tuesday and Wednesday.
     */
    private static final Instant PROMISED_THEN = seoul("2026-10-07T18:00");

    @Test
    void a_promise_skips_the_holidays_warns_stands_and_is_kept(@TempDir Path home) throws Exception {
        var database = TestDatabase.fresh();
        var clock = MovedClock.of(database, RECEIVED);
        try (var chromium = Chromium.launched();
                var peer = new SmtpPeer();
                var program = Program.startedIn(home, settings(database, peer))) {
            var post = new Postbox(peer);
            var customer = chromium.person("ko-KR");
            var number = asks(customer, program);
            var agent = token(program, "agent2");
            promisedOnPageByLetterAndByApi(customer, post.letter("문의를 접수했습니다 (" + number), PROMISED);
            var deadlines = program.get("/api/v1/inquiries/" + number + "/deadlines", agent)
                    .body();
            assertThat(instant(deadlines, "promisedAt")).isEqualTo(PROMISED);
            assertThat(deadlines).contains("\"HOLIDAY\"", "추석");
            step(program, agent, number, "CLAIM");

            isWarned(chromium.person("ko-KR"), program, clock, number, instant(deadlines, "warnsAt"));

            clock.set(seoul("2026-09-28T14:30"));
            replies(program, token(program, "agent2"), number, "결제한 날을 알려 주십시오.", "WAIT");
            clock.set(seoul("2026-10-02T19:00"));
            customer.reload();
            People.reads(customer, "결제한 날을 알려 주십시오.");
            writes(customer, "9월 21일입니다.");
            clock.set(seoul("2026-10-02T19:03"));
            promisedOnPageByLetterAndByApi(customer, post.letter("답변 기한이 바뀌었습니다 (" + number), PROMISED_THEN);
            agent = token(program, "agent2");
            assertThat(instant(
                            program.get("/api/v1/inquiries/" + number + "/deadlines", agent)
                                    .body(),
                            "promisedAt"))
                    .isEqualTo(PROMISED_THEN);

            clock.set(seoul("2026-10-06T15:00"));
            replies(program, token(program, "agent2"), number, "한 건을 취소했습니다.", "ANSWERED");
            rates(customer);
            theReportTells(chromium.person("ko-KR"), program);
        }
    }

    private static Map<String, String> settings(String database, SmtpPeer peer) {
        var settings = new HashMap<String, String>();
        settings.put("SPRING_DATASOURCE_URL", database);
        settings.put("SPRING_DATASOURCE_USERNAME", "haedap_app");
        settings.put("SPRING_FLYWAY_USER", "haedap_owner");
        settings.put("HAEDAP_SAMPLE_DATA", "true");
        settings.put("HAEDAP_PUBLIC_URL", "http://localhost:8080");
        settings.put("HAEDAP_INQUIRY_UNDO_SEND", "0s");
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", String.valueOf(peer.port()));
        return settings;
    }

    private static String asks(Page customer, Program program) {
        customer.navigate(program.address("/inquiries/new"));
        customer.getByLabel("결제", new Page.GetByLabelOptions().setExact(true)).check();
        customer.getByLabel("제목").fill("추석 선물을 두 번 결제했습니다");
        customer.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill("한 건을 취소해 주십시오.");
        customer.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill("한가위");
        customer.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill("gawi.han@example.com");
        customer.getByLabel("개인정보 수집과 이용에 동의합니다").check();
        People.press(customer, "문의 보내기");
        var number = customer.locator(".slip .no").innerText().strip();
        assertThat(number).startsWith("260923-");
        customer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("문의 확인"))
                .first()
                .click();
        People.reads(customer, "한 건을 취소해 주십시오.");
        return number;
    }

    private static void promisedOnPageByLetterAndByApi(Page customer, String letter, Instant promised) {
        customer.reload();
        var time = customer.locator("section[aria-labelledby=due] time");
        assertThat(OffsetDateTime.parse(time.getAttribute("datetime")).toInstant())
                .isEqualTo(promised);
        assertThat(letter).contains(IN_LETTERS.format(promised));
    }

    /** Whatever screen the colleague looks at. */
    private static void isWarned(Page agent, Program program, MovedClock clock, String number, Instant warnsAt) {
        clock.set(warnsAt.minus(Duration.ofMinutes(5)));
        People.signIn(agent, program, "agent2");
        assertThat(agent.getByText("처리 기한이 다가옵니다").count()).isZero();

        clock.set(warnsAt.minusSeconds(1));
        People.reads(agent, "처리 기한이 다가옵니다: " + number);
        agent.context().close();
    }

    private static void writes(Page customer, String words) {
        customer.getByLabel("내용", new Page.GetByLabelOptions().setExact(true)).fill(words);
        People.press(customer, "보내기");
        People.reads(customer, words);
    }

    private static void rates(Page customer) {
        customer.reload();
        People.reads(customer, "한 건을 취소했습니다.");
        customer.getByLabel("매우 그렇습니다", new Page.GetByLabelOptions().setExact(true))
                .check();
        People.press(customer, "평가 보내기");
        People.reads(customer, "평가해 주셔서 고맙습니다");
    }

    private static void theReportTells(Page lead, Program program) {
        People.signIn(lead, program, "lead");
        lead.navigate(program.address("/console/reports/promises?by=queue&from=2026-09-28&until=2026-10-06"));
        People.reads(lead, "100.0%");
        var told = program.get(
                        "/api/v1/reports/promises.csv?by=queue&from=2026-09-28&until=2026-10-06",
                        token(program, "lead"))
                .body();
        assertThat(told.lines().filter(line -> line.startsWith("payment")).toList())
                .hasSize(2)
                .allMatch(line -> line.contains(",1,0,0,100.0,"));
    }

    private static void step(Program program, String token, String number, String action) {
        var done =
                program.post("/api/v1/inquiries/" + number + "/transitions", token, "{\"action\": \"" + action + "\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private static void replies(Program program, String token, String number, String words, String then) {
        var path = "/api/v1/inquiries/" + number;
        var last = found(program.get(path, token).body(), "(?s).*\\{\"id\":\"(\\d+)\",\"kind\":\"[A-Z]+\"");
        var reply = program.post(
                path + "/replies",
                token,
                "{\"body\": \"%s\", \"basedOn\": \"%s\", \"kind\": \"REPLY\", \"then\": \"%s\"}"
                        .formatted(words, last, then));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
    }

    private static String token(Program program, String name) {
        try {
            return Tokens.of(program, name + "@haedap.example", Program.PASSWORD);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Instant instant(String json, String field) {
        return OffsetDateTime.parse(found(json, "\"" + field + "\":\"([^\"]+)\""))
                .toInstant();
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static Instant seoul(String time) {
        return OffsetDateTime.parse(time + ":00+09:00").toInstant();
    }
}
