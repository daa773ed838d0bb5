package io.haedap.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HaedapTest
class OpeningHoursTests {

    @Autowired
    WorkingDays workingDays;

    @Autowired
    OpeningHours hours;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:20, 3, 2026-11-26T18:00",
        "2026-11-24T18:00, 3, 2026-11-27T18:00",
        "2026-11-24T17:59, 1, 2026-11-24T18:00",
        "2026-11-24T00:00, 1, 2026-11-24T18:00",
        "2026-11-28T10:00, 1, 2026-11-30T18:00",
        "2026-11-27T18:30, 1, 2026-11-30T18:00",
        "2026-09-23T10:00, 3, 2026-09-29T18:00",
        "2026-12-31T19:00, 1, 2027-01-04T18:00",
        "2026-06-02T19:00, 1, 2026-06-04T18:00",
        "2026-04-30T19:00, 1, 2026-05-04T18:00"
    })
    void a_promise_ends_at_the_close_of_a_working_day(String from, int days, String end) {
        assertThat(workingDays.end(seoul(from), days)).isEqualTo(seoul(end));
    }

    @Test
    void online_is_always_open() {
        assertThat(hours.state("online", seoul("2026-09-25T03:00"))).isEqualTo(new Opening(true, null, null));
    }

    @Test
    void the_phone_is_closed_on_holidays_and_tells_when_it_opens() {
        var chuseok = new Holiday(LocalDate.of(2026, 9, 24), new LocalText("추석", "Chuseok"), false);

        assertThat(hours.state("phone", seoul("2026-09-23T10:00")))
                .isEqualTo(new Opening(true, seoul("2026-09-23T18:00"), chuseok));
        assertThat(hours.state("phone", seoul("2026-09-24T10:00")))
                .isEqualTo(new Opening(false, seoul("2026-09-28T09:00"), chuseok));
    }

    @Test
    void an_unknown_calendar_is_not_found_and_years_have_limits() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> hours.state("nothing", Instant.EPOCH));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> hours.holidays(1899));
    }

    @Test
    void everybody_reads_calendars() {
        assertThat(mvc.get().uri("/api/v1/calendars"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].slug")
                .asArray()
                .containsExactly("online", "phone");
        var phone = assertThat(mvc.get().uri("/api/v1/calendars/phone?year=2026"))
                .hasStatusOk()
                .bodyJson();
        phone.extractingPath("$.spans[0]")
                .asMap()
                .containsEntry("day", "MON")
                .containsEntry("from", "09:00")
                .containsEntry("to", "18:00");
        phone.extractingPath("$.holidays[?(@.date == '2026-03-02')].name.ko")
                .asArray()
                .containsExactly("대체공휴일(삼일절)");
        phone.extractingPath("$.holidays[?(@.date == '2026-06-03')].substitute")
                .asArray()
                .containsExactly(false);
        assertThat(mvc.get().uri("/api/v1/calendars/online"))
                .bodyJson()
                .extractingPath("$.spans[6].to")
                .isEqualTo("24:00");
        assertThat(mvc.get().uri("/api/v1/calendars/nothing")).hasStatus(404);
    }

    @Test
    void deadlines_are_for_those_who_read_inquiries() {
        var uri = "/api/v1/calendars/phone/deadline?from=2026-11-27T08:00:00Z&minutes=120";

        assertThat(mvc.get().uri(uri)).hasStatus(401);
        assertThat(mvc.get().uri(uri).header("Authorization", as.bearer("editor")))
                .hasStatus(403);
        var deadline = assertThat(mvc.get().uri(uri).header("Authorization", as.bearer("agent1")))
                .hasStatusOk()
                .bodyJson();
        deadline.extractingPath("$.at").isEqualTo("2026-11-30T10:00:00+09:00");
        deadline.extractingPath("$.segments[1].reason").isEqualTo("CLOSED");
        deadline.extractingPath("$.segments[*].minutes").asArray().containsExactly(60, 3780, 60);
        for (var wrong : new String[] {"minutes=-1", "minutes=x", "", "minutes=5&from=yesterday"}) {
            assertThat(mvc.get()
                            .uri("/api/v1/calendars/phone/deadline?" + wrong)
                            .header("Authorization", as.bearer("agent1")))
                    .as(wrong)
                    .hasStatus4xxClientError();
        }
    }

    private static Instant seoul(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    }
}
