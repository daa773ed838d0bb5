package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
@SignedInAs("editor")
class FaqChecksTests {

    @Autowired
    private FaqChecks checks;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private As as;

    private List<String> rules(String body) {
        return checks.check(new FaqTranslations(new FaqText("제목", body), null)).stream()
                .map(FaqWarning::rule)
                .toList();
    }

    private FaqDetails published(String title) {
        var draft = faqs.draft(Faqs.content(title, "본문"));
        desk.submit(draft.id(), 1);
        return as.as("reviewer", () -> {
            desk.approve(draft.id(), 1);
            return desk.publish(draft.id(), 1, null);
        });
    }

    @Test
    void a_plain_text_is_left_in_peace() {
        var live = published("이어질 글");

        assertThat(rules("머리말입니다.\n\n## 해결\n1. [여기](/faq/" + live.id() + "-이어질-글)를 봅니다.\n"
                        + "2. <https://example.com/a?b=c> 또는 [한글](https://example.com/가나)을 엽니다.\n\n"
                        + "![버튼의 자리](/files/1.png) 접수 번호 261122-0001, 대표 전화 02-0000-0000"))
                .isEmpty();
    }

    @Test
    void links_that_lead_nowhere_are_named() {
        var draft = faqs.draft(Faqs.content("아직 초안", "본문"));
        var gone = published("내려갈 글");
        as.run("reviewer", () -> desk.archive(gone.id(), 1));

        assertThat(rules("[가](/faq/" + draft.id() + ") [나](/faq/" + gone.id() + "-x) [다](/en/faq/999999999)"))
                .containsExactly("link-unknown", "link-withdrawn", "link-unknown");
        assertThat(rules("[가](https://) [나]() [다](#해결) [라](javascript:x) [마](some/page) [바](//evil.example)"))
                .hasSize(6)
                .containsOnly("link-broken");
    }

    @Test
    void an_image_needs_words_for_those_who_cannot_see_it() {
        assertThat(rules("![](/files/1.png)")).containsExactly("image-silent");
    }

    @Test
    void long_sentences_are_counted_in_their_paragraph_and_code_is_not() {
        var found = checks.check(new FaqTranslations(
                new FaqText("제목", "짧습니다.\n\n" + "길고 ".repeat(40) + "깁니다.\n\n```\n" + "x ".repeat(200) + "\n```"),
                new FaqText("Title", "word ".repeat(40) + "end.")));

        assertThat(found)
                .containsExactly(
                        new FaqWarning(Language.KO, 1, "sentence-long-ko", List.of(124)),
                        new FaqWarning(Language.EN, 0, "sentence-long-en", List.of(41)));
    }

    @Test
    void a_title_too_long_for_search_and_personal_data_are_seen() {
        var found = checks.check(new FaqTranslations(
                new FaqText("긴 제목 ".repeat(12), "고객 900101-1234567, 010-1234-5678, someone@gmail.com"), null));

        assertThat(found)
                .extracting(FaqWarning::rule)
                .containsExactly("title-long", "personal-number", "personal-phone", "personal-mail");
    }

    @Test
    void the_centres_own_address_may_stand_in_a_text() {
        assertThat(rules("help@gamnaru.example로 보내 주십시오.")).isEmpty();
    }

    @Test
    void hostile_markdown_is_read_without_harm() {
        assertThat(rules("[".repeat(5000) + "a](".repeat(5000))).isNotNull();
        assertThat(rules("> ".repeat(2000) + "x")).isNotNull();
    }
}
