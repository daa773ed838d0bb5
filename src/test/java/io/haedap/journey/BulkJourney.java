package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead closes a thousand inquiries at once; seven refuse, and all of it is taken back. */
@Tag("journey")
class BulkJourney {

    private static final int MANY = 1_000;
    private static final int REFUSING = 7;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\\s*\"([^\"]+)\"");

    @Test
    void a_thousand_are_closed_but_seven_and_taken_back_as_a_whole(@TempDir Path home) throws Exception {
        try (var chromium = Chromium.launched();
                var program = Program.startedIn(home, Map.of("HAEDAP_RATE_LIMITS", "off"))) {
            var token = Tokens.of(program, "lead@haedap.example", Program.PASSWORD);
            var numbers = asked(program, token);
            var refusing = Set.copyOf(numbers.subList(0, REFUSING));
            for (var number : refusing) {
                var moved =
                        program.post("/api/v1/inquiries/" + number + "/transitions", token, "{\"action\": \"SPAM\"}");
                assertThat(moved.statusCode()).isEqualTo(200);
            }
            var lead = chromium.person("ko-KR");
            People.signIn(lead, program, "lead");
            lead.navigate(
                    program.address("/console/inquiries?view=wide&state=received.spam&channel=api&sort=receivedAt"));

            lead.locator("vaadin-grid vaadin-checkbox").nth(1).click();
            People.press(lead, "조건에 맞는 문의 모두 고르기");
            People.reads(lead, "조건에 맞는 1,000건 모두 고름");
            People.press(lead, "종결");
            People.reads(lead, "993건이 바뀌고, 0건은 이미 그대로이며, 7건은 할 수 없습니다.");
            var items = lead.locator(".bulk-items li");
            PlaywrightAssertions.assertThat(items.first()).containsText("스팸인 문의입니다");

            People.press(lead, "종결 993건");
            reads(lead, "1,000건 가운데");
            reads(lead, "993건을 처리했고 7건은 할 수 없었습니다");
            for (int i = 0; i < REFUSING; i++) {
                PlaywrightAssertions.assertThat(items.nth(i)).containsText("안 됨");
                assertThat(refusing)
                        .contains(items.nth(i).locator(".grow").innerText().split(" ")[0]);
            }
            assertThat(those(program, token, "CLOSED")).hasSize(MANY - REFUSING).doesNotContainAnyElementsOf(refusing);

            People.press(lead, "닫기");
            People.press(lead, "되돌리기");
            reads(lead, "993건을 되돌렸습니다");

            assertThat(those(program, token, "RECEIVED")).hasSize(MANY - REFUSING);
            assertThat(those(program, token, "SPAM")).isEqualTo(refusing);
            assertThat(those(program, token, "CLOSED")).isEmpty();
        }
    }

    private static List<String> asked(Program program, String token) throws InterruptedException {
        try (var senders = Executors.newFixedThreadPool(8)) {
            return senders
                    .invokeAll(IntStream.range(0, MANY)
                            .mapToObj(i -> (Callable<String>) () -> asked(program, token, i))
                            .toList())
                    .stream()
                    .map(BulkJourney::told)
                    .toList();
        }
    }

    private static String asked(Program program, String token, int i) {
        var answer = program.post("/api/v1/inquiries", token, """
                {"categorySlug": "payment", "subject": "한꺼번에 온 문의 %1$d", "body": "확인해 주세요.", "consent": true,
                 "channel": "API", "customer": {"name": "남이레", "email": "many.%1$d@example.com"}}
                """.formatted(i));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var found = NUMBER.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static <T> T told(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** The numbers of those that came by API and stand so. */
    private static Set<String> those(Program program, String token, String status) {
        var all = new HashSet<String>();
        var cursor = "";
        do {
            var body = program.get(
                            "/api/v1/inquiries?channel=API&size=200&status=" + status
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                            token)
                    .body();
            NUMBER.matcher(body).results().forEach(found -> all.add(found.group(1)));
            var next = Pattern.compile("\"nextCursor\":\"([^\"]+)\"").matcher(body);
            cursor = next.find() ? next.group(1) : "";
        } while (!cursor.isEmpty());
        return all;
    }

    /** What a thousand take longer for than what one does. */
    private static void reads(Page page, String words) {
        PlaywrightAssertions.assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }
}
