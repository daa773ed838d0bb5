package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is withdrawn or over is gone everywhere within five seconds, also from pages that were kept. */
@HaedapTest
class FaqEndTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private As as;

    private FaqDetails published(String word, @Nullable Instant until, @Nullable Language held) {
        return published(word, FaqVisibility.PUBLIC, until, held);
    }

    private FaqDetails published(
            String word, FaqVisibility visibility, @Nullable Instant until, @Nullable Language held) {
        var content = new FaqContent(
                        "payment",
                        visibility,
                        new FaqTranslations(
                                new FaqText(word + " 질문", word + " 본문입니다."),
                                held == null ? null : new FaqText(word + " question", "Text of " + word)),
                        List.of(),
                        until,
                        null)
                .holding(held);
        var draft = as.as("editor", () -> desk.draft(null, content));
        as.run("editor", () -> desk.submit(draft.id(), 1));
        as.run("reviewer", () -> desk.approve(draft.id(), 1));
        return as.as("reviewer", () -> desk.publish(draft.id(), 1, null));
    }

    private MvcTestResult get(String path) {
        return web.get().uri(URI.create(Moved.encoded(path))).exchange();
    }

    private String search(String word) {
        return text(web.get().uri("/search").queryParam("q", word).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void isEverywhere(String path, String word) {
        await().atMost(SOON.plusSeconds(5)).untilAsserted(() -> {
            assertThat(get(path)).hasStatus(200);
            assertThat(text(get("/faq/c/payment"))).contains(word);
            assertThat(text(get("/sitemap.xml"))).contains(Moved.encoded(path));
            assertThat(search(word)).contains(path.substring(0, path.indexOf('-') + 1));
        });
    }

    private void isNowhere(String path, String word, Duration within) {
        await().atMost(within).untilAsserted(() -> {
            assertThat(get(path)).hasStatus(410);
            assertThat(text(get("/faq/c/payment"))).doesNotContain(word);
            assertThat(text(get("/"))).doesNotContain(word);
            assertThat(text(get("/sitemap.xml"))).doesNotContain(Moved.encoded(path));
            assertThat(search(word)).doesNotContain(path.substring(0, path.indexOf('-') + 1));
        });
    }

    private static String path(FaqDetails faq, String word) {
        return "/faq/" + faq.id() + "-" + word + "-질문";
    }

    @Test
    void an_archived_entry_is_gone_from_pages_search_and_sitemap() {
        var faq = published("가락지빵", null, null);
        isEverywhere(path(faq, "가락지빵"), "가락지빵");

        as.run("reviewer", () -> desk.archive(faq.id(), 1));

        isNowhere(path(faq, "가락지빵"), "가락지빵", SOON);
    }

    @Test
    void nobody_learns_that_there_was_an_entry_for_staff() {
        var faq = published("고드름", FaqVisibility.STAFF, null, null);
        as.run("reviewer", () -> desk.archive(faq.id(), 1));

        assertThat(get(path(faq, "고드름"))).hasStatus(404);
    }

    @Test
    void an_entry_whose_time_is_over_is_gone_from_pages_search_and_sitemap() {
        var end = Instant.now().plusSeconds(12);
        var faq = published("누름돌", end, null);
        isEverywhere(path(faq, "누름돌"), "누름돌");

        isNowhere(path(faq, "누름돌"), "누름돌", SOON.plusSeconds(12));
    }

    @Test
    void a_held_language_falls_back_with_a_plain_hint() {
        var korean = published("두레박", null, Language.EN);
        var english = text(get("/en" + path(korean, "두레박")));
        assertThat(english)
                .contains("not yet available in English")
                .contains("두레박 본문입니다")
                .doesNotContain("Text of");

        var other = published("홍두깨", null, Language.KO);
        var page = text(get("/faq/" + other.id() + "-홍두깨-question"));
        assertThat(page).contains("아직 한국어로").contains("Text of 홍두깨").doesNotContain("본문입니다");
    }
}
