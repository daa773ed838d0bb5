package io.haedap.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class NoticeProofResourceTests {

    private static final String TEMPLATE = """
            {"name": {"ko": "%s"}, "kind": "EVENT", "translations": {"ko": {"title": "행사", "body": "본문"}}}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private MvcTestResult send(HttpMethod method, String who, String path, String etag, String body) {
        var request = mvc.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return etag.isEmpty()
                ? request.exchange()
                : request.header(HttpHeaders.IF_MATCH, etag).exchange();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, "publisher", path, "", body);
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void what_was_public_is_listed_with_its_hash() {
        var created = post(
                "/api/v1/notices",
                "{\"kind\": \"GENERAL\", \"translations\": {\"ko\": {\"title\": \"알림\", \"body\": \"본문\"}}}");
        var path = "/api/v1/notices/" + body(created).get("id").asString();
        assertThat(body(get("publisher", path + "/publications")).get("items")).isEmpty();

        post(path + "/transitions", "{\"action\": \"PUBLISH\", \"revision\": 1}");
        post(path + "/transitions", "{\"action\": \"WITHDRAW\", \"revision\": 1}");

        var line = body(get("auditor", path + "/publications")).get("items").get(0);
        assertThat(line.get("language").asString()).isEqualTo("ko");
        assertThat(line.get("sha256").asString()).hasSize(64);
        assertThat(line.get("ended").asString()).isEqualTo("WITHDRAWN");
        assertThat(line.get("text").get("body").asString()).isEqualTo("본문");
        assertThat(get("editor", path + "/publications")).hasStatus(403);
        assertThat(get("publisher", "/api/v1/notices/999999999/publications")).hasStatus(404);
    }

    @Test
    void a_notice_is_read_back_with_all_that_was_sent() {
        var created = post("/api/v1/notices", """
                {"kind": "POLICY", "adverse": false, "translations": {"ko": {"title": "약관", "body": "본문"}}, "pinned": true,
                 "pinnedUntil": "2095-01-01T00:00:00+09:00", "languages": ["ko"], "effectiveAt": "2096-01-08T00:00:00+09:00"}
                """);

        var read = body(created);
        assertThat(created).hasStatus(201);
        assertThat(read.get("adverse").asBoolean()).isFalse();
        assertThat(read.get("pinnedUntil").asString()).isEqualTo("2094-12-31T15:00:00Z");
        assertThat(read.get("languages")).hasSize(1);
        assertThat(read.get("publishBy").asString()).isEqualTo("2096-01-01");
        var again = send(
                HttpMethod.PUT,
                "publisher",
                "/api/v1/notices/" + read.get("id").asString(),
                etag(created),
                read.toString());
        assertThat(again).hasStatusOk();
        assertThat(body(again).get("pinnedUntil")).isEqualTo(read.get("pinnedUntil"));
        assertThat(
                        post(
                                "/api/v1/notices",
                                "{\"kind\": \"GENERAL\", \"languages\": [\"fr\", null], \"translations\": {\"ko\": {\"title\": \"x\", \"body\": \"x\"}}}"))
                .hasStatus(422);
        assertThat(
                        post(
                                "/api/v1/notices",
                                "{\"kind\": \"GENERAL\", \"supersedes\": \"x\", \"translations\": {\"ko\": {\"title\": \"x\", \"body\": \"x\"}}}"))
                .hasStatus(422);
    }

    @Test
    void rules_are_read_by_all_who_read_notices_and_set_by_who_may() {
        var path = "/api/v1/notice-rules/EVENT";
        var read = get("publisher", path);
        assertThat(body(read).get("days").asInt()).isZero();
        assertThat(body(get("agent1", "/api/v1/notice-rules")).get("items")).hasSize(6);

        var written = "{\"rule\": \"EVENT\", \"days\": 1, \"enforcement\": \"BLOCK\"}";
        assertThat(send(HttpMethod.PUT, "publisher", path, etag(read), written)).hasStatus(403);
        assertThat(send(HttpMethod.PUT, "admin", path, "", written)).hasStatus(428);
        var set = send(HttpMethod.PUT, "admin", path, etag(read), written);
        assertThat(body(set).get("enforcement").asString()).isEqualTo("BLOCK");
        assertThat(send(HttpMethod.PUT, "admin", path, etag(read), written)).hasStatus(412);
        assertThat(send(HttpMethod.PUT, "admin", path, etag(set), "{\"days\": 400, \"enforcement\": \"BLOCK\"}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.PUT, "admin", path, etag(set), "{\"days\": 0, \"enforcement\": \"REASON\"}"))
                .hasStatusOk();
        assertThat(get("publisher", "/api/v1/notice-rules/NOTHING")).hasStatus(404);
    }

    @Test
    void templates_are_added_changed_and_removed() {
        var added = post("/api/v1/notice-templates", TEMPLATE.formatted("새 틀"));
        assertThat(added).hasStatus(201);
        var path = "/api/v1/notice-templates/" + body(added).get("id").asString();
        assertThat(post("/api/v1/notice-templates", TEMPLATE.formatted("새 틀"))).hasStatus(422);
        assertThat(post("/api/v1/notice-templates", "{\"name\": {\"ko\": \"이름뿐\"}}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, "agent1", "/api/v1/notice-templates", "", "x"))
                .hasStatus(403);

        var changed = send(HttpMethod.PUT, "publisher", path, etag(added), TEMPLATE.formatted("고친 틀"));
        assertThat(body(changed).get("name").get("ko").asString()).isEqualTo("고친 틀");
        assertThat(send(HttpMethod.DELETE, "publisher", path, etag(added), "")).hasStatus(412);
        assertThat(send(HttpMethod.DELETE, "publisher", path, etag(changed), ""))
                .hasStatus(204);
        assertThat(get("agent1", path)).hasStatus(404);
        assertThat(body(get("agent1", "/api/v1/notice-templates")).get("items")).isNotEmpty();
    }

    @Test
    void what_was_told_late_is_listed_with_its_reason() {
        var created =
                post("/api/v1/notices", """
                {"kind": "MAINTENANCE", "translations": {"ko": {"title": "점검", "body": "본문"}}, "effectiveAt": "%s"}
                """.formatted(java.time.Instant.now().plusSeconds(3600)));
        var path = "/api/v1/notices/" + body(created).get("id").asString();
        post(path + "/transitions", "{\"action\": \"PUBLISH\", \"revision\": 1, \"remark\": \"급한 점검\"}");

        var late = body(get("auditor", path + "/publications"))
                .get("items")
                .get(0)
                .get("late")
                .get(0);
        assertThat(late.get("days").asInt()).isPositive();
        assertThat(late.get("reason").asString()).isEqualTo("급한 점검");
    }
}
