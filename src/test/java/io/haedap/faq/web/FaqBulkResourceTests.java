package io.haedap.faq.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class FaqBulkResourceTests {

    private static final String PATH = "/api/v1/faqs/bulk";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JsonMapper json;

    private MvcTestResult post(String role, String path, String body) {
        return mvc.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void many_are_tagged_after_a_dry_run_and_taken_back() {
        var one = faqs.draft(Faqs.content("하나", "본문"));
        var step = """
                {"action": "TAG", "tags": ["한꺼번에"], "items": [{"id": "%s", "revision": 1}, {"id": "x", "revision": 1}]%s}
                """;

        var dry = body(post("editor", PATH, step.formatted(one.id(), ", \"dryRun\": true")));
        assertThat(dry.get("changed").asInt()).isEqualTo(1);
        assertThat(dry.get("refused").asInt()).isEqualTo(1);
        assertThat(dry.get("items").get(1).get("reason").asString()).isEqualTo("unknown");

        var done = post("editor", PATH, step.formatted(one.id(), ""));
        assertThat(done).hasStatusOk();
        var undo = PATH + "/" + body(done).get("id").asString() + "/undo";
        assertThat(post("reviewer", undo, "{}")).hasStatus(404);
        var undone = post("editor", undo, "{}");
        assertThat(undone).hasStatusOk();
        assertThat(body(undone).get("changed").asInt()).isEqualTo(1);
        assertThat(post("editor", PATH + "/nonsense/undo", "{}")).hasStatus(404);
    }

    @Test
    void what_is_missing_or_not_allowed_is_refused() {
        for (var wrong : List.of(
                "{}",
                "{\"action\": \"TAG\"}",
                "{\"action\": \"TAG\", \"items\": [null]}",
                "{\"action\": \"TAG\", \"items\": [{\"id\": \"1\"}]}",
                "{\"action\": \"TAG\", \"tags\": [null], \"items\": [{\"id\": \"1\", \"revision\": 1}]}",
                "{\"action\": \"MOVE\", \"categorySlug\": \"x\", \"items\": [{\"id\": \"1\", \"revision\": 1}]}")) {
            assertThat(post("editor", PATH, wrong)).as(wrong).hasStatus(422);
        }
        assertThat(post("editor", PATH, "{\"action\": \"ARCHIVE\", \"items\": [{\"id\": \"1\", \"revision\": 1}]}"))
                .hasStatus(403);
        assertThat(post("editor", PATH, "{\"action\": \"BURN\"}")).hasStatus(400);
        assertThat(post("publisher", PATH, "{}")).hasStatus(403);
    }
}
