package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class ReviewTests {

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqReader reader;

    @Autowired
    private ReviewDesk review;

    @Autowired
    private ReviewBoard reviewed;

    @Autowired
    private FaqSchedule schedule;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private static FaqContent both(String ko, String en) {
        return new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText("환불", ko), new FaqText("Refund", en)),
                List.of(),
                null,
                null);
    }

    /** Somebody with all access to the database and no key to the program. */
    private void tamper(FaqId faq, String sql) {
        jdbc.sql("update faq.entry set updated_at = updated_at where id = :id")
                .param("id", faq.value())
                .update();
        jdbc.sql(sql).param("id", faq.value()).update();
    }

    @Test
    void the_text_of_a_revision_can_be_changed_by_nobody() {
        var approved = faqs.approved(Faqs.content("승인한 글", "본문"));

        for (var sql : List.of(
                "update faq.revision_text set body = 'x' where entry = :id",
                "delete from faq.revision_text where entry = :id",
                "update faq.revision set category = 'service' where entry = :id",
                "update faq.revision set visibility = 'STAFF' where entry = :id",
                "update faq.revision set author = gen_random_uuid() where entry = :id",
                "update faq.revision set approved_hash = sha256('x') where entry = :id",
                "delete from faq.revision where entry = :id")) {
            assertThatThrownBy(() -> tamper(approved.id(), sql))
                    .as(sql)
                    .hasMessageMatching("(?s).*(neither changed nor deleted|foreign key).*");
        }
    }

    @Test
    void publishing_refuses_what_is_not_the_approved_text() {
        var approved = faqs.approved(Faqs.content("승인한 글", "본문"));
        // A revision that was approved and is taken for another: the hash of the older one stays behind
        jdbc.sql(
                        "update faq.revision set approved_by = null, approved_name = null, approved_at = null, approved_hash = null where entry = :id")
                .param("id", approved.id().value())
                .update();
        jdbc.sql(
                        "update faq.revision set approved_by = :by, approved_name = '?', approved_at = now(), approved_hash = sha256('other') where entry = :id")
                .param("id", approved.id().value())
                .param("by", as.id("reviewer").value())
                .update();

        assertThatThrownBy(() -> as.run("reviewer", () -> desk.publish(approved.id(), 1, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-approval-void"));

        as.run("reviewer", () -> desk.publish(approved.id(), 1, clock.instant().plus(Duration.ofHours(1))));
        jdbc.sql("update faq.entry set publish_at = now() - interval '1 second' where id = :id")
                .param("id", approved.id().value())
                .update();
        schedule.run();

        assertThat(as.as("editor", () -> board.one(approved.id())).status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(reader.find(approved.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Unknown.class);
    }

    @Test
    void a_reviewer_remarks_the_editor_answers_and_mends_and_the_remark_follows_its_paragraph() {
        var draft = faqs.draft(Faqs.content("환불", "첫 문단입니다.\n\n신용카드는 영업일 기준 3~5일이 걸립니다."));
        as.run("editor", () -> desk.submit(draft.id(), 1, "약관이 바뀌어 날짜를 고침"));

        var remark = as.as(
                "reviewer",
                () -> review.remark(draft.id(), new NewRemark(1, Language.KO, 1, "영업일 기준 3~5일", "약관 제12조는 3영업일입니다.")));
        as.run("editor", () -> review.answer(draft.id(), remark.id(), "고치겠습니다."));

        var seen = as.as("editor", () -> board.one(draft.id()));
        assertThat(seen.review().openRemarks()).isEqualTo(1);
        assertThat(seen.review().reason()).isEqualTo("약관이 바뀌어 날짜를 고침");

        var mended = as.as(
                "editor",
                () -> desk.write(
                        draft.id(),
                        seen.version(),
                        Faqs.content("환불", "새 문단입니다.\n\n첫 문단입니다.\n\n신용카드는 영업일 기준 3일이 걸립니다.")));
        var followed = as.as("reviewer", () -> reviewed.remark(draft.id(), remark.id()));
        assertThat(followed.place()).isEqualTo(new Remark.Place(2, false, true));
        assertThat(followed.answers()).extracting(Remark.Answer::body).containsExactly("고치겠습니다.");

        as.run("reviewer", () -> review.take(draft.id(), remark.id(), RemarkAction.RESOLVE));
        assertThat(as.as("editor", () -> board.one(mended.id())).review().openRemarks())
                .isZero();
        assertThatThrownBy(() -> as.run("reviewer", () -> review.take(draft.id(), remark.id(), RemarkAction.RESOLVE)))
                .isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = :faq and action like 'faq.remark-%'")
                        .param("faq", "faq:" + draft.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void remarks_end_where_nobody_could_read_them_any_more() {
        var draft = faqs.draft(Faqs.content("의견이 많은 글", "본문"));
        var first = as.as("reviewer", () -> review.remark(draft.id(), new NewRemark(1, null, null, null, "처음")));
        jdbc.sql("""
                        insert into faq.remark (entry, revision, body, author, author_name, at)
                        select :faq, 1, 'x', :by, '?', now() from generate_series(2, :most)
                        """)
                .param("faq", draft.id().value())
                .param("by", as.id("reviewer").value())
                .param("most", Remarks.MOST)
                .update();
        jdbc.sql("""
                        insert into faq.remark_answer (remark, body, author, author_name, at)
                        select :remark, 'x', :by, '?', now() from generate_series(1, :most)
                        """)
                .param("remark", first.id())
                .param("by", as.id("reviewer").value())
                .param("most", Remarks.MOST_ANSWERS)
                .update();

        assertThatThrownBy(() ->
                        as.run("reviewer", () -> review.remark(draft.id(), new NewRemark(1, null, null, null, "하나 더"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-remarks-most"));
        assertThatThrownBy(() -> as.run("editor", () -> review.answer(draft.id(), first.id(), "하나 더")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-remarks-most"));
    }

    @Test
    void remarks_are_for_editors_and_reviewers_and_name_what_exists() {
        var draft = faqs.draft(Faqs.content("제목", "본문"));

        assertThatThrownBy(() ->
                        as.run("agent1", () -> review.remark(draft.id(), new NewRemark(1, null, null, null, "말"))))
                .isInstanceOf(AccessDeniedException.class);
        for (var wrong : List.of(
                new NewRemark(1, Language.KO, 7, null, "말"),
                new NewRemark(1, Language.EN, 0, null, "말"),
                new NewRemark(2, Language.KO, 0, null, "말"),
                new NewRemark(1, Language.KO, 0, null, " "))) {
            assertThatThrownBy(() -> as.run("reviewer", () -> review.remark(draft.id(), wrong)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.faults()).isNotEmpty());
        }
    }

    @Test
    void an_older_revision_comes_back_as_a_new_draft() {
        var first = faqs.published(Faqs.content("첫 글", "첫 본문"));
        var second =
                as.as("editor", () -> desk.write(first.id(), first.version(), Faqs.content("둘째 글", "둘째 본문"), "다시 씀"));

        var restored = as.as("editor", () -> desk.restore(first.id(), second.revision(), 1));

        assertThat(restored.revision()).isEqualTo(3);
        assertThat(restored.status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(restored.liveRevision()).isEqualTo(1);
        assertThat(restored.content().translations().ko().body()).isEqualTo("첫 본문");
        assertThat(as.as("editor", () -> board.history(first.id())))
                .extracting(FaqRevision::restoredFrom)
                .containsExactly(1, null, null);
        assertThat(as.as("editor", () -> board.history(first.id())).get(1).reason())
                .isEqualTo("다시 씀");
        assertThatThrownBy(() -> as.run("editor", () -> desk.restore(first.id(), 2, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-outdated-revision"));
        assertThatThrownBy(() -> as.run("reviewer", () -> desk.restore(first.id(), 3, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void outdated_translations_are_counted_found_by_the_list_and_marked() {
        var draft = faqs.draft(both("한 문단", "One paragraph"));
        var behind = as.as("editor", () -> desk.write(draft.id(), draft.version(), both("다른 문단", "One paragraph")));
        assertThat(behind.review().outdatedParagraphs()).isEqualTo(1);
        var filter = new FaqFilter(null, null, null, FaqFilter.Translation.OUTDATED);
        assertThat(as.as("editor", () -> board.page(filter, 200, null)).items())
                .extracting(FaqDetails::id)
                .contains(draft.id());

        var paragraph = as.as("editor", () -> reviewed.translation(draft.id())).paragraphs().stream()
                .filter(TranslationState.Paragraph::isBehind)
                .findFirst()
                .orElseThrow();
        as.run("editor", () -> review.markCurrent(draft.id(), paragraph.koreanHash(), paragraph.englishHash()));

        assertThat(as.as("editor", () -> board.one(draft.id())).review().outdatedParagraphs())
                .isZero();
        assertThat(as.as("editor", () -> board.page(filter, 200, null)).items())
                .extracting(FaqDetails::id)
                .doesNotContain(draft.id());
        assertThat(as.as("editor", () -> board.one(draft.id())).version()).isEqualTo(behind.version());
    }

    @Test
    void one_language_goes_live_without_the_other() {
        var published = faqs.published(both("한국어 본문", "Half written").holding(Language.EN));

        assertThat(reader.find(published.id().toString(), Language.EN))
                .isInstanceOfSatisfying(FaqAnswer.Found.class, found -> {
                    assertThat(found.faq().language()).isEqualTo(Language.KO);
                    assertThat(found.faq().translated()).isFalse();
                });
        assertThat(published.content().held()).isEqualTo(Language.EN);

        var english = faqs.published(both("쓰는 중", "English only").holding(Language.KO));
        assertThat(reader.find(english.id().toString(), Language.KO))
                .isInstanceOfSatisfying(
                        FaqAnswer.Found.class,
                        found -> assertThat(found.faq().body()).isEqualTo("English only"));
        assertThatThrownBy(() -> faqs.draft(Faqs.content("제목", "본문").holding(Language.KO)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_is_narrowed_to_a_category_sees_and_changes_nothing_beyond_it() {
        var payment = faqs.published(Faqs.content("결제 글", "본문"));
        var service = faqs.published(Faqs.content("서비스 글", "본문").inCategory("service"));

        as.within("editor", Set.of("service"), () -> {
            assertThat(board.page(FaqFilter.EVERYTHING, 200, null).items())
                    .allMatch(faq -> faq.content().categorySlug().equals("service"));
            assertThat(board.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(jdbc.sql("""
                                    select count(*) from faq.entry e
                                      join faq.revision r on r.entry = e.id and r.number = e.revision
                                     where r.category = 'service'
                                    """).query(Long.class).single());
            assertThatThrownBy(() -> board.one(payment.id())).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.content(payment.id(), 1)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> reviewed.remarks(payment.id())).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> desk.write(payment.id(), payment.version(), Faqs.content("x", "y")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("not-found"));
            assertThatThrownBy(() -> desk.write(service.id(), service.version(), Faqs.content("결제로 옮김", "본문")))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.faults().getFirst().field())
                                    .isEqualTo("categorySlug"));
        });
    }

    @Test
    void an_entry_that_is_live_in_a_foreign_category_is_not_withdrawn_from_it() {
        var payment = faqs.published(Faqs.content("옮겨 쓰는 글", "본문"));
        as.run(
                "editor",
                () -> desk.write(
                        payment.id(),
                        payment.version(),
                        Faqs.content("옮겨 쓰는 글", "본문").inCategory("service")));

        as.within("reviewer", Set.of("service"), () -> {
            assertThat(board.one(payment.id()).actions()).isEmpty();
            assertThatThrownBy(() -> desk.archive(payment.id(), 2))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-foreign-category"));
        });
    }
}
