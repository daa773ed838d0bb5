package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.Faqs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class VotePagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Faqs faqs;

    @Autowired
    private VoteRoom room;

    @Autowired
    private JdbcClient jdbc;

    private MvcTestResult post(String path, Map<String, String> fields, String... headers) {
        var request = web.post().uri(path).header("User-Agent", "Firefox");
        fields.forEach(request::param);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(URI.create(path)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private String counted(FaqId faq) {
        return jdbc.sql(
                        "select coalesce(sum(helpful), 0) || ':' || coalesce(sum(unhelpful), 0) from faq.vote_count where entry = :id")
                .param("id", faq.value())
                .query(String.class)
                .single();
    }

    private FaqDetails published() {
        return faqs.published(Faqs.content("표 받는 글", "본문입니다."));
    }

    @Test
    void a_kept_page_asks_whether_it_helped_and_sets_no_cookie() {
        var faq = published();
        var path = Moved.encoded("/faq/" + faq.id() + "-표-받는-글");
        get(path);
        var page = get(path);

        assertThat(text(page))
                .contains("<form method=\"post\" action=\"/faq/" + faq.id() + "/votes\">")
                .contains("이 글이 도움이 되었습니까?")
                .contains("name=\"revision\" value=\"1\"")
                .doesNotContain("_csrf");
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(page.getResponse().getHeader("Cache-Control")).doesNotContain("no-store");
    }

    @Test
    void a_vote_is_taken_by_a_form_and_leads_to_thanks_with_room_for_words() {
        var faq = published();
        var sent = post("/faq/" + faq.id() + "/votes", Map.of("helpful", "false", "revision", "1", "lang", "ko"));

        assertThat(sent).hasStatus(303);
        assertThat(location(sent)).isEqualTo("/faq/" + faq.id() + "/votes?lang=ko&helpful=false&revision=1");
        assertThat(sent.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(counted(faq.id())).isEqualTo("0:1");

        var thanks = get(location(sent));
        assertThat(thanks).hasStatus(200);
        assertThat(thanks.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(thanks.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(text(thanks))
                .contains("의견 고맙습니다")
                .contains("어떤 점이 부족했습니까?")
                .contains("noindex")
                .contains("action=\"/faq/" + faq.id() + "/opinions\"");
        assertThat(counted(faq.id())).isEqualTo("0:1");

        var said = post(
                "/faq/" + faq.id() + "/opinions",
                Map.of("helpful", "false", "lang", "ko", "remark", "<b>그림</b>이 없습니다"));
        assertThat(said).hasStatus(303);
        assertThat(text(get(location(said)))).contains("말씀을 전했습니다").doesNotContain("<textarea");
        assertThat(jdbc.sql("select body from faq.opinion where entry = :id")
                        .param("id", faq.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("<b>그림</b>이 없습니다");
    }

    @Test
    void following_links_votes_for_nothing() {
        var faq = published();
        assertThat(get("/faq/" + faq.id() + "/votes?helpful=true&revision=1")).hasStatus(200);
        assertThat(web.head().uri("/faq/" + faq.id() + "/votes?helpful=true").exchange())
                .hasStatus(200);
        assertThat(get("/faq/" + faq.id() + "/opinions?remark=x")).hasStatus(405);
        assertThat(counted(faq.id())).isEqualTo("0:0");
    }

    @Test
    void a_form_of_another_site_a_machine_and_nonsense_count_for_nothing() {
        var faq = published();
        var path = "/faq/" + faq.id() + "/votes";
        var yes = Map.of("helpful", "true");

        assertThat(post(path, yes, "Sec-Fetch-Site", "cross-site")).hasStatus(403);
        assertThat(post(path, yes, "Sec-Fetch-Site", "same-site")).hasStatus(403);
        assertThat(post(path, yes, "Origin", "https://evil.example")).hasStatus(403);
        assertThat(post(path, yes, "Origin", "null")).hasStatus(403);
        assertThat(post(path, Map.of("helpful", "true", "website", "https://spam.example")))
                .hasStatus(303);
        assertThat(post(path, Map.of("helpful", "maybe"))).hasStatus(400);
        assertThat(post(path, Map.of())).hasStatus(400);
        assertThat(post("/faq/999999999/votes", yes)).hasStatus(404);
        assertThat(counted(faq.id())).isEqualTo("0:0");

        assertThat(post(path, yes, "Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:8080"))
                .hasStatus(303);
        assertThat(post(path, yes, "Origin", "http://localhost:8080")).hasStatus(303);
        assertThat(counted(faq.id())).isEqualTo("1:0");
    }

    @Test
    void a_burst_waits_outside_the_database() {
        var faq = published();
        var path = "/faq/" + faq.id() + "/opinions";
        var words = Map.of("helpful", "true", "remark", "몰린 말씀");
        for (int i = 0; i < VoteRoom.AT_ONCE; i++) {
            assertThat(room.enter()).isTrue();
        }
        try {
            var later = post(path, words);
            assertThat(later).hasStatus(503);
            assertThat(later.getResponse().getHeader("Retry-After")).isEqualTo("60");
            assertThat(text(later)).contains("의견을 아직 받지 못했습니다").contains("몰린 말씀");
        } finally {
            for (int i = 0; i < VoteRoom.AT_ONCE; i++) {
                room.leave();
            }
        }
        for (int i = 0; i <= VoteRoom.AT_ONCE; i++) {
            assertThat(post(path, words)).hasStatus(303);
        }
    }

    @Test
    void words_that_do_not_fit_come_back_with_what_is_wrong() {
        var faq = published();
        var refused = post(
                "/en/faq/" + faq.id() + "/opinions", Map.of("remark", "<i>" + "x".repeat(1000), "helpful", "true"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("At most 1,000 characters")
                .contains("&lt;i&gt;xxx")
                .contains("aria-invalid=\"true\"");
        assertThat(post("/faq/" + faq.id() + "/opinions", Map.of("remark", "  ")))
                .hasStatus(303);
        assertThat(text(get("/en/faq/" + faq.id() + "/votes?said=masked"))).contains("blotted out");
        assertThat(text(get("/faq/" + faq.id() + "/votes?said=%3Cscript%3E"))).doesNotContain("&lt;script");
    }
}
