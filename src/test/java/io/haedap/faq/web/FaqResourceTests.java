package io.haedap.faq.web;

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
class FaqResourceTests {

    private static final String FAQ = """
            {"categorySlug": "payment", "translations": {"ko": {"title": "카드 결제가 거절됩니다", "body": "## 증상\\n거절"}}}
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

    private MvcTestResult put(String who, String path, String ifMatch, String body) {
        var request = mvc.put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return ifMatch.isEmpty()
                ? request.exchange()
                : request.header(HttpHeaders.IF_MATCH, ifMatch).exchange();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String created() {
        var result = post("editor", "/api/v1/faqs", FAQ);
        assertThat(result).hasStatus(201);
        return body(result).get("id").asString();
    }

    @Test
    void an_entry_is_made_read_changed_and_published() {
        var id = created();
        var path = "/api/v1/faqs/" + id;
        var read = get("editor", path);
        assertThat(body(read).get("status").asString()).isEqualTo("DRAFT");
        assertThat(body(read).get("live").isNull()).isTrue();

        var etag = String.valueOf(read.getResponse().getHeader(HttpHeaders.ETAG));
        var changed = put("editor", path, etag, body(read).toString());
        assertThat(changed).hasStatusOk();
        assertThat(body(changed).get("revision").asInt()).isEqualTo(2);

        assertThat(post("editor", path + "/transitions", "{\"action\": \"SUBMIT\", \"revision\": 2}"))
                .hasStatusOk();
        assertThat(post("reviewer", path + "/transitions", "{\"action\": \"APPROVE\", \"revision\": 2}"))
                .hasStatusOk();
        var published = post("reviewer", path + "/transitions", "{\"action\": \"PUBLISH\", \"revision\": 2}");
        assertThat(published).hasStatusOk();
        assertThat(body(published).get("live").get("revision").asInt()).isEqualTo(2);
        assertThat(body(published).get("live").get("url").asString()).contains("/faq/" + id + "-");
    }

    @Test
    void a_change_names_what_it_read() {
        var path = "/api/v1/faqs/" + created();

        assertThat(put("editor", path, "", FAQ)).hasStatus(428);
        assertThat(put("editor", path, "\"99\"", FAQ)).hasStatus(412);
        assertThat(put("editor", path, "nonsense", FAQ)).hasStatus(412);
    }

    @Test
    void wrong_states_and_outdated_revisions_conflict_and_say_what_is_allowed() {
        var path = "/api/v1/faqs/" + created() + "/transitions";

        var wrong = post("reviewer", path, "{\"action\": \"PUBLISH\", \"revision\": 1}");
        assertThat(wrong).hasStatus(409);
        assertThat(body(wrong).get("type").asString()).isEqualTo("/problems/faq-transition");
        assertThat(body(wrong).get("allowed").toString()).contains("SUBMIT");
        assertThat(post("editor", path, "{\"action\": \"SUBMIT\", \"revision\": 7}"))
                .hasStatus(409);
    }

    @Test
    void the_author_is_refused_before_anything_else() {
        var draft = post("admin", "/api/v1/faqs", FAQ);
        var path = "/api/v1/faqs/" + body(draft).get("id").asString() + "/transitions";
        post("admin", path, "{\"action\": \"SUBMIT\", \"revision\": 1}");

        assertThat(post("admin", path, "{\"action\": \"APPROVE\", \"revision\": 1}"))
                .hasStatus(403);
    }

    @Test
    void unknown_and_malformed_ids_answer_alike() {
        for (var id : new String[] {"999999999", "abc", "0", "1e9", "99999999999999999999"}) {
            var missing = get("editor", "/api/v1/faqs/" + id);
            assertThat(missing).hasStatus(404);
            assertThat(missing).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void bad_bodies_are_refused_in_words() {
        assertThat(post("editor", "/api/v1/faqs", "{")).hasStatus(400);
        assertThat(post("editor", "/api/v1/faqs", "{\"surprise\": 1}")).hasStatus(400);
        assertThat(post("editor", "/api/v1/faqs", "{}")).hasStatus(422);
        assertThat(post("editor", "/api/v1/faqs", FAQ.replace("\"카드 결제가 거절됩니다\"", "null")))
                .hasStatus(422);
        assertThat(post("editor", "/api/v1/faqs", FAQ.replace("payment", "nowhere")))
                .hasStatus(422);
    }

    @Test
    void who_has_no_token_or_no_right_gets_nowhere() {
        assertThat(mvc.get().uri("/api/v1/faqs").exchange()).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/api/v1/faqs")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer nonsense")
                        .exchange())
                .hasStatus(401);
        assertThat(get("auditor", "/api/v1/faqs")).hasStatus(403);
        assertThat(post("agent1", "/api/v1/faqs", "{")).hasStatus(403);
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        for (int i = 0; i < 3; i++) {
            created();
        }

        var first = body(get("editor", "/api/v1/faqs?size=2"));
        var second = body(get(
                "editor",
                "/api/v1/faqs?size=2&cursor=" + first.get("nextCursor").asString()));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items").get(0).get("id"))
                .isNotEqualTo(first.get("items").get(1).get("id"));
        assertThat(get("editor", "/api/v1/faqs?cursor=!!")).hasStatus(400);
    }
}
