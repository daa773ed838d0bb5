package io.haedap.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.people.SampleStaff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HaedapTest
class JsonRulesTests {

    private static final String FAR = "+300000-01-01T00:00:00Z";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @ParameterizedTest
    @CsvSource({
        "editor, /api/v1/faqs, unpublishAt",
        "editor, /api/v1/faqs, verifyBy",
        "publisher, /api/v1/notices, effectiveAt",
        "publisher, /api/v1/notices, expireAt",
        "publisher, /api/v1/maintenances, scheduledFor",
        "publisher, /api/v1/maintenances, scheduledUntil"
    })
    void a_time_that_no_calendar_shows_is_refused_beside_its_field(String who, String path, String field) {
        for (var time :
                new String[] {FAR, "-0005-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "1969-12-31T23:59:59Z"}) {
            var answer = mvc.post()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"" + field + "\": \"" + time + "\"}")
                    .exchange();

            assertThat(answer).as(time).hasStatus(422);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FAR, "-0005-01-01T00:00:00Z"})
    void so_is_the_end_of_a_token(String time) {
        assertThat(mvc.post()
                        .uri("/api/v1/tokens")
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic(
                                "editor@haedap.example", SampleStaff.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"x\", \"expiresAt\": \"" + time + "\"}")
                        .exchange())
                .hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-0005-01-01T00:00:00Z", "soon"})
    void a_time_that_was_asked_about_is_refused_too(String time) {
        assertThat(mvc.get()
                        .uri("/api/v1/calendars/phone/deadline?minutes=60&from={from}", time)
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("lead"))
                        .exchange())
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(400, 422));
    }
}
