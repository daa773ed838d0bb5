package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
class SearchIndexTests {

    private static final Set<String> FAQ = Set.of(SearchDocument.FAQ);

    @Autowired
    private SearchIndex search;

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private As as;

    private static void soon(BooleanSupplier condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(condition::getAsBoolean);
    }

    private boolean finds(String query, String id) {
        return search.find(query, FAQ, Language.KO, 20).items().stream()
                .anyMatch(hit -> hit.id().equals(id));
    }

    @Test
    void a_published_entry_is_soon_found_in_other_word_forms() {
        var faq = faqs.published(Faqs.content("영수증을 다시 받고 싶습니다", "결제 내역에서 영수증을 내려받습니다."));

        soon(() -> finds("영수증 받는 방법", faq.id().toString()));

        var hit = search.find("영수증", FAQ, Language.KO, 5).items().getFirst();
        assertThat(hit.snippet()).contains("\u0002영수증\u0003");
        assertThat(search.find("영수증을 다시 받고 싶어요", FAQ, Language.KO, 5).answered())
                .isTrue();
    }

    @Test
    void a_withdrawn_entry_is_not_found_from_that_moment_on() {
        var faq = faqs.published(Faqs.content("쿠폰 등록이 안 됩니다", "쿠폰 번호를 확인합니다."));
        soon(() -> finds("쿠폰 등록", faq.id().toString()));

        as.run("reviewer", () -> desk.archive(faq.id(), faq.revision()));

        assertThat(finds("쿠폰 등록", faq.id().toString())).isFalse();
    }

    @Test
    void a_hit_is_shown_as_it_is_written_now_though_the_index_holds_what_it_said_before() {
        var faq = faqs.published(Faqs.content("영수증은 한 달 뒤에 나옵니다", "결제 내역에서 내려받습니다."));
        var before = new FoundDocument(
                SearchDocument.FAQ, faq.id().toString(), null, Language.KO, "옛 제목", "옛 글", "/faq/1", null, null, 1, 1);
        var never = new FoundDocument(
                SearchDocument.FAQ, "0", null, Language.KO, "옛 제목", "옛 글", "/faq/0", null, null, 1, 1);

        var shown = documents.current(Audience.PUBLIC, java.util.List.of(never, before));

        assertThat(shown).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("영수증은 한 달 뒤에 나옵니다");
            assertThat(one.text()).contains("결제 내역에서 내려받습니다.");
            assertThat(one.stamp()).isNotEqualTo(1);
        });
    }

    @Test
    void what_was_removed_long_ago_is_forgotten_and_what_was_removed_lately_is_told_to_nodes_for_a_while() {
        var longAgo = faqs.published(Faqs.content("오래 전에 내린 글", "이제 없습니다."));
        var lately = faqs.published(Faqs.content("방금 내린 글", "이제 없습니다."));
        as.run("reviewer", () -> desk.archive(longAgo.id(), longAgo.revision()));
        as.run("reviewer", () -> desk.archive(lately.id(), lately.revision()));
        jdbc.sql(
                        "update search.document set changed_at = changed_at - interval '31 days' where id = :id and type = 'faq'")
                .param("id", longAgo.id().toString())
                .update();

        documents.forget(Duration.ofDays(30));

        assertThat(jdbc.sql("select id from search.document where type = 'faq' and id in (:ids)")
                        .param(
                                "ids",
                                java.util.List.of(
                                        longAgo.id().toString(), lately.id().toString()))
                        .query(String.class)
                        .list())
                .containsOnly(lately.id().toString());
    }

    @Test
    void words_of_the_text_before_do_not_stay_with_a_text_that_another_version_wrote() {
        var faq = faqs.published(Faqs.content("두루마리구름을 봅니다", "하늘에 있습니다."));
        jdbc.sql("""
                        update search.document set title = '새털구름을 봅니다', xid = pg_current_xact_id()
                         where id = :id and type = 'faq'
                        """).param("id", faq.id().toString()).update();

        documents.analyse(1_000);

        assertThat(jdbc.sql("select words from search.document where id = :id and type = 'faq'")
                        .param("id", faq.id().toString())
                        .query(String.class)
                        .single())
                .contains("구름")
                .doesNotContain("두루마리");
    }

    @Test
    void an_entry_is_found_by_a_synonym_that_its_text_does_not_hold() {
        var faq = faqs.published(Faqs.content("비밀번호를 바꾸고 싶습니다", "설정에서 바꿉니다.")
                .with(
                        java.util.List.of(),
                        new io.haedap.faq.FaqSynonyms(java.util.List.of("열쇠말"), java.util.List.of())));

        soon(() -> finds("열쇠말", faq.id().toString()));

        assertThat(search.find("열쇠말", FAQ, Language.KO, 5).items().getFirst().snippet())
                .doesNotContain("열쇠말");
    }

    @Test
    void drafts_are_never_found() {
        var draft = faqs.draft(Faqs.content("비밀스러운 초안 갸름", "갸름"));

        assertThat(finds("비밀스러운 초안 갸름", draft.id().toString())).isFalse();
    }

    @Test
    void titles_are_suggested_while_typing() {
        faqs.published(Faqs.content("휴대전화 번호를 바꾸었습니다", "본문"));

        soon(() -> search.suggest("휴대전화 번", Language.KO, 5).stream()
                .map(Suggestion::text)
                .anyMatch("휴대전화 번호를 바꾸었습니다"::equals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\ud800", "*:*", "title:x AND (", "-\"", "[a TO z]", "\\", "~~~^^^"})
    void hostile_queries_are_just_words(String query) {
        assertThatCode(() -> {
                    search.find(query, FAQ, Language.KO, 10);
                    search.suggest(query, Language.KO, 10);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_megabyte_of_query_is_cut() {
        assertThatCode(() -> search.find("-\"".repeat(500_000), FAQ, Language.KO, 10))
                .doesNotThrowAnyException();
    }
}
