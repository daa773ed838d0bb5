package io.haedap.hours.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class HoursResourceTests {

    private static final String NIGHT = """
            {"slug": "night", "name": {"ko": "야간 상담", "en": "Night line"}, "timeZone": "Asia/Seoul", "heeds": "NONE",
             "spans": [{"day": "FRI", "from": "22:00", "to": "06:00"}, {"day": "SAT", "from": "09:00", "to": "24:00"}]}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private MvcTestResult call(HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
        return call("admin", method, path, body, ifMatch);
    }

    private MvcTestResult call(
            String role, HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = mvc.method(method).uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, as.bearer(role));
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request = request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.exchange();
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_calendar_is_made_sent_back_as_it_was_read_and_deleted() {
        assertThat(call(HttpMethod.POST, "/calendars", NIGHT, null)).hasStatus(201);
        var read = call(HttpMethod.GET, "/calendars/night", null, null);
        assertThat(read)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.spans[0].to")
                .isEqualTo("06:00");
        assertThat(read).bodyJson().extractingPath("$.spans[1].to").isEqualTo("24:00");

        var again = call(HttpMethod.PUT, "/calendars/night", text(read), etag(read));
        assertThat(again).hasStatusOk();
        assertThat(json.readTree(text(again)).get("spans"))
                .isEqualTo(json.readTree(text(read)).get("spans"));
        assertThat(call(HttpMethod.PUT, "/calendars/night", text(read), etag(read)))
                .hasStatus(412);
        assertThat(call(HttpMethod.PUT, "/calendars/night", text(read), null)).hasStatus(428);
        assertThat(call(HttpMethod.DELETE, "/calendars/night", null, etag(again)))
                .hasStatus(204);
        assertThat(call(HttpMethod.GET, "/calendars/night", null, null)).hasStatus(404);
        var phone = call(HttpMethod.GET, "/calendars/phone", null, null);
        assertThat(call(HttpMethod.DELETE, "/calendars/phone", null, etag(phone)))
                .hasStatus(409);
    }

    @Test
    void bad_calendars_are_refused_in_words() {
        var overlap = NIGHT.replace("\"09:00\"", "\"05:30\"");
        assertThat(call(HttpMethod.POST, "/calendars", overlap, null))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("spans.SAT");
        for (var wrong : new String[] {
            NIGHT.replace("Asia/Seoul", "Seoul"),
            NIGHT.replace("22:00", "25:00"),
            NIGHT.replace("\"FRI\"", "\"FREITAG\""),
            NIGHT.replaceAll("\"spans\": \\[.*]", "\"spans\": []"),
            NIGHT.replace("야간 상담", " "),
            "{}"
        }) {
            assertThat(call(HttpMethod.POST, "/calendars", wrong, null))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(call("lead", HttpMethod.POST, "/calendars", NIGHT, null)).hasStatus(403);
        assertThat(call(HttpMethod.GET, "/calendars/phone/deadline?workingDays=0", null, null))
                .hasStatusOk();
        assertThat(call(HttpMethod.GET, "/calendars/phone/deadline", null, null))
                .hasStatus(400);
    }

    @Test
    void closures_special_days_and_holidays_are_changed_alike() {
        var closure =
                "{\"calendar\": \"phone\", \"from\": \"2031-03-04\", \"to\": \"2031-04-20\", \"name\": {\"ko\": \"공사\"}}";
        roundTrip("/closures", closure);
        roundTrip(
                "/special-days",
                "{\"calendar\": \"phone\", \"date\": \"2031-03-08\", \"name\": {\"ko\": \"토요일\"}, \"spans\": [{\"from\": \"10:00\", \"to\": \"13:00\"}]}");
        roundTrip("/holidays", "{\"date\": \"2031-03-10\", \"name\": {\"ko\": \"임시공휴일\"}}");
        assertThat(call(HttpMethod.POST, "/closures", closure.replace("phone", "none"), null))
                .hasStatus(422);
        assertThat(call(HttpMethod.GET, "/closures/999999", null, null)).hasStatus(404);
        assertThat(call("lead", HttpMethod.GET, "/holidays?year=2031", null, null))
                .hasStatus(403);
    }

    private void roundTrip(String path, String body) {
        var added = call(HttpMethod.POST, path, body, null);
        assertThat(added).as(path).hasStatus(201);
        var one = path + "/" + json.readTree(text(added)).get("id").asString();
        var read = call(HttpMethod.GET, one, null, null);
        assertThat(call(HttpMethod.PUT, one, text(read), null)).hasStatus(428);
        var changed = call(HttpMethod.PUT, one, text(read), etag(read));
        assertThat(changed).as(path).hasStatusOk();
        assertThat(json.readTree(text(changed))).isEqualTo(json.readTree(text(read)));
        assertThat(call(HttpMethod.DELETE, one, null, etag(read))).hasStatus(412);
        assertThat(call(HttpMethod.DELETE, one, null, etag(changed))).hasStatus(204);
        assertThat(call(HttpMethod.GET, one, null, null)).hasStatus(404);
    }

    @Test
    void a_change_is_looked_at_before_it_is_made() {
        var phone = call(HttpMethod.GET, "/calendars/phone", null, null);
        var nights = text(phone)
                .replaceAll("\"spans\":\\[.*?]", "\"spans\":[{\"day\":\"SUN\",\"from\":\"01:00\",\"to\":\"01:01\"}]");

        var look = call(HttpMethod.POST, "/calendars/phone/preview", nights, null);
        assertThat(look)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.calendars[0].calendar")
                .isEqualTo("phone");
        // what other tests left open may move
        assertThat(look).bodyJson().extractingPath("$.moved").asNumber().isNotNull();
        assertThat(call(HttpMethod.POST, "/closures/preview", "{\"name\": {\"ko\": \"x\"}}", null))
                .hasStatus(422);
        assertThat(text(call(HttpMethod.GET, "/calendars/phone", null, null))).isEqualTo(text(phone));
    }

    @Test
    void the_settings_of_holidays_are_switched_over_what_was_read() {
        var read = call(HttpMethod.GET, "/holiday-settings", null, null);
        assertThat(read).bodyJson().extractingPath("$.labourDay").isEqualTo(true);

        var off = call(
                HttpMethod.PUT,
                "/holiday-settings",
                "{\"labourDay\": false, \"workedDays\": [\"2031-10-09\"]}",
                etag(read));
        assertThat(off).hasStatusOk();
        assertThat(text(call(HttpMethod.GET, "/holidays?year=2031", null, null)))
                .doesNotContain("노동절");
        assertThat(call(HttpMethod.PUT, "/holiday-settings", text(read), etag(read)))
                .hasStatus(412);
        assertThat(call(HttpMethod.PUT, "/holiday-settings", text(read), etag(off)))
                .hasStatusOk();
    }

    @Test
    void a_file_is_tried_first() {
        var file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:시험일\r\nDTSTART;VALUE=DATE:20310312\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nSUMMARY:회의\r\nDTSTART:20310312T010000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var answer = mvc.post()
                .uri("/api/v1/holidays/import?dryRun=true")
                .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                .contentType("text/calendar;charset=UTF-8")
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.created[0].date")
                .isEqualTo("2031-03-12");
        assertThat(answer).bodyJson().extractingPath("$.rejected[0].line").isEqualTo(6);
        assertThat(text(call(HttpMethod.GET, "/holidays?year=2031", null, null)))
                .doesNotContain("시험일");
        assertThat(mvc.post()
                        .uri("/api/v1/holidays/import")
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                        .contentType("text/calendar")
                        .content("nothing of that kind"))
                .hasStatus(422);
    }
}
