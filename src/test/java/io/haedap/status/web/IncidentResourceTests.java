package io.haedap.status.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.status.SampleServices;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HaedapTest
class IncidentResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String service = "";

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        service = SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    private MvcTestResult call(HttpMethod method, String who, String path, String body, String... etag) {
        var request = mvc.method(method)
                .uri("/api/v1/incidents" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag.length == 0 ? request : request.header(HttpHeaders.IF_MATCH, etag[0])).exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private MvcTestResult open() {
        var opened = call(HttpMethod.POST, "publisher", "", """
                {"title": {"ko": "장애"}, "services": [{"id": "%s", "status": "major_outage"}],
                 "message": {"ko": "찾고 있습니다"}, "nextUpdateBy": "%s"}
                """.formatted(
                        service, clock.instant().plusSeconds(1_800)));
        assertThat(opened).hasStatus(201);
        return opened;
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        var opened = open();
        var id = body(opened).get("id").asString();
        assertThat(body(opened).get("updates").get(0).get("deliverAt").isString())
                .isTrue();

        var sent = call(HttpMethod.PUT, "publisher", "/" + id, body(opened).toString(), etag(opened));

        assertThat(sent).hasStatus(200);
        for (var field :
                new String[] {"title", "impact", "status", "services", "message", "startedAt", "nextUpdateBy"}) {
            assertThat(body(sent).get(field)).isEqualTo(body(opened).get(field));
        }
        assertThat(body(sent).get("updates").get(0).has("editedAt")).isFalse();
    }

    @Test
    void a_past_incident_comes_with_its_updates() {
        var from = clock.instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var past = """
                {"title": {"ko": "지난 장애"}, "startedAt": "%s", "updates": [
                  {"status": "investigating", "services": [{"id": "%s", "status": "partial_outage"}],
                   "message": {"ko": "찾는 중"}, "at": "%s"},
                  {"status": "resolved", "message": {"ko": "끝"}, "at": "%s"}]}
                """;
        var opened = call(
                HttpMethod.POST,
                "publisher",
                "",
                past.formatted(from, service, from.plusSeconds(60), from.plusSeconds(600)));
        assertThat(opened).hasStatus(201);
        assertThat(body(opened).get("status").asString()).isEqualTo("resolved");
        assertThat(body(opened).get("resolvedAt").asString())
                .isEqualTo(from.plusSeconds(600).toString());
        assertThat(body(opened).get("updates").get(0).has("deliverAt")).isFalse();

        var turned = call(
                HttpMethod.POST,
                "publisher",
                "",
                past.formatted(from, service, from.plusSeconds(60), from.minusSeconds(600)));
        assertThat(turned).hasStatus(422);
        assertThat(body(turned).toString()).contains("updates.1.resolvedAt");
        assertThat(call(HttpMethod.POST, "publisher", "", past.formatted(from, "nosuchthing1", from, from)))
                .hasStatus(422);
    }

    @Test
    void an_update_over_an_older_one_answers_409_with_what_is_newer() {
        var opened = body(open());
        var id = opened.get("id").asString();
        var seen = opened.get("updates").get(0).get("id").asString();
        var news = """
                {"status": "identified", "message": {"ko": "찾았습니다"}, "basedOn": "%s"}
                """.formatted(seen);

        assertThat(call(HttpMethod.POST, "publisher", "/" + id + "/updates", news))
                .hasStatus(200);
        var late = call(HttpMethod.POST, "publisher", "/" + id + "/updates", news);

        assertThat(late).hasStatus(409);
        assertThat(body(late).get("type").asString()).endsWith("status-newer");
        assertThat(body(late).get("newer")).hasSize(1);
        assertThat(call(HttpMethod.POST, "publisher", "/" + id + "/updates", """
                {"status": "identified", "message": {"ko": "내일의 말"}, "at": "%s"}
                """.formatted(
                                clock.instant().plusSeconds(86_400))))
                .hasStatus(422);
    }

    @Test
    void updates_are_reworded_and_taken_back_over_the_version_that_was_read() {
        var opened = open();
        var id = body(opened).get("id").asString();
        var update = body(opened).get("updates").get(0).get("id").asString();
        var path = "/" + id + "/updates/" + update;
        var words = (ObjectNode) body(opened).get("updates").get(0);
        words.putObject("message").put("ko", "고친 말");

        assertThat(call(HttpMethod.PUT, "publisher", path, words.toString())).hasStatus(428);
        var reworded = call(HttpMethod.PUT, "publisher", path, words.toString(), etag(opened));
        assertThat(reworded).hasStatus(200);
        assertThat(body(reworded).get("updates").get(0).get("editedAt").isString())
                .isTrue();
        assertThat(body(call(HttpMethod.GET, "agent1", "/" + id + "/corrections", ""))
                        .get("items")
                        .get(0)
                        .get("message")
                        .get("ko")
                        .asString())
                .isEqualTo("찾고 있습니다");

        assertThat(call(HttpMethod.DELETE, "publisher", path, "", etag(opened))).hasStatus(412);
        assertThat(call(HttpMethod.DELETE, "publisher", "/" + id + "/updates/nosuchthing1", "", etag(reworded)))
                .hasStatus(404);
        assertThat(call(HttpMethod.DELETE, "publisher", path, "", etag(reworded)))
                .hasStatus(204);
        assertThat(call(HttpMethod.GET, "publisher", "/" + id, "")).hasStatus(404);
        assertThat(mvc.get().uri("/status/incidents/" + id)).hasStatus(404);
    }

    @Test
    void notes_and_the_duty_to_inform_are_for_staff() {
        var id = body(open()).get("id").asString();

        assertThat(call(HttpMethod.POST, "publisher", "/" + id + "/notes", """
                {"body": "카드사에 전화함"}
                """)).hasStatus(201);
        assertThat(call(HttpMethod.POST, "publisher", "/" + id + "/notes", "{}"))
                .hasStatus(422);
        var notes = body(call(HttpMethod.GET, "agent1", "/" + id + "/notes", ""));
        assertThat(notes.get("items").get(0).get("body").asString()).isEqualTo("카드사에 전화함");
        assertThat(body(call(HttpMethod.GET, "agent1", "/" + id + "/duty", ""))
                        .get("informBy")
                        .isString())
                .isTrue();
        var told = call(HttpMethod.POST, "publisher", "/" + id + "/duty", "");
        assertThat(body(told).get("informedBy").asString()).isEqualTo("publisher@haedap.example");
        for (var path : new String[] {"/api/v2/incidents.json", "/status/incidents/" + id, "/status/feed.atom"}) {
            assertThat(mvc.get().uri(path)).bodyText().doesNotContain("카드사에 전화함");
        }
    }
}
