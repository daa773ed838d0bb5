package io.haedap.notice.web;

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
class NoticeResourceTests {

    private static final String NOTICE = """
            {"kind": "%s", "translations": {"ko": {"title": "알려 드립니다", "body": "본문"}}, "pinned": true}
            """;

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

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                .exchange();
    }

    private MvcTestResult put(String path, String etag, String body) {
        return mvc.put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                .header(HttpHeaders.IF_MATCH, etag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private String path(String kind) {
        var created = post("publisher", "/api/v1/notices", NOTICE.formatted(kind));
        assertThat(created).hasStatus(201);
        return "/api/v1/notices/" + body(created).get("id").asString();
    }

    @Test
    void a_notice_is_made_changed_published_and_withdrawn() {
        var path = path("GENERAL");
        var read = get(path);
        assertThat(body(read).get("live").isNull()).isTrue();
        assertThat(body(read).get("pinned").asBoolean()).isTrue();

        var changed = put(
                path,
                String.valueOf(read.getResponse().getHeader(HttpHeaders.ETAG)),
                body(read).toString());
        assertThat(changed).hasStatusOk();
        var published = post("publisher", path + "/transitions", "{\"action\": \"PUBLISH\", \"revision\": 2}");
        assertThat(published).hasStatusOk();
        assertThat(body(published).get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(body(published).get("live").get("revision").asInt()).isEqualTo(2);

        var withdrawn = post("publisher", path + "/transitions", "{\"action\": \"WITHDRAW\", \"revision\": 2}");
        assertThat(body(withdrawn).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(put(
                        path,
                        String.valueOf(withdrawn.getResponse().getHeader(HttpHeaders.ETAG)),
                        body(withdrawn).toString()))
                .hasStatus(409);
    }

    @Test
    void policy_needs_a_second_person() {
        var path = path("POLICY");

        assertThat(post("publisher", path + "/transitions", "{\"action\": \"PUBLISH\", \"revision\": 1}"))
                .hasStatus(409);
        assertThat(post("publisher", path + "/transitions", "{\"action\": \"SUBMIT\", \"revision\": 1}"))
                .hasStatusOk();
        assertThat(post("publisher", path + "/transitions", "{\"action\": \"APPROVE\", \"revision\": 1}"))
                .hasStatus(403);
        assertThat(post("admin", path + "/transitions", "{\"action\": \"APPROVE\", \"revision\": 1}"))
                .hasStatusOk();
        var scheduled = post(
                "publisher",
                path + "/transitions",
                "{\"action\": \"PUBLISH\", \"revision\": 1, \"at\": \"2096-01-01T00:00:00+09:00\"}");
        assertThat(body(scheduled).get("status").asString()).isEqualTo("SCHEDULED");
        assertThat(body(scheduled).get("publishAt").asString()).isEqualTo("2095-12-31T15:00:00Z");
    }

    @Test
    void refusals_say_what_was_wrong() {
        var path = path("GENERAL");

        assertThat(post("publisher", path + "/transitions", "{\"action\": \"PUBLISH\", \"revision\": 7}"))
                .hasStatus(409);
        assertThat(post("publisher", path + "/transitions", "{\"action\": \"EXPLODE\", \"revision\": 1}"))
                .hasStatus(400);
        assertThat(post("publisher", path + "/transitions", "{\"action\": \"PUBLISH\"}"))
                .hasStatus(422);
        assertThat(post("publisher", "/api/v1/notices", "{\"kind\": \"GENERAL\"}"))
                .hasStatus(422);
        assertThat(post("publisher", "/api/v1/notices/999999/transitions", "{}"))
                .hasStatus(404);
        assertThat(post("agent1", "/api/v1/notices", "no json")).hasStatus(403);
        assertThat(get("/api/v1/notices/nonsense")).hasStatus(404);
    }

    @Test
    void lists_are_narrowed_and_read_by_key() {
        path("EVENT");
        path("EVENT");

        var first = body(get("/api/v1/notices?kind=EVENT&size=1"));
        var second = body(get("/api/v1/notices?kind=EVENT&size=1&cursor="
                + first.get("nextCursor").asString()));

        assertThat(first.get("items").get(0).get("id").asString())
                .isNotEqualTo(second.get("items").get(0).get("id").asString());
        assertThat(get("/api/v1/notices?cursor=broken")).hasStatus(400);
    }
}
