package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class NoticeProofTests {

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeProof proof;

    @Autowired
    private NoticeReader reader;

    @Autowired
    private NoticeSchedule schedule;

    @Autowired
    private NoticeTurnDesk turns;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private static NoticeContent content(String title, String body) {
        return new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText(title, body), new NoticeText("Title", "Body")),
                false,
                List.of(),
                null,
                null);
    }

    private NoticeDetails draft(NoticeContent content) {
        return as.as("publisher", () -> desk.draft(null, content));
    }

    private NoticeDetails published(NoticeContent content) {
        var draft = draft(content);
        return as.as("publisher", () -> desk.publish(draft.id(), 1, null, null));
    }

    private NoticeDetails corrected(NoticeDetails notice, NoticeContent content) {
        var read = as.as("publisher", () -> board.one(notice.id()));
        var written = as.as("publisher", () -> desk.write(notice.id(), read.version(), content));
        return as.as("publisher", () -> desk.publish(notice.id(), written.revision(), null, null));
    }

    private List<NoticeAppearance> korean(NoticeDetails notice) {
        return as.as("publisher", () -> proof.of(notice.id())).appearances().stream()
                .filter(one -> one.language() == Language.KO)
                .toList();
    }

    private PublishedNotice seen(NoticeDetails notice) {
        return ((NoticeAnswer.Published) reader.one(Language.KO, notice.id().toString())).notice();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void each_text_is_proved_from_when_to_when_with_the_hash_of_its_words() throws Exception {
        var notice = published(content("처음", "첫 본문\n둘째 줄"));
        corrected(notice, content("처음", "고친 본문"));
        as.run("publisher", () -> desk.withdraw(notice.id(), 2, "잘못 나감"));

        var lines = korean(notice);

        assertThat(lines).extracting(NoticeAppearance::how).containsExactly("CORRECTED", "WITHDRAWN");
        assertThat(lines).extracting(NoticeAppearance::revision).containsExactly(1, 2);
        assertThat(lines.getFirst().endedAt()).isEqualTo(lines.getLast().beganAt());
        assertThat(lines.getFirst().sha256()).isEqualTo(sha256("처음\n\n첫 본문\n둘째 줄"));
        assertThat(lines).allMatch(NoticeAppearance::intact);
        assertThat(as.as("auditor", () -> proof.of(notice.id())).appearances()).hasSize(4);
    }

    @Test
    void a_draft_and_a_schedule_prove_nothing_until_they_are_public() {
        var draft = draft(content("예약", "본문"));
        as.run("publisher", () -> desk.publish(draft.id(), 1, clock.instant().plus(Duration.ofHours(1)), null));
        assertThat(korean(draft)).isEmpty();

        jdbc.sql("update notice.notice set publish_at = now() - interval '1 second' where id = ?")
                .param(draft.id().value())
                .update();
        schedule.run();
        schedule.run();

        assertThat(korean(draft))
                .singleElement()
                .satisfies(line -> assertThat(line.endedAt()).isNull());
    }

    @Test
    void what_expires_ends_at_the_moment_that_was_set_for_it() {
        var until = clock.instant().minusSeconds(7);
        clock.forward(Duration.ofHours(-1));
        var notice = published(content("행사", "본문").expiring(until));
        clock.reset();
        schedule.run();

        var line = korean(notice).getFirst();
        assertThat(line.how()).isEqualTo("EXPIRED");
        assertThat(line.endedAt())
                .isBetween(clock.instant().minusSeconds(60), clock.instant().minusSeconds(6));
    }

    @Test
    void a_language_that_is_left_out_was_never_public_in_it() {
        var notice = published(content("한국어 화면에만", "본문").readBy(Set.of(Language.KO)));

        assertThat(as.as("publisher", () -> proof.of(notice.id())).appearances())
                .singleElement()
                .satisfies(line -> assertThat(line.language()).isEqualTo(Language.KO));
        assertThat(reader.one(Language.EN, notice.id().toString())).isInstanceOf(NoticeAnswer.Unknown.class);
        assertThat(reader.page(Language.EN, 200, null).items())
                .extracting(PublishedNotice::id)
                .doesNotContain(notice.id().toString());
        assertThat(seen(notice).title()).isEqualTo("한국어 화면에만");
    }

    @Test
    void nobody_takes_a_line_or_a_text_back() {
        var notice = published(content("남는 글", "본문"));

        for (var forgery : List.of(
                "update notice.appearance set began_at = began_at - interval '1 day' where notice = ?",
                "delete from notice.appearance where notice = ?",
                "update notice.revision set body_ko = 'x' where notice = ?",
                "delete from notice.revision where notice = ?",
                "update notice.step set remark = 'x' where notice = ?")) {
            assertThatThrownBy(
                            () -> jdbc.sql(forgery).param(notice.id().value()).update())
                    .as(forgery)
                    .hasMessageContaining("neither changed nor deleted");
        }
    }

    @Test
    void readers_are_shown_what_was_corrected_and_when() {
        var notice = published(content("오전 3시에 점검합니다", "두 시간 동안 멈춥니다.\n\n다른 문단"));
        assertThat(reader.corrections(seen(notice))).isEmpty();

        corrected(notice, content("오전 4시에 점검합니다", "두 시간 동안 멈춥니다.\n\n다른 문단"));
        corrected(notice, content("오전 4시에 점검합니다", "세 시간 동안 멈춥니다.\n\n다른 문단"));

        var corrections = reader.corrections(seen(notice));
        assertThat(corrections).hasSize(2);
        assertThat(corrections.getFirst().lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).anyMatch(piece -> piece.text().contains("세")));
        assertThat(corrections.getFirst().title()).isEmpty();
        assertThat(corrections.getLast().title()).isNotEmpty();
    }

    @Test
    void what_is_published_again_in_the_same_words_is_no_correction() {
        var notice = published(content("같은 말", "본문"));

        corrected(notice, content("같은 말", "본문").pinnedUntil(clock.instant().plus(Duration.ofDays(1))));

        assertThat(reader.corrections(seen(notice))).isEmpty();
    }

    @Test
    void one_notice_leads_to_the_other_that_replaced_it_and_back() {
        var before = published(content("옛 공지", "본문"));
        var after = published(content("새 공지", "본문").superseding(before.id()));

        assertThat(reader.successor(Language.KO, before.id().toString()))
                .hasValueSatisfying(
                        found -> assertThat(found.id()).isEqualTo(after.id().toString()));
        assertThat(reader.predecessor(Language.KO, after.id().toString()))
                .hasValueSatisfying(
                        found -> assertThat(found.id()).isEqualTo(before.id().toString()));
        assertThatThrownBy(() -> corrected(before, content("옛 공지", "본문").superseding(after.id())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().getFirst().message())
                                .isEqualTo("notice-supersedes-itself"));
        assertThatThrownBy(() -> draft(content("x", "x").superseding(new NoticeId(999_999_999))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_pin_ends_by_itself_and_the_notice_stays() {
        var notice =
                published(content("잠시 위에", "본문").pinnedUntil(clock.instant().plus(Duration.ofHours(1))));
        assertThat(seen(notice).pinned()).isTrue();

        jdbc.sql("update notice.notice set live_pinned_until = now() - interval '1 second' where id = ?")
                .param(notice.id().value())
                .update();
        schedule.run();

        assertThat(seen(notice).pinned()).isFalse();
        assertThat(as.as("publisher", () -> board.one(notice.id()))
                        .steps()
                        .getFirst()
                        .action())
                .isEqualTo("UNPIN");
        assertThatThrownBy(() ->
                        draft(content("x", "x").pinnedUntil(clock.instant().minusSeconds(1))))
                .isInstanceOf(Refusal.class);
    }

    private void refused(Runnable deed, String message) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(
                                        refusal.faults().isEmpty()
                                                ? refusal.type()
                                                : refusal.faults().getFirst().message())
                                .isEqualTo(message));
    }

    @Test
    void nothing_goes_out_after_its_own_end() {
        var now = clock.instant();
        var draft = draft(content("곧 끝남", "본문").expiring(now.plus(Duration.ofHours(2))));
        as.run("publisher", () -> {
            refused(() -> desk.publish(draft.id(), 1, now.plus(Duration.ofHours(2)), null), "notice-over-by-then");
            desk.publish(draft.id(), 1, now.plus(Duration.ofHours(1)), null);
            refused(() -> desk.move(draft.id(), 1, now.plus(Duration.ofHours(3)), null), "notice-over-by-then");
        });
        clock.forward(Duration.ofHours(3));
        try {
            jdbc.sql("update notice.notice set publish_at = now() where id = ?")
                    .param(draft.id().value())
                    .update();
            schedule.run();
            schedule.run();
            assertThat(as.as("publisher", () -> board.one(draft.id())).status()).isEqualTo(NoticeStatus.DRAFT);
            as.run("publisher", () -> refused(() -> desk.publish(draft.id(), 1, null, null), "notice-over-by-then"));
        } finally {
            clock.reset();
        }
        assertThat(korean(draft)).isEmpty();
    }

    @Test
    void nor_is_it_put_back_then() {
        var notice = published(content("끝나는 글", "본문").expiring(clock.instant().plus(Duration.ofHours(2))));
        corrected(notice, content("끝나지 않는 글", "본문"));
        clock.forward(Duration.ofHours(3));
        try {
            as.run("publisher", () -> refused(() -> turns.putBack(notice.id(), 2, 1), "notice-over-by-then"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void nothing_ends_before_it_began() {
        var notice = published(content("방금 나간 글", "본문").expiring(clock.instant().plus(Duration.ofHours(1))));
        jdbc.sql("update notice.notice set live_until = now() - interval '1 hour' where id = ?")
                .param(notice.id().value())
                .update();
        schedule.run();

        assertThat(korean(notice))
                .singleElement()
                .satisfies(line -> assertThat(line.endedAt()).isEqualTo(line.beganAt()));
    }

    @Test
    void the_english_pages_alone_need_an_english_text() {
        var korean = new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText("글", "본문"), null),
                false,
                List.of(),
                null,
                null);

        refused(() -> draft(korean.readBy(Set.of(Language.EN))), "notice-english-missing");
        assertThat(draft(korean).content().languages()).hasSize(2);
    }

    @Test
    void of_very_many_corrections_readers_see_the_last() {
        var notice = published(content("글 0", "본문"));
        for (var i = 1; i <= 21; i++) {
            corrected(notice, content("글 " + i, "본문"));
        }

        assertThat(reader.corrections(seen(notice))).hasSize(19);
        assertThat(korean(notice)).hasSize(22);
    }

    @Test
    void the_program_writes_no_line_of_the_proof_itself() {
        var notice = published(content("한 번 나간 글", "본문"));

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into notice.appearance (notice, revision, language, sha256, began_at)
                                values (?, 1, 'ko', repeat('0', 64), now() - interval '1 year')
                                """).param(notice.id().value()).update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into notice.disappearance (appearance, how, ended_at)
                                select id, 'WITHDRAWN', now() from notice.appearance where notice = ?
                                """).param(notice.id().value()).update())
                .hasStackTraceContaining("permission denied");
        assertThat(korean(notice)).hasSize(1);
    }

    @Test
    void what_was_told_late_stays_in_the_proof_however_much_happens_later() {
        var notice = draft(new NoticeContent(
                NoticeKind.MAINTENANCE,
                new NoticeTranslations(new NoticeText("급한 점검", "본문"), null),
                false,
                List.of(),
                clock.instant().plus(Duration.ofHours(1)),
                null));
        as.run("publisher", () -> desk.publish(notice.id(), 1, null, "보안 점검"));
        for (var i = 0; i < 60; i++) {
            jdbc.sql("insert into notice.step (notice, revision, action, at) values (?, 1, 'MARK', now())")
                    .param(notice.id().value())
                    .update();
        }

        assertThat(as.as("auditor", () -> proof.of(notice.id())).late())
                .singleElement()
                .satisfies(step -> assertThat(step.remark()).isEqualTo("보안 점검"));
    }
}
