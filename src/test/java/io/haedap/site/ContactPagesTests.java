package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.hours.ClosureDesk;
import io.haedap.hours.ClosureDraft;
import io.haedap.hours.Span;
import io.haedap.hours.SpecialDayDesk;
import io.haedap.hours.SpecialDayDraft;
import io.haedap.people.As;
import io.haedap.response.Outages;
import io.haedap.shared.LocalText;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class ContactPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Outages outages;

    @Autowired
    private PageGeneration pages;

    @Autowired
    private ClosureDesk closures;

    @Autowired
    private SpecialDayDesk special;

    @Autowired
    private As as;

    /** Copies that another test made at another time are no good here. */
    private void at(String now) {
        clock.set(Instant.parse(now));
        pages.changed("hours");
    }

    @AfterEach
    void tidy() {
        clock.reset();
        pages.changed("hours");
        outages.clear();
    }

    @Test
    void open_now_is_right_at_the_minute_it_changes() {
        at("2026-11-24T08:59:59Z");
        assertThat(page("/contact")).contains("지금 운영 중").contains("오후 6시까지").contains("평일 09:00–18:00");
        assertThat(page("/en/contact")).contains("Open now").contains("until 18:00 KST");

        clock.set(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(page("/contact"))
                .doesNotContain("지금 운영 중")
                .contains("지금은 상담 시간이 아닙니다")
                .contains("내일 오전 9시에 열립니다");
        clock.set(Instant.parse("2026-11-24T23:59:59Z"));
        assertThat(page("/contact")).contains("오늘 오전 9시에 열립니다");
        clock.set(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(page("/contact")).contains("지금 운영 중");
    }

    @Test
    void the_days_off_of_this_month_and_the_next_are_named_across_the_turn_of_the_year() {
        at("2026-12-10T01:00:00Z");

        var text = page("/contact");

        assertThat(text).contains("12월 25일(금)").contains("2027년 1월 1일(금)").contains("전화 상담");
        assertThat(text).doesNotContain("2027년 2월");
        at("2026-10-31T01:00:00Z");
        assertThat(page("/contact")).contains("이번 달과 다음 달에는 더 쉬는 공휴일이 없습니다");
    }

    @Test
    void closures_and_days_with_hours_of_their_own_are_told_too() {
        at("2026-11-24T03:00:00Z");
        var phone = new LocalText("전화 상담 교육", "Training");
        var made = as.as("admin", () -> {
            special.add(new SpecialDayDraft(
                    "phone", LocalDate.of(2026, 12, 24), phone, List.of(new Span(DayOfWeek.THURSDAY, 540, 780))));
            return closures.add(new ClosureDraft(
                            null,
                            LocalDate.of(2026, 12, 30),
                            LocalDate.of(2027, 1, 3),
                            new LocalText("시스템 이전", "Moving house")))
                    .id();
        });
        try {
            var text = page("/contact");
            assertThat(text).contains("12월 24일(목)").contains("전화 상담 09:00–13:00");
            assertThat(text).contains("12월 30일(수)–2027년 1월 3일(일)").contains("시스템 이전");
            assertThat(page("/en/contact")).contains("Moving house").contains("closed");
        } finally {
            as.run("admin", () -> {
                closures.delete(made, closures.one(made).version());
                special.all().forEach(day -> special.delete(day.id(), day.version()));
            });
        }
    }

    /** Hours of a date's own go before a closure: a day with both is open, and the pages say so to people and to machines. */
    @Test
    void a_day_with_hours_of_its_own_inside_a_closure_is_told_open() {
        at("2026-11-24T03:00:00Z");
        var made = as.as("admin", () -> {
            special.add(new SpecialDayDraft(
                    "phone",
                    LocalDate.of(2027, 1, 2),
                    new LocalText("비상 근무", "Emergency duty"),
                    List.of(new Span(DayOfWeek.SATURDAY, 540, 780))));
            return closures.add(new ClosureDraft(
                            "phone",
                            LocalDate.of(2026, 12, 30),
                            LocalDate.of(2027, 1, 3),
                            new LocalText("시스템 이전", "Moving house")))
                    .id();
        });
        try {
            at("2026-12-10T03:00:00Z");
            var text = page("/contact");
            assertThat(text).contains("1월 2일(토)").contains("전화 상담 09:00–13:00");
            assertThat(text).contains("12월 30일(수)–2027년 1월 1일(금)").contains("1월 3일(일)");
            assertThat(text).doesNotContain("12월 30일(수)–2027년 1월 3일(일)");
            assertThat(text)
                    .contains("\"validFrom\":\"2026-12-30\",\"validThrough\":\"2027-01-01\"")
                    .contains("\"validFrom\":\"2027-01-03\",\"validThrough\":\"2027-01-03\"")
                    .doesNotContain("\"validThrough\":\"2027-01-03\",\"opens\":\"09:00\"");
        } finally {
            as.run("admin", () -> {
                closures.delete(made, closures.one(made).version());
                special.all().forEach(day -> special.delete(day.id(), day.version()));
            });
        }
    }

    @Test
    void machines_read_when_the_phone_is_answered() {
        at("2026-11-24T03:00:00Z");

        var data = page("/contact").replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");

        var company = json.readTree(data).at("/mainEntity");
        assertThat(company.at("/@type").asString()).isEqualTo("Organization");
        assertThat(company.findValuesAsString("telephone")).containsExactly("02-0000-0000");
        assertThat(data).contains("\"opens\":\"09:00\",\"closes\":\"18:00\"").contains("\"validFrom\":\"2026-12-25\"");
    }

    @Test
    void an_outage_that_is_on_is_named_before_anybody_calls() {
        var incident = outages.open("간편결제 승인이 지연됩니다", "간편결제");

        assertThat(page("/contact"))
                .contains("지금 알려진 장애와 점검")
                .contains("간편결제 승인이 지연됩니다")
                .contains(incident);
    }

    private String page(String path) {
        var answer = web.get().uri(path).exchange();
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
