package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class NoticeDeskTests {

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeReader reader;

    @Autowired
    private NoticeFeed feed;

    @Autowired
    private NoticeSchedule schedule;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private static NoticeContent content(
            NoticeKind kind, String title, @Nullable Instant effectiveAt, @Nullable Instant expireAt) {
        return new NoticeContent(
                kind,
                new NoticeTranslations(new NoticeText(title, "본문입니다. <script>"), new NoticeText("Title", "Body")),
                false,
                List.of("abcdefghijkl"),
                effectiveAt,
                expireAt);
    }

    private NoticeDetails draft(NoticeKind kind, String title) {
        return as.as("publisher", () -> desk.draft(null, content(kind, title, null, null)));
    }

    private NoticeDetails published(String title) {
        var draft = draft(NoticeKind.GENERAL, title);
        return as.as("publisher", () -> desk.publish(draft.id(), 1, null, null));
    }

    private NoticeAnswer answer(NoticeDetails notice) {
        return reader.one(Language.KO, notice.id().toString());
    }

    @Test
    void a_general_notice_goes_out_at_once() {
        var notice = published("오늘의 공지");

        assertThat(answer(notice)).isInstanceOfSatisfying(NoticeAnswer.Published.class, found -> {
            assertThat(found.notice().title()).isEqualTo("오늘의 공지");
            assertThat(found.notice().path(Language.EN)).isEqualTo("/en/notices/" + notice.id() + "-오늘의-공지");
        });
        assertThat(reader.page(Language.EN, 50, null).items())
                .extracting(PublishedNotice::id)
                .contains(notice.id().toString());
    }

    @Test
    void policy_is_approved_by_somebody_who_did_not_write_it() {
        var draft = draft(NoticeKind.POLICY, "약관이 바뀝니다");
        as.run("publisher", () -> desk.submit(draft.id(), 1, null));

        assertThatThrownBy(() -> as.run("publisher", () -> desk.approve(draft.id(), 1, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        as.run("admin", () -> desk.approve(draft.id(), 1, null));
        assertThat(as.as("publisher", () -> desk.publish(draft.id(), 1, null, null))
                        .status())
                .isEqualTo(NoticeStatus.PUBLISHED);
    }

    @Test
    void whoever_changed_the_text_since_the_live_one_approves_no_later_revision() {
        var draft = draft(NoticeKind.CHANGE, "첫 글");
        var second = as.as(
                "admin", () -> desk.write(draft.id(), draft.version(), content(NoticeKind.CHANGE, "고친 글", null, null)));
        as.run("admin", () -> desk.submit(second.id(), 2, null));

        for (var writer : List.of("admin", "publisher")) {
            assertThatThrownBy(() -> as.run(writer, () -> desk.approve(second.id(), 2, null)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void a_schedule_fires_once() {
        var draft = draft(NoticeKind.EVENT, "예약한 공지");
        as.run("publisher", () -> desk.publish(draft.id(), 1, clock.instant().plus(Duration.ofHours(1)), null));
        assertThat(answer(draft)).isInstanceOf(NoticeAnswer.Unknown.class);

        jdbc.sql("update notice.notice set publish_at = now() - interval '1 second' where id = ?")
                .param(draft.id().value())
                .update();
        schedule.run();
        schedule.run();

        assertThat(answer(draft)).isInstanceOf(NoticeAnswer.Published.class);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'notice.published' and subject = ?")
                        .param("notice:" + draft.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_end_date_passes_for_readers_at_once() {
        var draft = as.as(
                "publisher",
                () -> desk.draft(
                        null,
                        content(NoticeKind.EVENT, "행사", null, clock.instant().plus(Duration.ofHours(1)))));
        as.run("publisher", () -> desk.publish(draft.id(), 1, null, null));
        jdbc.sql("update notice.notice set live_until = now() - interval '1 second' where id = ?")
                .param(draft.id().value())
                .update();

        assertThat(answer(draft)).isInstanceOf(NoticeAnswer.Expired.class);
        schedule.run();

        assertThat(answer(draft)).isInstanceOf(NoticeAnswer.Expired.class);
        assertThat(as.as("publisher", () -> board.one(draft.id())).status()).isEqualTo(NoticeStatus.EXPIRED);
    }

    @Test
    void a_withdrawn_notice_is_gone_and_a_draft_never_was() {
        var notice = published("거둘 공지");
        as.run("publisher", () -> desk.withdraw(notice.id(), 1, "잘못 나감"));

        assertThat(answer(notice)).isInstanceOf(NoticeAnswer.Withdrawn.class);
        assertThat(answer(draft(NoticeKind.GENERAL, "초안"))).isInstanceOf(NoticeAnswer.Unknown.class);
        assertThat(as.as("publisher", () -> board.one(notice.id()))
                        .steps()
                        .getFirst()
                        .remark())
                .isEqualTo("잘못 나감");
    }

    @Test
    void what_takes_effect_too_soon_needs_a_reason() {
        var soon = clock.instant().plus(Duration.ofDays(1));
        var draft = as.as("publisher", () -> desk.draft(null, content(NoticeKind.MAINTENANCE, "점검", soon, null)));

        assertThatThrownBy(() -> as.run("publisher", () -> desk.publish(draft.id(), 1, null, " ")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .first()
                                .extracting(Refusal.Fault::message)
                                .isEqualTo("notice-lead-time"));
        assertThat(as.as("publisher", () -> desk.publish(draft.id(), 1, null, "급한 보안 점검"))
                        .status())
                .isEqualTo(NoticeStatus.PUBLISHED);
    }

    @Test
    void agents_read_and_do_not_write() {
        var notice = published("읽을 공지");

        assertThat(as.as("agent1", () -> board.one(notice.id())).actions()).isEmpty();
        assertThatThrownBy(() -> as.run("agent1", () -> desk.take(notice.id(), NoticeAction.WITHDRAW, 1, null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_corrected_entry_keeps_its_id_and_date_in_the_feed() {
        var notice = published("피드에 나갈 공지");
        var id = "<id>tag:localhost,2026:notice:" + notice.id() + ":ko</id>";
        assertThat(feed.atom(Language.KO))
                .contains(id)
                .contains("&amp;lt;script")
                .doesNotContain("<script");
        var first = answer(notice);

        var read = as.as("publisher", () -> board.one(notice.id()));
        as.run(
                "publisher",
                () -> desk.write(notice.id(), read.version(), content(NoticeKind.GENERAL, "고쳐 나간 공지", null, null)));
        as.run("publisher", () -> desk.publish(notice.id(), 2, null, null));

        assertThat(feed.atom(Language.KO)).contains(id).contains("고쳐 나간 공지");
        assertThat(answer(notice)).isInstanceOfSatisfying(NoticeAnswer.Published.class, found -> {
            assertThat(found.notice().publishedAt())
                    .isEqualTo(((NoticeAnswer.Published) first).notice().publishedAt());
            assertThat(found.notice().isCorrected()).isTrue();
        });
    }

    @Test
    void pinned_ones_come_first_and_no_page_loses_any() {
        for (int i = 0; i < 5; i++) {
            published("공지 " + i);
        }
        var pinned = content(NoticeKind.GENERAL, "고정한 공지", null, null);
        var draft = as.as(
                "publisher",
                () -> desk.draft(
                        null, new NoticeContent(pinned.kind(), pinned.translations(), true, List.of(), null, null)));
        as.run("publisher", () -> desk.publish(draft.id(), 1, null, null));

        var all = reader.page(Language.KO, 200, null).items();
        var walked = new java.util.ArrayList<PublishedNotice>();
        String cursor = null;
        do {
            var page = reader.page(Language.KO, 2, cursor);
            walked.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(all.getFirst().pinned()).isTrue();
        assertThat(walked).isEqualTo(all);
        assertThat(reader.pinned(Language.KO, 1)).singleElement().isEqualTo(all.getFirst());
    }
}
