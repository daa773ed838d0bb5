package io.haedap.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.search.insight.Searches;
import io.haedap.search.insight.Searches.Day;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class SearchesResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        Searches.clear(jdbc);
    }

    private MvcTestResult get(String name, String path) {
        return mvc.get()
                .uri("/api/v1/searches" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(name))
                .exchange();
    }

    private MvcTestResult post(String name, String path, String body) {
        return mvc.post()
                .uri("/api/v1/searches" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(name))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void words_come_with_what_became_of_them_page_by_page() {
        Searches.store(
                jdbc, clock, Day.of("refund", 1, 8).in("en").clicked(3, 1), Day.of("환불", 1, 9), Day.of("영수증", 2, 7));

        assertThat(get("editor", "?lang=en")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"items": [{"words": "refund", "lang": "en", "times": 8, "missed": 0, "hidden": false,
                                    "clicks": {"total": 4, "first": 3, "third": 1, "meanRank": 1.5}}], "nextCursor": null}
                        """);
        var first = get("editor", "?list=unclicked&size=1");
        assertThat(first).bodyJson().extractingPath("$.items[0].words").isEqualTo("환불");
        var cursor = com.jayway.jsonpath.JsonPath.<String>read(body(first), "$.nextCursor");
        assertThat(get("editor", "?list=unclicked&size=1&cursor=" + cursor))
                .bodyJson()
                .extractingPath("$.items[0].words")
                .isEqualTo("영수증");
    }

    @Test
    void the_summary_tells_every_day_and_the_shares() {
        Searches.store(jdbc, clock, Day.of("환불", 0, 9).missed(3).clicked(2, 1), Day.of("영수증", 29, 3));

        var summary = get("editor", "/summary");

        assertThat(summary).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"searches": 12, "missed": 3, "empty": 3, "answeredShare": 0.75, "clickShare": 0.25, "clicks": {"total": 3}}
                """);
        assertThat(summary).bodyJson().extractingPath("$.days.length()").isEqualTo(30);
        assertThat(get("editor", "/summary?from=2020-01-01&to=2020-01-02"))
                .bodyJson()
                .isLenientlyEqualTo("{\"searches\": 0, \"answeredShare\": null, \"clicks\": {\"meanRank\": null}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?list=all",
                "?from=yesterday",
                "?to=2026-02-30",
                "?from=%2B999999999-01-01",
                "?cursor=x",
                "/summary?from=%00",
                "/summary?to=9999-99-99"
            })
    void what_is_no_day_list_or_cursor_is_malformed(String query) {
        assertThat(get("editor", query)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=2026-01-02&to=2026-01-01", "/summary?from=2024-01-01&to=2026-01-01"})
    void a_period_has_an_order_and_an_end(String query) {
        assertThat(get("editor", query)).hasStatus(422);
    }

    @Test
    void only_those_with_insight_may_ask_and_hide() {
        assertThat(get("agent1", "")).hasStatus(403);
        assertThat(get("publisher", "/summary")).hasStatus(403);
        assertThat(post("reviewer", "/hide", "{}")).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/searches").exchange()).hasStatus(401);
    }

    @Test
    void words_are_hidden_and_shown_again() {
        Searches.store(jdbc, clock, Day.of("환불", 1, 9));

        assertThat(post("editor", "/hide", "{\"words\": \" 환불 \", \"lang\": \"ko\"}"))
                .hasStatus(204);
        assertThat(get("editor", ""))
                .bodyJson()
                .extractingPath("$.items[0].hidden")
                .isEqualTo(true);
        assertThat(post("editor", "/show", "{\"words\": \"환불\", \"lang\": \"ko\"}"))
                .hasStatus(204);
        assertThat(post("editor", "/show", "{\"words\": \"환불\", \"lang\": \"ko\"}"))
                .hasStatus(404);
        assertThat(post("editor", "/hide", "{\"words\": \"never asked\", \"lang\": \"en\"}"))
                .hasStatus(404);
        assertThat(post("editor", "/hide", "{\"words\": \"\\u0000\", \"lang\": \"en\"}"))
                .hasStatus(404);
        assertThat(post("editor", "/hide", "{\"lang\": \"ko\"}")).hasStatus(422);
        assertThat(post("editor", "/hide", "{\"words\": \"환불\"}")).hasStatus(422);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
