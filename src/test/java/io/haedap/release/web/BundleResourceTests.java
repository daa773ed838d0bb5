package io.haedap.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.Faqs;
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
class BundleResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JsonMapper json;

    private MvcTestResult ask(HttpMethod method, String who, String path, String ifMatch, String body) {
        var request = mvc.method(method)
                .uri("/api/v1/releases" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return ifMatch.isEmpty()
                ? request.exchange()
                : request.header(HttpHeaders.IF_MATCH, ifMatch).exchange();
    }

    private MvcTestResult get(String who, String path) {
        return ask(HttpMethod.GET, who, path, "", "");
    }

    private MvcTestResult post(String who, String path, String body) {
        return ask(HttpMethod.POST, who, path, "", body);
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private String created() {
        var made = post("editor", "", "{\"name\": \"겨울 멤버십\", \"note\": \"함께\"}");
        assertThat(made).hasStatus(201);
        return "/" + body(made).get("id").asString();
    }

    @Test
    void a_bundle_is_gathered_checked_and_scheduled() {
        var path = created();
        var faq = faqs.approved(Faqs.content("묶음의 글", "본문")).id();
        var added = post("editor", path + "/items", "{\"faqId\": \"%s\"}".formatted(faq));
        assertThat(added).hasStatus(201);
        assertThat(body(added).get("items").get(0).get("revision").asInt()).isEqualTo(1);

        var check = body(get("editor", path + "/check"));
        assertThat(check.get("ready").asBoolean()).isTrue();
        assertThat(check.get("problems").get(0).get("code").asString()).isEqualTo("english-missing");

        var scheduled = post(
                "reviewer",
                path + "/transitions",
                "{\"action\": \"SCHEDULE\", \"at\": \"2099-12-01T10:00:00+09:00\", \"version\": %d}"
                        .formatted(body(added).get("version").asInt()));
        assertThat(scheduled).hasStatusOk();
        assertThat(body(scheduled).get("status").asString()).isEqualTo("SCHEDULED");
        assertThat(body(scheduled).get("at").asString()).startsWith("2099-12-01T01:00:00");
        assertThat(post("editor", path + "/items", "{\"faqId\": \"%s\"}".formatted(faq)))
                .hasStatus(409);
        assertThat(post("reviewer", path + "/transitions", "{\"action\": \"CANCEL\"}"))
                .hasStatusOk();
    }

    @Test
    void what_was_read_can_be_sent_back_and_only_over_what_was_read() {
        var path = created();
        var read = get("editor", path);

        var renamed = ask(
                HttpMethod.PUT,
                "editor",
                path,
                etag(read),
                body(read).toString().replace("겨울 멤버십", "봄 멤버십"));

        assertThat(renamed).hasStatusOk();
        assertThat(body(renamed).get("name").asString()).isEqualTo("봄 멤버십");
        assertThat(ask(HttpMethod.PUT, "editor", path, etag(read), "{\"name\": \"늦은 이름\"}"))
                .hasStatus(412);
        assertThat(ask(HttpMethod.PUT, "editor", path, "", "{\"name\": \"이름\"}"))
                .hasStatus(428);
        assertThat(ask(HttpMethod.PUT, "editor", path, etag(renamed), "{\"name\": \" \"}"))
                .hasStatus(422);
    }

    @Test
    void an_item_is_left_out_over_the_version_that_was_read() {
        var path = created();
        var faq = faqs.approved(Faqs.content("뺄 글", "본문")).id();
        var added = post("editor", path + "/items", "{\"faqId\": \"%s\"}".formatted(faq));
        var item = path + "/items/" + body(added).get("items").get(0).get("id").asString();

        assertThat(ask(HttpMethod.DELETE, "editor", item, "", "")).hasStatus(428);
        assertThat(ask(HttpMethod.DELETE, "editor", path + "/items/999999", etag(added), ""))
                .hasStatus(404);
        var left = ask(HttpMethod.DELETE, "editor", item, etag(added), "");
        assertThat(left).hasStatusOk();
        assertThat(body(left).get("items")).isEmpty();
    }

    @Test
    void what_is_refused_says_why() {
        var path = created();
        var draft = faqs.draft(Faqs.content("초안", "본문")).id();
        post("editor", path + "/items", "{\"faqId\": \"%s\"}".formatted(draft));

        var refused = post("reviewer", path + "/transitions", "{\"action\": \"GO\"}");
        assertThat(refused).hasStatus(409);
        assertThat(body(refused).get("type").asString()).isEqualTo("/problems/release-check");
        assertThat(body(refused).get("problems").get(0).get("code").asString()).isEqualTo("not-approved");
        assertThat(post("reviewer", path + "/transitions", "{\"action\": \"ROLL_BACK\"}"))
                .hasStatus(409);
        assertThat(post("reviewer", path + "/transitions", "{}")).hasStatus(422);
        assertThat(post("reviewer", path + "/transitions", "{\"action\": \"SCHEDULE\"}"))
                .hasStatus(422);
        assertThat(post("editor", path + "/items", "{\"faqId\": \"999999\"}")).hasStatus(422);
        assertThat(post("editor", path + "/items", "{\"faqId\": \"x-1\"}")).hasStatus(422);
        assertThat(get("editor", "/999999")).hasStatus(404);
        assertThat(get("editor", "/nonsense")).hasStatus(404);
    }

    @Test
    void the_list_goes_on_where_it_stopped_and_rights_hold() {
        for (int i = 0; i < 3; i++) {
            created();
        }
        var first = body(get("agent1", "?size=2&status=OPEN"));
        assertThat(first.get("items")).hasSize(2);
        var second =
                body(get("agent1", "?size=2&cursor=" + first.get("nextCursor").asString()));
        assertThat(second.get("items").get(0).get("id"))
                .isNotEqualTo(first.get("items").get(1).get("id"));

        assertThat(get("auditor", "")).hasStatus(403);
        assertThat(post("agent1", "", "{\"name\": \"묶음\"}")).hasStatus(403);
        assertThat(post("editor", created() + "/transitions", "{\"action\": \"GO\"}"))
                .hasStatus(403);
    }

    @Test
    void a_category_change_is_gathered_by_whoever_may_change_categories() {
        var path = created();
        var change = "{\"slug\": \"service\", \"name\": {\"ko\": \"서비스 이용\", \"en\": \"Using it\"}, \"position\": 1}";
        assertThat(post("editor", path + "/items", change)).hasStatus(403);

        var added = post("admin", path + "/items", change);

        assertThat(added).hasStatus(201);
        var item = body(added).get("items").get(0);
        assertThat(item.get("kind").asString()).isEqualTo("CATEGORY");
        assertThat(item.get("slug").asString()).isEqualTo("service");
        assertThat(item.get("change").get("name").get("ko").asString()).isEqualTo("서비스 이용");
        assertThat(item.get("change").get("position").asInt()).isEqualTo(1);
        assertThat(item.get("before").get("name").get("ko").asString()).isEqualTo("서비스");
        assertThat(item.has("faqId")).isFalse();
        assertThat(body(get("editor", path + "/check")).get("ready").asBoolean())
                .isTrue();
        assertThat(post("reviewer", path + "/transitions", "{\"action\": \"GO\"}"))
                .hasStatus(403);
        assertThat(post(
                        "admin",
                        path + "/transitions",
                        "{\"action\": \"SCHEDULE\", \"at\": \"2099-12-01T10:00:00+09:00\"}"))
                .hasStatusOk();
        assertThat(post("admin", path + "/transitions", "{\"action\": \"CANCEL\"}"))
                .hasStatusOk();
    }

    @Test
    void what_a_category_cannot_become_is_refused_field_by_field() {
        var path = created() + "/items";

        assertThat(body(post("admin", path, "{\"slug\": \"nowhere\", \"name\": {\"ko\": \"가\"}}"))
                        .toString())
                .contains("slug");
        assertThat(post("admin", path, "{\"slug\": \"service\"}")).hasStatus(422);
        assertThat(post("admin", path, "{\"slug\": \"service\", \"faqId\": \"1\", \"name\": {\"ko\": \"가\"}}"))
                .hasStatus(422);
        assertThat(post("admin", path, "{\"slug\": \"service\", \"action\": \"PUBLISH\", \"name\": {\"ko\": \"가\"}}"))
                .hasStatus(422);
        assertThat(body(post(
                                "admin",
                                path,
                                "{\"slug\": \"service\", \"name\": {\"ko\": \"가\"}, \"parentSlug\": \"service\"}"))
                        .toString())
                .contains("parentSlug");
        assertThat(post("admin", path, "{\"slug\": \"service\", \"name\": {\"ko\": \"가\"}, \"version\": 99}"))
                .hasStatus(409);
    }
}
