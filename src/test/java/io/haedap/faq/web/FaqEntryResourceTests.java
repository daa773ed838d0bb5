package io.haedap.faq.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

@HaedapTest
class FaqEntryResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private MvcTestResult call(
            HttpMethod method, String role, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = mvc.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, as.bearer(role));
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request = request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return call(HttpMethod.GET, "editor", path, null, null);
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FaqDetails published(String title) {
        return faqs.published(Faqs.content(title, "본문"));
    }

    @Test
    void related_entries_and_synonyms_are_sent_back_as_they_were_read() {
        var other = published("관련");
        var faq = faqs.draft(Faqs.content("글", "본문")
                .with(List.of(other.id()), new FaqSynonyms(List.of("딴말"), List.of("other word"))));
        var path = "/api/v1/faqs/" + faq.id();
        var read = get(path);

        var sent = call(
                HttpMethod.PUT,
                "editor",
                path,
                body(read).toString(),
                read.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(sent).hasStatusOk();
        assertThat(body(sent).get("related").toString()).isEqualTo("[\"" + other.id() + "\"]");
        assertThat(body(sent).get("synonyms").toString()).isEqualTo("{\"ko\":[\"딴말\"],\"en\":[\"other word\"]}");
        assertThat(body(sent).get("pinned").asBoolean()).isFalse();
    }

    @Test
    void related_entries_that_are_not_there_and_too_many_words_are_refused() {
        var faq = """
                {"categorySlug": "payment", "translations": {"ko": {"title": "글", "body": "본문"}}, %s}
                """;
        for (var wrong : List.of(
                "\"related\": [\"99999999\"]",
                "\"related\": [\"abc\"]",
                "\"related\": [null]",
                "\"synonyms\": {\"ko\": [\" \"]}",
                "\"synonyms\": {\"en\": [null]}",
                "\"synonyms\": {\"ko\": [" + "\"말\",".repeat(30) + "\"말\"]}")) {
            assertThat(call(HttpMethod.POST, "editor", "/api/v1/faqs", faq.formatted(wrong), null))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(call(
                        HttpMethod.POST,
                        "editor",
                        "/api/v1/faqs",
                        faq.formatted("\"synonyms\": {\"ko\": [\"하나\"]}"),
                        null))
                .hasStatus(201);
    }

    @Test
    void an_entry_is_merged_by_who_may_write_and_archive() {
        var from = published("합칠 글");
        var into = published("남을 글");
        var path = "/api/v1/faqs/" + from.id() + "/merge";
        var body = "{\"into\": \"" + into.id() + "\", \"revision\": 1}";

        assertThat(call(HttpMethod.POST, "editor", path, body, null)).hasStatus(403);
        assertThat(call(HttpMethod.POST, "reviewer", path, body, null)).hasStatus(403);
        assertThat(call(HttpMethod.POST, "admin", path, "{\"into\": \"" + into.id() + "\"}", null))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, "admin", path, "{\"into\": \"x\", \"revision\": 1}", null))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, "admin", path, body.replace("1}", "9}"), null))
                .hasStatus(409);
        var merged = call(HttpMethod.POST, "admin", path, body, null);
        assertThat(merged).hasStatusOk();
        assertThat(body(merged).get("status").asString()).isEqualTo("ARCHIVED");
        assertThat(body(merged).get("mergedInto").asString())
                .isEqualTo(into.id().toString());
        assertThat(call(HttpMethod.POST, "admin", path, body, null)).hasStatus(409);
        assertThat(body(get("/api/v1/faqs/" + from.id() + "/addresses"))
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_order_of_a_category_is_read_and_set_by_version() {
        var path = "/api/v1/categories/account/order";
        var faq = faqs.published(new io.haedap.faq.FaqContent(
                "account",
                io.haedap.faq.FaqVisibility.PUBLIC,
                new io.haedap.faq.FaqTranslations(new io.haedap.faq.FaqText("놓을 글", "본문"), null),
                List.of(),
                null,
                null));
        var etag = get(path).getResponse().getHeader(HttpHeaders.ETAG);
        var pinned = "{\"pinned\": [{\"id\": \"" + faq.id() + "\"}], \"ordered\": []}";

        assertThat(call(HttpMethod.PUT, "editor", path, pinned, etag)).hasStatus(403);
        assertThat(call(HttpMethod.PUT, "reviewer", path, pinned, null)).hasStatus(428);
        assertThat(call(HttpMethod.PUT, "reviewer", path, "{\"ordered\": []}", etag))
                .hasStatus(422);
        assertThat(call(HttpMethod.PUT, "reviewer", path, "{\"pinned\": [{\"id\": \"x\"}], \"ordered\": []}", etag))
                .hasStatus(422);
        var set = call(HttpMethod.PUT, "reviewer", path, pinned, etag);
        assertThat(set).hasStatusOk();
        assertThat(call(HttpMethod.PUT, "reviewer", path, pinned, etag)).hasStatus(412);
        assertThat(get("/api/v1/categories/nowhere/order")).hasStatus(404);
        assertThat(body(get("/api/v1/faqs/" + faq.id())).get("pinned").asBoolean())
                .isTrue();
        assertThat(call(
                        HttpMethod.PUT,
                        "reviewer",
                        path,
                        body(get(path)).toString(),
                        get(path).getResponse().getHeader(HttpHeaders.ETAG)))
                .as("what was read can be sent back")
                .hasStatusOk();
        jdbc.sql("update faq.entry set pinned = false where id = ?")
                .param(new FaqId(faq.id().value()).value())
                .update();
    }

    @Test
    void the_list_takes_every_filter_that_the_screen_has() {
        var content = Faqs.content("거를 글", "본문");
        var faq = faqs.draft(new io.haedap.faq.FaqContent(
                "payment",
                io.haedap.faq.FaqVisibility.STAFF,
                content.translations(),
                List.of("유일한 꼬리표"),
                null,
                java.time.Instant.parse("2020-01-01T00:00:00Z")));
        var author = body(get("/api/v1/faqs/authors"))
                .get("items")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("editor"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        var found = get("/api/v1/faqs?tag=유일한 꼬리표&visibility=STAFF&overdue=true&translation=MISSING&author=" + author);

        assertThat(body(found).get("items").size()).isEqualTo(1);
        assertThat(body(found).get("items").get(0).get("id").asString())
                .isEqualTo(faq.id().toString());
        assertThat(body(get("/api/v1/faqs/tags?q=유일")).get("items").get(0).asString())
                .isEqualTo("유일한 꼬리표");
        assertThat(get("/api/v1/faqs?visibility=NOBODY")).hasStatus(400);
        assertThat(get("/api/v1/faqs?author=nobody")).hasStatus(400);
    }

    @Test
    void the_templates_are_offered_in_both_languages() {
        var templates = body(get("/api/v1/faqs/templates")).get("items");

        assertThat(templates.size()).isEqualTo(4);
        assertThat(templates.get(0).get("body").get("ko").asString()).contains("## 증상");
        assertThat(templates.get(0).get("body").get("en").asString()).contains("## Symptom");
    }
}
