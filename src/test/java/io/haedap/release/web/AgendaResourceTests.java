package io.haedap.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class AgendaResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private MvcTestResult post(String who, String path, String body) {
        return mvc.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String who, String query) {
        return mvc.get()
                .uri("/api/v1/schedule" + query)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void what_goes_out_is_listed_and_moved() {
        var created = post(
                "publisher",
                "/api/v1/notices",
                "{\"kind\": \"EVENT\", \"translations\": {\"ko\": {\"title\": \"먼 훗날\", \"body\": \"본문\"}}}");
        var id = body(created).get("id").asString();
        post(
                "publisher",
                "/api/v1/notices/" + id + "/transitions",
                "{\"action\": \"PUBLISH\", \"revision\": 1, \"at\": \"2091-05-05T10:00:00+09:00\"}");

        var listed = body(get("publisher", "?from=2091-05-05&to=2091-05-05&kind=NOTICE_PUBLISH"));
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.get("items").get(0).get("id").asString()).isEqualTo(id);
        var moved = post("publisher", "/api/v1/schedule/moves", """
                {"kind": "NOTICE_PUBLISH", "id": "%s", "stamp": 1, "at": "2091-05-07T10:00:00+09:00"}
                """.formatted(id));
        assertThat(moved).hasStatusOk();
        assertThat(body(moved).get("at").asString()).isEqualTo("2091-05-07T01:00:00Z");
        assertThat(body(get("publisher", "?from=2091-05-05T00:00:00Z&to=2091-05-06T00:00:00Z"))
                        .get("items"))
                .isEmpty();
        assertThat(post("publisher", "/api/v1/schedule/moves", """
                {"kind": "NOTICE_PUBLISH", "id": "%s", "stamp": 9, "at": "2091-05-08T10:00:00+09:00"}
                """.formatted(id)))
                .hasStatus(409);
        assertThat(post("publisher", "/api/v1/schedule/moves", """
                {"kind": "NOTICE_PUBLISH", "id": "%s", "stamp": 9999999999, "at": "2091-05-08T10:00:00+09:00"}
                """.formatted(id)))
                .hasStatus(409);
        assertThat(post("publisher", "/api/v1/schedule/moves", """
                {"kind": "NOTICE_PUBLISH", "id": "%s", "stamp": 1, "at": "+99999-05-08T10:00:00+09:00"}
                """.formatted(id)))
                .hasStatus(422);
    }

    @Test
    void refusals_say_what_was_wrong() {
        assertThat(get("auditor", "")).hasStatus(403);
        assertThat(get("publisher", "?from=x")).hasStatus(400);
        assertThat(get("publisher", "?from=%2B999999999-12-31T23:59:59Z")).hasStatus(400);
        assertThat(get("publisher", "?to=-999999999-01-01T00:00:00Z")).hasStatus(400);
        assertThat(get("publisher", "?kind=PARTY")).hasStatus(400);
        assertThat(get("publisher", "?from=2091-05-05&to=2091-05-01")).hasStatus(422);
        assertThat(post("publisher", "/api/v1/schedule/moves", "{}")).hasStatus(422);
        assertThat(post("agent1", "/api/v1/schedule/moves", "{}")).hasStatus(403);
    }
}
