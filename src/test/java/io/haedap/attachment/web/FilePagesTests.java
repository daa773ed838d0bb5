package io.haedap.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentDesk;
import io.haedap.attachment.Samples;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class FilePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AttachmentDesk desk;

    @Autowired
    private FaqDesk faqDesk;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_public_picture_is_shown_and_kept() {
        var file = add("결제 화면.png", Samples.png(30, 20));
        faqs.published(Faqs.content("공개 그림", file.markdown("결제 화면")));

        var answer = get(file.url(), null);

        assertThat(answer).hasStatus(200);
        var response = answer.getResponse();
        assertThat(response.getContentType()).isEqualTo("image/png");
        assertThat(response.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("max-age=31536000")
                .contains("public")
                .contains("immutable");
        assertThat(response.getCookies()).isEmpty();
        assertThat(response.getHeader(HttpHeaders.VARY)).isNull();
        var etag = String.valueOf(response.getHeader(HttpHeaders.ETAG));
        assertThat(mvc.get()
                        .uri(uri(file.url()))
                        .header(HttpHeaders.IF_NONE_MATCH, etag)
                        .exchange())
                .hasStatus(304);
        assertThat(mvc.head().uri(uri(file.url())).exchange()).hasStatus(200);
    }

    @Test
    void anything_else_is_downloaded_as_bytes() {
        var file = add("환불 약관.pdf", Samples.pdf());
        faqs.published(Faqs.content("공개 문서", file.markdown("약관")));

        var response = get(file.url(), null).getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''" + URLEncoder.encode("환불", StandardCharsets.UTF_8));
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void the_picture_of_a_draft_is_for_staff_who_may_read_it() {
        var file = add("초안.png", Samples.png(5, 5));
        faqs.draft(Faqs.content("초안 그림", file.markdown("초안")));

        assertThat(get(file.url(), null)).hasStatus(404);
        var answer = get(file.url(), "reviewer");
        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(get(file.url(), "auditor")).hasStatus(404);
    }

    @Test
    void a_picture_that_nothing_names_yet_is_for_whoever_uploaded_it() {
        var file = add("미리보기.png", Samples.png(5, 5));

        assertThat(get(file.url(), null)).hasStatus(404);
        assertThat(get(file.url(), "editor")).hasStatus(200);
        assertThat(get(file.url(), "reviewer")).hasStatus(404);
    }

    @Test
    void the_picture_goes_with_the_entry_that_is_archived() {
        var file = add("곧 사라질 그림.png", Samples.png(6, 6));
        var faq = faqs.published(Faqs.content("보관될 글", file.markdown("그림")));
        assertThat(get(file.url(), null)).hasStatus(200);

        as.run("reviewer", () -> faqDesk.archive(faq.id(), faq.revision()));
        clock.forward(Duration.ofSeconds(5));

        assertThat(get(file.url(), null)).hasStatus(404);
        assertThat(get(file.url(), "reviewer")).hasStatus(200);
    }

    @Test
    void the_next_draft_of_a_live_entry_shows_its_new_picture_to_nobody() {
        var before = add("먼저.png", Samples.png(6, 6));
        var next = add("다음.png", Samples.png(7, 7));
        var faq = faqs.published(Faqs.content("바뀔 글", before.markdown("먼저")));

        as.run("editor", () -> faqDesk.write(faq.id(), faq.version(), Faqs.content("바뀔 글", next.markdown("다음"))));
        clock.forward(Duration.ofSeconds(5));

        assertThat(get(before.url(), null)).hasStatus(200);
        assertThat(get(next.url(), null)).hasStatus(404);
    }

    @Test
    void the_picture_of_a_held_language_is_not_public() {
        var file = add("english.png", Samples.png(6, 6));
        var texts =
                new FaqTranslations(new FaqText("한국어만 나가는 글", "글"), new FaqText("Not yet", file.markdown("A picture")));
        var content = new FaqContent("payment", FaqVisibility.PUBLIC, texts, List.of(), null, null);

        var faq = faqs.published(content.holding(Language.EN));
        assertThat(get(file.url(), null)).hasStatus(404);

        var next = as.as("editor", () -> faqDesk.write(faq.id(), faq.version(), content));
        as.run("editor", () -> faqDesk.submit(next.id(), next.revision()));
        as.run("reviewer", () -> faqDesk.approve(next.id(), next.revision()));
        as.run("reviewer", () -> faqDesk.publish(next.id(), next.revision(), null));
        assertThat(get(file.url(), null)).hasStatus(200);
    }

    @Test
    void only_the_one_address_leads_there() {
        var file = add("하나.png", Samples.png(5, 5));
        faqs.published(Faqs.content("주소가 하나", file.markdown("하나")));

        assertThat(get("/files/" + file.id() + "/other.png", null)).hasStatus(404);
        assertThat(get("/files/" + file.id() + "/하나.html", null)).hasStatus(404);
        assertThat(mvc.post().uri(uri(file.url())).exchange()).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/files/x/a.png", "/files/aaaaaaaaaaaaaaaaaaaaaaaaaa/a.png", "/files/..%2fetc/passwd", "/files"})
    void what_is_no_file_is_not_found(String path) {
        assertThat(mvc.get().uri(URI.create(path)).exchange().getResponse().getStatus())
                .isIn(400, 404);
    }

    @Test
    void an_article_shows_its_picture() {
        var file = add("기사.png", Samples.png(5, 5));
        var faq = faqs.published(Faqs.content("그림이 있는 기사", "먼저 화면을 봅니다.\n\n" + file.markdown("설정 화면")));

        var page = mvc.get().uri(uri("/faq/" + faq.id() + "-그림이-있는-기사")).exchange();

        assertThat(page).hasStatus(200);
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("src=\"/files/" + file.id() + "/")
                .contains("alt=\"설정 화면\"");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("img-src 'self'");
    }

    private Attachment add(String name, byte[] bytes) {
        return as.as("editor", () -> desk.add(name, new ByteArrayInputStream(bytes)));
    }

    private MvcTestResult get(String path, @Nullable String who) {
        var request = mvc.get().uri(uri(path));
        return who == null
                ? request.exchange()
                : request.sessionAttr("SPRING_SECURITY_CONTEXT", as.as(who, () -> SecurityContextHolder.getContext()))
                        .exchange();
    }

    private static URI uri(String path) {
        return URI.create(path.chars()
                .mapToObj(c -> c < 128
                        ? String.valueOf((char) c)
                        : URLEncoder.encode(String.valueOf((char) c), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining()));
    }
}
