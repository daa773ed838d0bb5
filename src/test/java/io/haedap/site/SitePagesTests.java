package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.As;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class SitePagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JsonMapper json;

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/faq",
                "/faq/c/payment",
                "/search",
                "/search?q=환불",
                "/notices",
                "/status",
                "/status/history",
                "/status/embed",
                "/contact",
                "/privacy",
                "/terms"
            })
    void every_page_opens_in_both_languages_without_a_cookie_under_a_strict_policy(String path) {
        for (var language : List.of("ko", "en")) {
            var answer = get(language.equals("ko") ? path : "/en" + path);

            assertThat(answer).hasStatus(200);
            assertThat(text(answer)).contains("<html lang=\"" + language + "\"").contains("<h1");
            assertThat(text(answer)).doesNotContain(" style=").doesNotContain("??");
            assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
            assertThat(answer.getResponse().getHeader(HttpHeaders.ETAG)).startsWith("\"");
            assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                    .isEqualTo(PageCopy.CACHE_CONTROL);
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .isEqualTo(SiteSecurity.POLICY);
        }
    }

    @Test
    void an_entry_is_read_in_both_languages_and_tells_machines_what_it_says() {
        var faq = published("환불은 언제 들어옵니까", "영업일로 사흘입니다. </script><b>", "When is my refund paid?", "Three days.");

        var korean = get("/faq/" + faq.id() + "-환불은-언제-들어옵니까");
        var english = get("/en/faq/" + faq.id() + "-when-is-my-refund-paid");

        assertThat(korean).hasStatus(200);
        assertThat(text(korean)).contains("영업일로 사흘입니다.").contains("hreflang=\"en\"");
        assertThat(text(english)).contains("Three days.").contains("lang=\"en\"");
        var data = text(korean).replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        assertThat(data).doesNotContain("<");
        assertThat(json.readTree(data).at("/@graph/0/@type").asString()).isEqualTo("FAQPage");
        assertThat(json.readTree(data).at("/@graph/0/mainEntity/0/name").asString())
                .isEqualTo("환불은 언제 들어옵니까");
    }

    @Test
    void an_old_address_leads_to_the_new_one_and_a_withdrawn_entry_says_so() {
        var faq = published("카드가 거절됩니다", "한도를 봅니다.", null, null);

        var old = get("/faq/" + faq.id() + "-옛-주소");
        assertThat(old).hasStatus(301);
        assertThat(old.getResponse().getHeader("Location")).isEqualTo(Moved.encoded("/faq/" + faq.id() + "-카드가-거절됩니다"));
        assertThat(get("/faq/" + faq.id())).hasStatus(301);

        as.as("admin", () -> desk.archive(faq.id(), faq.revision()));
        var gone = get("/faq/" + faq.id() + "-카드가-거절됩니다");
        assertThat(gone).hasStatus(410);
        assertThat(text(gone)).contains("<html lang=\"ko\"").contains("name=\"q\"");
    }

    @Test
    void what_is_published_stands_on_the_pages_that_were_already_kept() {
        get("/");
        get("/faq");

        published("방금 게시한 질문입니다", "답입니다.", null, null);

        assertThat(text(get("/faq"))).contains("방금 게시한 질문입니다");
        assertThat(text(get("/"))).contains("방금 게시한 질문입니다");
        assertThat(text(get("/sitemap.xml"))).contains(Moved.encoded("방금-게시한-질문입니다"));
    }

    @Test
    void whoever_has_a_page_is_told_so() {
        var tag = String.valueOf(get("/terms").getResponse().getHeader(HttpHeaders.ETAG));

        var again =
                web.get().uri("/terms").header(HttpHeaders.IF_NONE_MATCH, tag).exchange();

        assertThat(again).hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource({"/nope, 404", "/en/nope, 404", "/faq/999999-x, 404", "/notices/999999-x, 404", "/faq/c/none, 404"})
    void what_is_not_there_is_told_in_the_frame(String path, int status) {
        var answer = get(path);

        assertThat(answer).hasStatus(status);
        assertThat(text(answer))
                .contains("class=\"foot\"")
                .contains("name=\"q\"")
                .contains(path.startsWith("/en") ? "<html lang=\"en\"" : "<html lang=\"ko\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' or 1=1 --",
                "${7*7}",
                "__${7*7}__::.x",
                "-\"-\"-\"",
                "%00",
                "\u0007",
                "[[${1}]]",
                "AND OR NOT (",
                "카드*?~^2"
            })
    void hostile_words_are_repeated_as_text(String words) {
        var answer = web.get().uri("/search").queryParam("q", words).exchange();

        assertThat(answer).hasStatus(200);
        assertThat(text(answer))
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .doesNotContain(">49<");
    }

    @Test
    void a_very_long_search_is_cut() {
        assertThat(web.get().uri("/search").queryParam("q", "카드 ".repeat(5_000)).exchange())
                .hasStatus(200);
    }

    @Test
    void browsers_get_suggestions() {
        published("제안에 나올 질문", "답입니다.", null, null);

        var answer = web.get().uri("/search/suggest").queryParam("q", "제안에").exchange();

        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getContentType()).startsWith("application/x-suggestions+json");
        assertThat(json.readTree(text(answer)).get(0).asString()).isEqualTo("제안에");
        assertThat(json.readTree(text(answer)).get(1).isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notices/feed.atom",
                "/en/notices/feed.atom",
                "/status/feed.atom",
                "/sitemap.xml",
                "/opensearch.xml",
                "/en/opensearch.xml"
            })
    void what_machines_read_is_well_formed(String path) throws Exception {
        var answer = get(path);

        assertThat(answer).hasStatus(200);
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        assertThat(builder.parse(new java.io.ByteArrayInputStream(
                                answer.getResponse().getContentAsByteArray()))
                        .getDocumentElement())
                .isNotNull();
        assertThat(answer.getResponse().getHeader(HttpHeaders.ETAG)).isNotNull();
    }

    @Test
    void the_small_files_say_what_they_must() {
        assertThat(text(get("/robots.txt"))).contains("Sitemap: http://localhost:8080/sitemap.xml");
        assertThat(text(get("/.well-known/security.txt")))
                .contains("Contact: mailto:")
                .contains("Expires: ");
        assertThat(text(get("/status/maintenance.ics"))).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void the_stylesheet_is_kept_for_good_under_its_hash() {
        var page = text(get("/"));
        var path = page.replaceAll("(?s).*href=\"(/assets/site\\.[^\"]+\\.css)\".*", "$1");

        var answer = get(path);

        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%69nquiries/new",
                "/inquiries/new?category=%00",
                "/inquiries/follow?received=x",
                "/search?q=%00",
                "/api/v1/search?q=%00",
                "/status/history?cursor=KzEwMDAwMC0wMQ",
                "/faq/c/payment?cursor=MB8rMTAwMDAwLTAxLTAxVDAwOjAwOjAwWh8x"
            })
    void what_nobody_can_read_is_a_bad_request(String address) {
        assertThat(web.get().uri(java.net.URI.create(address)).exchange()).hasStatus(400);
    }

    @Test
    void another_hash_is_no_address_of_the_stylesheet() {
        assertThat(get("/assets/site.0.css")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/status.json", "/api/v1/search?q=a", "/api/openapi.json"})
    void the_headers_of_what_may_be_read_may_be_asked_for_alone(String path) {
        assertThat(web.head().uri(path).exchange()).hasStatus(200);
    }

    @Test
    void an_earlier_version_of_a_policy_that_never_was_is_not_found() {
        assertThat(web.get().uri("/privacy").queryParam("version", "1999-01-01").exchange())
                .hasStatus(404);
        assertThat(web.get().uri("/privacy").queryParam("version", "2026-11-01").exchange())
                .hasStatus(200);
    }

    private FaqDetails published(
            String title,
            String body,
            @org.jspecify.annotations.Nullable String englishTitle,
            @org.jspecify.annotations.Nullable String englishBody) {
        var english = englishTitle == null ? null : new FaqText(englishTitle, String.valueOf(englishBody));
        var content = new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, body), english),
                List.of(),
                null,
                null);
        var draft = as.as("editor", () -> desk.draft(null, content));
        as.run("editor", () -> desk.submit(draft.id(), draft.revision()));
        as.run("reviewer", () -> desk.approve(draft.id(), draft.revision()));
        return as.as("reviewer", () -> desk.publish(draft.id(), draft.revision(), null));
    }

    private MvcTestResult get(String path) {
        var parts = path.split("\\?q=");
        return parts.length == 1
                ? web.get().uri(java.net.URI.create(Moved.encoded(path))).exchange()
                : web.get().uri(parts[0]).queryParam("q", parts[1]).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
