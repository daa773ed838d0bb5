package io.haedap.faq.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.Faqs;
import io.haedap.faq.learning.FaqVotes;
import io.haedap.faq.learning.TextRead;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.web.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class LearningResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FaqVotes votes;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri("/api/v1/faqs" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private MvcTestResult post(String who, String path, String body) {
        return mvc.post()
                .uri("/api/v1/faqs" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private FaqDetails spoken(int opinions) {
        var faq = faqs.published(Faqs.content("표가 있는 글", "본문"));
        var read = new TextRead(faq.id().toString(), 1, Language.KO);
        for (int i = 0; i < opinions; i++) {
            var visitor = new Visitor("198.51.100." + i, "Firefox");
            votes.vote(read, i % 2 == 0, visitor);
            votes.say(read, i % 2 == 0, "의견 " + i, visitor);
        }
        return faq;
    }

    @Test
    void staff_programs_read_counts_and_page_through_what_readers_wrote() {
        var faq = spoken(3);

        var learning = body(get("agent1", "/" + faq.id() + "/learning"));
        assertThat(learning.get("live").toString()).isEqualTo("{\"helpful\":2,\"unhelpful\":1,\"percent\":67}");
        assertThat(learning.get("openOpinions").asInt()).isEqualTo(3);
        assertThat(learning.get("weeks").get(0).get("helpful").asInt()).isEqualTo(2);

        var first = body(get("editor", "/" + faq.id() + "/opinions?open=true&size=2"));
        assertThat(first.get("items").get(0).get("body").asString()).isEqualTo("의견 2");
        var rest = body(get(
                "editor",
                "/" + faq.id() + "/opinions?size=2&cursor="
                        + first.get("nextCursor").asString()));
        assertThat(rest.get("items").size()).isOne();
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        assertThat(get("editor", "/" + faq.id() + "/opinions?cursor=%00")).hasStatus(400);
    }

    @Test
    void an_opinion_is_ticked_off_once_by_those_who_may() {
        var faq = spoken(1);
        var id = body(get("editor", "/" + faq.id() + "/opinions"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var path = "/" + faq.id() + "/opinions/" + id + "/transitions";

        assertThat(post("agent1", path, "{\"action\": \"DONE\"}")).hasStatus(403);
        assertThat(post("editor", path, "{}")).hasStatus(422);
        var done = post("editor", path, "{\"action\": \"DONE\"}");
        assertThat(done).hasStatusOk();
        assertThat(new String(done.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("\"open\":false")
                .contains("doneBy");
        assertThat(post("reviewer", path, "{\"action\": \"DONE\"}")).hasStatus(409);
        assertThat(post("reviewer", path, "{\"action\": \"REOPEN\"}")).hasStatusOk();
        assertThat(post("editor", "/" + faq.id() + "/opinions/0/transitions", "{\"action\": \"DONE\"}"))
                .hasStatus(404);
        assertThat(get("editor", "/999999999/learning")).hasStatus(404);
        assertThat(get("publisher", "/" + faq.id() + "/learning")).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/faqs/" + faq.id() + "/learning").exchange())
                .hasStatus(401);
    }

    @Test
    void work_lists_and_verifying_are_for_programs_too() {
        var faq = spoken(1);
        assertThat(body(get("editor", "/work")).get("opinions").asInt()).isPositive();
        for (var list : new String[] {"helpfulness", "opinions", "verify", "expiring", "categories"}) {
            assertThat(get("agent1", "/work/" + list + "?size=1")).hasStatusOk();
            assertThat(get("editor", "/work/" + list + "?cursor=x")).hasStatus(400);
            assertThat(get("publisher", "/work/" + list)).hasStatus(403);
        }
        assertThat(get("editor", "/work/opinions?categorySlug=payment&size=1")).hasStatusOk();

        var path = "/" + faq.id() + "/verifications";
        assertThat(post("agent1", path, "{}")).hasStatus(403);
        assertThat(post("editor", path, "{\"until\": \"2020-01-01T00:00:00Z\"}"))
                .hasStatus(422);
        var verified = post("editor", path, "{}");
        assertThat(verified).hasStatusOk();
        assertThat(verified.getResponse().getHeader("ETag")).isNotNull();
        assertThat(body(verified).get("verifyBy").isNull()).isFalse();
        assertThat(post("editor", "/999999999/verifications", "{}")).hasStatus(404);
    }

    @Test
    void what_was_not_found_is_for_those_who_write() {
        var path = "/api/v1/searches/missed";
        assertThat(mvc.get()
                        .uri(path)
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("editor"))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri(path)
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("agent1"))
                        .exchange())
                .hasStatus(403);
        var settle = mvc.post()
                .uri(path + "/settle")
                .header(HttpHeaders.AUTHORIZATION, as.bearer("editor"))
                .contentType(MediaType.APPLICATION_JSON);
        assertThat(settle.content("{\"words\": \"never asked\", \"lang\": \"en\"}")
                        .exchange())
                .hasStatus(404);
        assertThat(settle.content("{}").exchange()).hasStatus(422);
    }
}
