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
class RevisionResourceTests {

    private static final String FAQ = """
            {"categorySlug": "payment", "reason": "새로 씀", "translations": {
              "ko": {"title": "환불은 언제 됩니까", "body": "## 해결\\n영업일 기준 3~5일이 걸립니다."},
              "en": {"title": "When is my refund", "body": "## Fix\\nIt takes 3 to 5 business days."}}}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private MvcTestResult post(String who, String path, String body) {
        return mvc.post()
                .uri("/api/v1/faqs" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri("/api/v1/faqs" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An entry of two revisions, the second with another Korean figure. */
    private String twice() {
        var id = body(post("editor", "", FAQ)).get("id").asString();
        assertThat(mvc.put()
                        .uri("/api/v1/faqs/" + id)
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("editor"))
                        .header(HttpHeaders.IF_MATCH, "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FAQ.replace("3~5일", "3~7일").replace("새로 씀", "약관이 바뀜"))
                        .exchange())
                .hasStatusOk();
        return "/" + id;
    }

    @Test
    void revisions_are_listed_read_compared_and_restored() {
        var faq = twice();

        var list = body(get("reviewer", faq + "/revisions")).get("items");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("reason").asString()).isEqualTo("약관이 바뀜");
        assertThat(body(get("editor", faq + "/revisions/1"))
                        .at("/content/translations/ko/body")
                        .asString())
                .contains("3~5일");
        var lines = body(get("editor", faq + "/revisions/2/difference?from=1&lang=ko"))
                .get("lines");
        assertThat(lines.get(1).get("pieces").toString())
                .contains("{\"change\":\"GONE\",\"text\":\"3~5\"}", "{\"change\":\"NEW\",\"text\":\"3~7\"}");

        var restored = post("editor", faq + "/revisions/1/restore", "{\"revision\": 2}");
        assertThat(restored).hasStatus(201);
        assertThat(body(restored).get("revision").asInt()).isEqualTo(3);
        assertThat(body(get("editor", faq + "/revisions/3")).get("restoredFrom").asInt())
                .isEqualTo(1);
        assertThat(post("editor", faq + "/revisions/1/restore", "{\"revision\": 2}"))
                .hasStatus(409);
        assertThat(post("reviewer", faq + "/revisions/1/restore", "{\"revision\": 3}"))
                .hasStatus(403);
        for (var unknown : new String[] {"/revisions/9", "/revisions/x", "/revisions/0", "/revisions/1e3"}) {
            assertThat(get("editor", faq + unknown)).hasStatus(404);
        }
        assertThat(get("auditor", faq + "/revisions")).hasStatus(403);
    }

    @Test
    void remarks_are_made_answered_and_settled() {
        var faq = twice();

        var made = post(
                "reviewer",
                faq + "/remarks",
                "{\"revision\": 2, \"lang\": \"ko\", \"paragraph\": 1, \"quote\": \"3~7일\", \"body\": \"근거를 적어 주세요.\"}");
        assertThat(made).hasStatus(201);
        var remark = faq + "/remarks/" + body(made).get("id").asString();
        assertThat(body(made).get("place").asInt()).isEqualTo(1);
        assertThat(post("editor", remark + "/answers", "{\"body\": \"약관 제12조입니다.\"}"))
                .hasStatus(201);
        assertThat(body(get("agent1", remark)).get("answers")).hasSize(1);
        assertThat(body(get("editor", faq)).get("openRemarks").asInt()).isEqualTo(1);
        assertThat(post("editor", remark + "/transitions", "{\"action\": \"RESOLVE\"}"))
                .hasStatusOk();
        assertThat(post("editor", remark + "/transitions", "{\"action\": \"RESOLVE\"}"))
                .hasStatus(409);
        assertThat(post("editor", remark + "/transitions", "{}")).hasStatus(422);

        assertThat(post("reviewer", faq + "/remarks", "{\"revision\": 2, \"body\": \" \"}"))
                .hasStatus(422);
        assertThat(post("reviewer", faq + "/remarks", "{\"revision\": 2, \"lang\": \"fr\", \"body\": \"x\"}"))
                .hasStatus(422);
        assertThat(post("agent1", faq + "/remarks", "{\"revision\": 2, \"body\": \"x\"}"))
                .hasStatus(403);
        assertThat(get("editor", twice() + "/remarks/" + body(made).get("id").asString()))
                .hasStatus(404);
    }

    @Test
    void an_outdated_translation_is_told_and_marked() {
        var faq = twice();

        var state = body(get("editor", faq + "/translation"));
        assertThat(state.get("behind").asInt()).isEqualTo(1);
        var behind = state.get("paragraphs")
                .valueStream()
                .filter(one -> one.get("standing").asString().equals("OUTDATED"))
                .findFirst()
                .orElseThrow();
        assertThat(behind.get("since").asInt()).isEqualTo(2);
        var marked = post(
                "editor",
                faq + "/translation/marks",
                "{\"koreanHash\": \"%s\", \"englishHash\": \"%s\"}"
                        .formatted(
                                behind.get("koreanHash").asString(),
                                behind.get("englishHash").asString()));
        assertThat(marked).hasStatusOk();
        assertThat(body(marked).get("behind").asInt()).isZero();
        assertThat(post("editor", faq + "/translation/marks", "{\"koreanHash\": \"x\", \"englishHash\": \"y\"}"))
                .hasStatus(409);
        assertThat(post("reviewer", faq + "/translation/marks", "{}")).hasStatus(403);
    }

    @Test
    void a_language_can_be_held_back() {
        var held = post("editor", "", FAQ.replace("\"reason\"", "\"held\": \"en\", \"reason\""));

        assertThat(held).hasStatus(201);
        assertThat(body(held).get("held").asString()).isEqualTo("en");
        assertThat(post("editor", "", FAQ.replace("\"reason\"", "\"held\": \"fr\", \"reason\"")))
                .hasStatus(422);
    }
}
