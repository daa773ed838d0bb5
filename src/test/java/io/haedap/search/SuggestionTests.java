package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
class SuggestionTests {

    private static final String PHONE = "휴대전화 번호를 바꾸었습니다";

    @Autowired
    private SearchIndex search;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private As as;

    private List<String> titles(String typed) {
        return search.suggest(typed, Language.KO, 5).stream()
                .map(Suggestion::text)
                .toList();
    }

    private void untilSuggested(String title) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> titles(title).contains(title));
    }

    @BeforeEach
    void publish() {
        if (!titles(PHONE).contains(PHONE)) {
            faqs.published(Faqs.content(PHONE, "본문"));
            untilSuggested(PHONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "휴대전화 번",
                "휴대전홥",
                "휴대전화번호를바",
                "번호를 바",
                "바꾸",
                "번호 휴대",
                "ㅎㄷㅈㅎ",
                "ㅂㅎㄹ ㅂ",
                "gbeowjsghk",
                "휴대전하 번호",
                "호를 바꾸었"
            })
    void a_title_is_suggested_however_it_is_typed(String typed) {
        assertThat(titles(typed)).contains(PHONE);
    }

    @Test
    void what_a_title_begins_with_comes_before_what_stands_in_it() {
        faqs.published(Faqs.content("갸륵한 마음", "본문"));
        faqs.published(Faqs.content("아주 갸륵한 마음", "본문"));
        faqs.published(Faqs.content("몹시갸륵한 마음", "본문"));
        untilSuggested("몹시갸륵한 마음");

        assertThat(titles("갸륵하")).containsExactly("갸륵한 마음", "아주 갸륵한 마음", "몹시갸륵한 마음");
    }

    @Test
    void a_synonym_leads_to_the_title_and_is_not_shown() {
        faqs.published(
                Faqs.content("멤버십 등급을 알고 싶습니다", "본문").with(List.of(), new FaqSynonyms(List.of("회원단계"), List.of())));
        untilSuggested("멤버십 등급을 알고 싶습니다");

        assertThat(titles("회원단")).containsExactly("멤버십 등급을 알고 싶습니다");
    }

    @Test
    void two_pages_of_one_title_are_suggested_once() {
        faqs.published(Faqs.content("쥬니퍼 향초", "하나"));
        faqs.published(Faqs.content("쥬니퍼 향초", "둘"));
        untilSuggested("쥬니퍼 향초");

        assertThat(titles("쥬니퍼")).containsExactly("쥬니퍼 향초");
    }

    @Test
    void what_is_withdrawn_or_never_was_public_is_not_suggested() {
        var faq = faqs.published(Faqs.content("쥐눈이콩 반품", "본문"));
        untilSuggested("쥐눈이콩 반품");
        faqs.draft(Faqs.content("쥐눈이콩 초안", "본문"));

        as.run("reviewer", () -> desk.archive(faq.id(), faq.revision()));

        assertThat(titles("쥐눈이콩")).isEmpty();
    }

    @Test
    void english_titles_are_suggested_to_english_readers_alone() {
        assertThat(search.suggest("휴대전화", Language.EN, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "   ", "\u0000", "\ud800", "*", "?", "...", "\\", "~~~^^^", "ㅋ", "ㅏ", "갉", "-\"", "\ufdfa", "%_'"
            })
    void hostile_beginnings_are_just_words(String typed) {
        assertThatCode(() -> search.suggest(typed, Language.KO, 10)).doesNotThrowAnyException();
        assertThatCode(() -> search.suggest(typed.repeat(100_000), Language.KO, 10))
                .doesNotThrowAnyException();
    }
}
