package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class FaqDeskTests {

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqReader reader;

    @Autowired
    private FaqSchedule schedule;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @Test
    void an_entry_goes_from_draft_over_review_to_its_readers() {
        var published = faqs.published(Faqs.content("환불은 언제 들어오나요", "영업일 기준 3~5일입니다."));

        assertThat(published.status()).isEqualTo(FaqStatus.PUBLISHED);
        assertThat(reader.find(published.id().toString(), Language.KO))
                .isInstanceOfSatisfying(FaqAnswer.Found.class, found -> {
                    assertThat(found.faq().title()).isEqualTo("환불은 언제 들어오나요");
                    assertThat(found.faq().path()).endsWith("-환불은-언제-들어오나요");
                });
    }

    @Test
    void nobody_approves_what_they_wrote_not_even_an_administrator() {
        var draft = as.as("admin", () -> desk.draft(null, Faqs.content("제목", "본문")));
        as.run("admin", () -> desk.submit(draft.id(), 1));

        assertThatThrownBy(() -> as.run("admin", () -> desk.approve(draft.id(), 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-own-work"));
        assertThat(as.as("admin", () -> board.one(draft.id())).allows(FaqAction.APPROVE))
                .isFalse();
        assertThat(as.as("reviewer", () -> board.one(draft.id())).allows(FaqAction.APPROVE))
                .isTrue();
    }

    @Test
    void the_database_refuses_own_approval_too() {
        var draft = faqs.draft(Faqs.content("제목", "본문"));

        assertThatThrownBy(() -> jdbc.sql(
                                "update faq.revision set approved_by = author, approved_at = now() where entry = ?")
                        .param(draft.id().value())
                        .update())
                .hasMessageContaining("faq_nobody_approves_own_work");
    }

    @Test
    void the_live_text_stays_while_the_next_is_written_and_approval_is_void_by_then() {
        var live = faqs.published(Faqs.content("이전 제목", "이전 본문"));

        var written = as.as("editor", () -> desk.write(live.id(), live.version(), Faqs.content("새 제목", "새 본문")));

        assertThat(written.status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(written.liveRevision()).isEqualTo(1);
        assertThat(reader.find(live.id().toString(), Language.KO))
                .isInstanceOfSatisfying(
                        FaqAnswer.Found.class,
                        found -> assertThat(found.faq().title()).isEqualTo("이전 제목"));
        assertThatThrownBy(() -> as.run("reviewer", () -> desk.publish(live.id(), written.revision(), null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_writes_takes_a_request_for_review_back_until_it_is_decided() {
        var draft = faqs.draft(Faqs.content("거둘 글", "본문"));
        as.run("editor", () -> desk.submit(draft.id(), 1));

        assertThatThrownBy(() ->
                        as.run("reviewer", () -> desk.take(draft.id(), FaqAction.RECALL, draft.revision(), null, null)))
                .isInstanceOf(AccessDeniedException.class);
        var back = as.as("editor", () -> desk.take(draft.id(), FaqAction.RECALL, 1, null, null));
        assertThat(back.status()).isEqualTo(FaqStatus.DRAFT);
        assertThat(back.revision()).isEqualTo(1);

        as.run("editor", () -> desk.submit(draft.id(), 1));
        as.run("reviewer", () -> desk.approve(draft.id(), 1));
        assertThatThrownBy(() -> as.run("editor", () -> desk.recall(draft.id(), 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("faq-transition"));
    }

    @Test
    void of_two_editors_the_slower_one_is_told() {
        var draft = faqs.draft(Faqs.content("제목", "본문"));
        as.run("editor", () -> desk.write(draft.id(), draft.version(), Faqs.content("먼저", "먼저")));

        assertThatThrownBy(() ->
                        as.run("editor", () -> desk.write(draft.id(), draft.version(), Faqs.content("나중", "나중"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    @Test
    void a_withdrawn_entry_is_gone_and_a_draft_never_was() {
        var published = faqs.published(Faqs.content("제목", "본문"));
        var draft = faqs.draft(Faqs.content("제목", "본문"));

        as.run("reviewer", () -> desk.archive(published.id(), published.revision()));

        assertThat(reader.find(published.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Withdrawn.class);
        assertThat(reader.find(draft.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Unknown.class);
    }

    @Test
    void a_scheduled_entry_appears_when_its_time_has_come_and_once() {
        var approved = faqs.approved(Faqs.content("예약한 글", "본문"));
        as.run("reviewer", () -> desk.publish(approved.id(), 1, clock.instant().plus(Duration.ofHours(1))));
        assertThat(reader.find(approved.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Unknown.class);

        jdbc.sql("update faq.entry set publish_at = now() - interval '1 second' where id = ?")
                .param(approved.id().value())
                .update();
        schedule.run();
        schedule.run();

        assertThat(reader.find(approved.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Found.class);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'faq.published' and subject = ?")
                        .param("faq:" + approved.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_lies_in_the_past_cannot_be_scheduled() {
        var approved = faqs.approved(Faqs.content("제목", "본문"));

        assertThatThrownBy(() -> as.run(
                        "reviewer",
                        () -> desk.publish(approved.id(), 1, clock.instant().minusSeconds(1))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.faults().getFirst().field()).isEqualTo("at"));
    }

    @Test
    void staff_entries_stay_with_staff() {
        var content = Faqs.content("내부 절차", "직원만 봅니다.");
        var internal = faqs.published(
                new FaqContent("payment", FaqVisibility.STAFF, content.translations(), content.tags(), null, null));

        assertThat(reader.find(internal.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Unknown.class);
    }

    @Test
    void english_readers_get_korean_where_there_is_no_english() {
        var published = faqs.published(Faqs.content("한국어만", "본문"));

        assertThat(reader.find(published.id().toString(), Language.EN))
                .isInstanceOfSatisfying(FaqAnswer.Found.class, found -> {
                    assertThat(found.faq().language()).isEqualTo(Language.KO);
                    assertThat(found.faq().translated()).isFalse();
                });
    }

    @Test
    void editors_cannot_publish_and_agents_cannot_write() {
        var approved = faqs.approved(Faqs.content("제목", "본문"));

        assertThatThrownBy(() -> as.run("editor", () -> desk.publish(approved.id(), 1, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("agent1", () -> desk.draft(null, Faqs.content("제목", "본문"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_beside_its_field() {
        var content = new FaqContent(
                "unknown",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(" ", "본문\u0000"), new FaqText("x".repeat(201), "body")),
                java.util.List.of(),
                null,
                null);

        assertThatThrownBy(() -> faqs.draft(content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::field)
                                .contains(
                                        "translations.ko.title",
                                        "translations.ko.body",
                                        "translations.en.title",
                                        "categorySlug"));
    }
}
