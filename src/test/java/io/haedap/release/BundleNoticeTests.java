package io.haedap.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.Faqs;
import io.haedap.notice.NoticeAnswer;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeProof;
import io.haedap.notice.NoticeReader;
import io.haedap.notice.NoticeStatus;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class BundleNoticeTests {

    @Autowired
    private BundleDesk desk;

    @Autowired
    private BundleBoard board;

    @Autowired
    private Releases releases;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private NoticeBoard noticeBoard;

    @Autowired
    private NoticeReader reader;

    @Autowired
    private NoticeProof proof;

    @Autowired
    private FaqBoard faqBoard;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    private static NoticeContent content(NoticeKind kind, String title) {
        return new NoticeContent(
                kind, new NoticeTranslations(new NoticeText(title, "본문"), null), false, List.of(), null, null);
    }

    private NoticeDetails draft(NoticeContent content) {
        return as.as("publisher", () -> notices.draft(null, content));
    }

    private BundleId holding(NoticeDetails notice, ItemAction action) {
        return as.as("publisher", () -> {
            var id = desk.create(new BundleDraft("공지 묶음", null)).id();
            desk.add(id, notice.id(), null, action);
            return id;
        });
    }

    private @Nullable String seen(NoticeDetails notice) {
        return reader.one(Language.KO, notice.id().toString()) instanceof NoticeAnswer.Published(var found)
                ? found.title()
                : null;
    }

    private NoticeDetails now(NoticeDetails notice) {
        return as.as("publisher", () -> noticeBoard.one(notice.id()));
    }

    private List<String> problems(BundleId id) {
        return as.as("admin", () -> board.check(id)).stream()
                .filter(BundleProblem::blocks)
                .map(BundleProblem::code)
                .toList();
    }

    @Test
    void an_entry_and_a_notice_go_live_together_and_back_together() {
        var faq = faqs.approved(Faqs.content("함께 나갈 질문", "본문"));
        var notice = draft(content(NoticeKind.EVENT, "함께 나갈 공지"));
        var id = releases.bundle(faq);
        as.run("publisher", () -> desk.add(id, notice.id(), null, ItemAction.PUBLISH));

        releases.take("admin", id, BundleAction.GO);
        releases.isDue(id);
        assertThat(seen(notice)).isEqualTo("함께 나갈 공지");
        assertThat(as.as("reviewer", () -> faqBoard.one(faq.id())).liveRevision())
                .isEqualTo(1);

        releases.take("admin", id, BundleAction.ROLL_BACK);
        releases.isDue(id);
        assertThat(seen(notice)).isNull();
        assertThat(now(notice).status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(as.as("publisher", () -> proof.of(notice.id())).appearances())
                .singleElement()
                .satisfies(line -> assertThat(line.how()).isEqualTo("WITHDRAWN"));
        assertThat(releases.one(id).lines()).allMatch(line -> line.outcome() == ItemOutcome.BACK);
    }

    @Test
    void a_correction_goes_back_to_the_text_before_it() {
        var notice = draft(content(NoticeKind.GENERAL, "앞의 글"));
        as.run("publisher", () -> notices.publish(notice.id(), 1, null, null));
        var read = now(notice);
        as.run("publisher", () -> notices.write(notice.id(), read.version(), content(NoticeKind.GENERAL, "뒤의 글")));
        var id = holding(notice, ItemAction.PUBLISH);

        releases.take("publisher", id, BundleAction.GO);
        releases.isDue(id);
        assertThat(seen(notice)).isEqualTo("뒤의 글");
        releases.take("publisher", id, BundleAction.ROLL_BACK);
        releases.isDue(id);

        assertThat(seen(notice)).isEqualTo("앞의 글");
        assertThat(now(notice).liveRevision()).isEqualTo(1);
    }

    @Test
    void a_withdrawal_is_taken_back() {
        var notice = draft(content(NoticeKind.GENERAL, "거두었다 되돌릴 공지"));
        as.run("publisher", () -> notices.publish(notice.id(), 1, null, null));
        var id = holding(notice, ItemAction.ARCHIVE);

        releases.take("publisher", id, BundleAction.GO);
        releases.isDue(id);
        assertThat(seen(notice)).isNull();
        releases.take("publisher", id, BundleAction.ROLL_BACK);
        releases.isDue(id);

        assertThat(seen(notice)).isEqualTo("거두었다 되돌릴 공지");
        assertThat(now(notice).status()).isEqualTo(NoticeStatus.PUBLISHED);
    }

    @Test
    void what_moved_on_since_is_left_as_it_is() {
        var notice = draft(content(NoticeKind.GENERAL, "처음 글"));
        var id = holding(notice, ItemAction.PUBLISH);
        releases.take("publisher", id, BundleAction.GO);
        releases.isDue(id);
        as.run("publisher", () -> notices.withdraw(notice.id(), 1, null));

        assertThatThrownBy(() -> releases.take("publisher", id, BundleAction.ROLL_BACK))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_not_approved_or_told_too_late_is_said_beforehand() {
        var policy = draft(content(NoticeKind.POLICY, "승인 전의 약관"));
        assertThat(problems(holding(policy, ItemAction.PUBLISH))).containsExactly("not-approved");

        var late = draft(content(NoticeKind.MAINTENANCE, "늦은 점검")
                .effective(clock.instant().plus(Duration.ofHours(1))));
        var id = holding(late, ItemAction.PUBLISH);
        assertThat(problems(id)).containsExactly("notice-late");
        assertThatThrownBy(() -> releases.take("publisher", id, BundleAction.GO))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void each_kind_asks_for_its_own_right() {
        var faq = faqs.approved(Faqs.content("질문과 공지", "본문"));
        var notice = draft(content(NoticeKind.EVENT, "질문과 공지"));
        var id = releases.bundle(faq);
        as.run("publisher", () -> desk.add(id, notice.id(), null, ItemAction.PUBLISH));

        assertThat(as.as("publisher", () -> board.one(id)).foreign()).isEqualTo(1);
        assertThat(as.as("reviewer", () -> board.one(id)).foreign()).isEqualTo(1);
        for (var one : List.of("publisher", "reviewer")) {
            assertThatThrownBy(() -> releases.take(one, id, BundleAction.GO)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> as.run("publisher", () -> desk.add(id, faq.id(), null, ItemAction.PUBLISH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("editor", () -> desk.add(id, notice.id(), null, ItemAction.PUBLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_may_only_read_a_kind_moves_none_of_it() {
        var faq = faqs.approved(Faqs.content("읽기만 할 질문", "본문"));
        var id = releases.bundle(faq);
        var line = releases.one(id).lines().getFirst().id();
        var draft = new BundleDraft("남의 이름", null);

        as.with("publisher", Set.of("notice:read", "notice:write", "notice:publish", "faq:read"), () -> {
            var seen = board.one(id);
            var version = seen.bundle().version();
            assertThat(seen.foreign()).isZero();
            assertThat(seen.actions()).isEmpty();
            denied(() -> desk.take(id, BundleAction.CANCEL, null, null));
            denied(() -> desk.rename(id, version, draft));
            denied(() -> desk.remove(id, version, line));
        });
        as.run(
                "reviewer",
                () -> desk.take(id, BundleAction.SCHEDULE, null, clock.instant().plus(Duration.ofDays(1))));
        as.with(
                "publisher",
                Set.of("notice:read", "notice:publish", "faq:read"),
                () -> denied(() -> desk.take(id, BundleAction.UNSCHEDULE, null, null)));
        assertThat(releases.take("reviewer", id, BundleAction.UNSCHEDULE).actions())
                .contains(BundleAction.CANCEL);
    }

    private static void denied(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
    }
}
