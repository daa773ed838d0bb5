package io.haedap.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.category.CategoryDesk;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.MergeDesk;
import io.haedap.inquiry.NewHandover;
import io.haedap.inquiry.UnsendDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("lead")
class GapTests {

    @Autowired
    GapBoard board;

    @Autowired
    GapDesk desk;

    @Autowired
    ReplyDraftDesk drafts;

    @Autowired
    KnowledgeBoard knowledge;

    @Autowired
    Answered answered;

    @Autowired
    Faqs faqs;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    MergeDesk merges;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    InquiryDesk work;

    @Autowired
    InquiryBoard inquiries;

    @Autowired
    CategoryDesk categories;

    @Autowired
    As as;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from knowledge.answered").update();
    }

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void what_is_answered_without_an_entry_is_a_gap_once_the_reply_left() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        var reply = answered.reply(number, "앱에서 바꾸실 수 있습니다.");
        assertThat(gaps()).isEmpty();
        assertThat(board.counts(30)).isEmpty();

        clock.forward(Duration.ofSeconds(16));

        var gap = board.page(30, null, 50, null).items().getFirst();
        assertThat(gap.inquiry().number()).isEqualTo(number);
        assertThat(gap.reply()).isEqualTo(reply.id());
        assertThat(board.counts(30)).isEqualTo(Map.of("payment", 1));
        assertThat(board.page(30, "payment", 50, null).items()).hasSize(1);
        assertThat(board.page(30, "account", 50, null).items()).isEmpty();
        clock.forward(Duration.ofDays(31));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_citation_in_any_reply_closes_it() {
        var faq = faqs.published(Faqs.content("좌석 안내", "좌석은 앱에서 바꿉니다."));
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "앱에서 바꾸실 수 있습니다.");
        var later = answered.reply(number, "이 글에 있습니다: " + faq.liveUrl());
        assertThat(gaps()).isEmpty();

        unsend.takeBack(number, later.id());
        assertThat(gaps()).containsExactly(number);
    }

    @Test
    void a_draft_closes_it_and_a_reply_taken_back_opens_none() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        unsend.takeBack(number, answered.reply(number, "잘못 쓴 답변").id());
        clock.forward(Duration.ofMinutes(1));
        assertThat(gaps()).isEmpty();

        var reply = answered.sent(number, "앱에서 바꾸실 수 있습니다.");
        assertThat(gaps()).containsExactly(number);
        drafts.make(number, reply);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void it_is_dismissed_once_and_brought_back_with_a_record() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        assertThatThrownBy(() -> desk.take(number, GapAction.DISMISS)).isInstanceOf(Refusal.class);
        answered.sent(number, "앱에서 바꾸실 수 있습니다.");

        desk.take(number, GapAction.DISMISS);
        desk.take(number, GapAction.DISMISS);
        assertThat(gaps()).isEmpty();
        answered.sent(number, "한 번 더 알려 드립니다.");
        assertThat(gaps()).isEmpty();
        desk.take(number, GapAction.REOPEN);

        assertThat(gaps()).containsExactly(number);
        assertThat(audited(number)).containsOnlyOnce("inquiry.gap-dismissed", "inquiry.gap-reopened");
        as.run(
                "agent1",
                () -> assertThatThrownBy(() -> desk.take(number, GapAction.DISMISS))
                        .isInstanceOf(Refusal.class));
    }

    @Test
    void it_follows_the_queue_and_spam_and_merging() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "앱에서 바꾸실 수 있습니다.");
        as.run("agent1", () -> assertThat(gaps()).isEmpty());

        work.reopen(number, null);
        handovers.handOver(number, new NewHandover("account", null, "계정 문의입니다."));
        as.run("agent1", () -> assertThat(gaps()).containsExactly(number));
        as.run("agent1", () -> assertThat(board.counts(30)).isEqualTo(Map.of("payment", 1)));

        var other = answered.asked("account", "좌석", "한 번 더 묻습니다.", Language.KO);
        merges.merge(other, List.of(number), false);
        assertThat(gaps()).isEmpty();
        merges.unmerge(number);
        assertThat(gaps()).containsExactly(number);
        work.spam(number, null);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void what_was_no_spam_after_all_comes_back() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "앱에서 바꾸실 수 있습니다.");

        work.reopen(number, null);
        work.spam(number, null);
        assertThat(gaps()).isEmpty();
        assertThatThrownBy(() -> desk.take(number, GapAction.DISMISS)).isInstanceOf(Refusal.class);
        work.reopen(number, null);

        assertThat(gaps()).containsExactly(number);
    }

    @Test
    void what_needs_none_needs_none_when_it_comes_back() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        answered.sent(number, "앱에서 바꾸실 수 있습니다.");
        desk.take(number, GapAction.DISMISS);

        merges.merge(answered.asked("좌석", "한 번 더 묻습니다."), List.of(number), false);
        merges.unmerge(number);
        assertThat(gaps()).isEmpty();
        work.reopen(number, null);
        work.spam(number, null);
        work.reopen(number, null);
        assertThat(gaps()).isEmpty();

        desk.take(number, GapAction.REOPEN);
        assertThat(gaps()).containsExactly(number);
    }

    @Test
    void its_newest_reply_is_the_newest_that_has_left() {
        var number = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        var left = answered.sent(number, "앱에서 바꾸실 수 있습니다.");
        var planned = answered.reply(number, "아직 나가지 않은 답변입니다.");

        assertThat(board.page(30, null, 50, null).items())
                .extracting(OpenGap::reply)
                .containsExactly("" + left);
        clock.forward(Duration.ofSeconds(16));
        assertThat(board.page(30, null, 50, null).items())
                .extracting(OpenGap::reply)
                .containsExactly(planned.id());
    }

    @Test
    void a_category_counts_what_lies_below_it() {
        var made = as.as("admin", () -> categories.add("gap-seats", "payment", new LocalText("좌석", "Seats")));
        answered.sent(answered.asked("환불이 안 들어옵니다", "어떻게 하나요?"), "앱에서 됩니다.");
        var below = answered.asked("좌석을 바꾸고 싶습니다", "어떻게 하나요?");
        answered.sent(below, "앱에서 됩니다.");
        jdbc.sql("update knowledge.answered set category = 'gap-seats' where inquiry = :below")
                .param("below", below)
                .update();

        assertThat(board.counts(30)).containsExactly(Map.entry("payment", 2), Map.entry("gap-seats", 1));
        assertThat(board.page(30, "payment", 50, null).items()).hasSize(2);
        as.run("admin", () -> categories.delete("gap-seats", made.version()));
    }

    @Test
    void pages_follow_one_another_by_key() {
        var first = answered.asked("좌석 하나", "어떻게 하나요?");
        answered.sent(first, "앱에서 됩니다.");
        var second = answered.asked("좌석 둘", "어떻게 하나요?");
        answered.sent(second, "앱에서 됩니다.");

        var page = board.page(30, null, 1, null);
        assertThat(page.items()).extracting(one -> one.inquiry().number()).containsExactly(second);
        assertThat(board.page(30, null, 1, page.nextCursor()).items())
                .extracting(one -> one.inquiry().number())
                .containsExactly(first);
    }

    private List<String> gaps() {
        return board.page(30, null, 50, null).items().stream()
                .map(one -> one.inquiry().number())
                .toList();
    }

    private List<String> audited(String number) {
        return jdbc.sql("select action from audit.entry where subject = :subject")
                .param("subject", "inquiry:" + number)
                .query(String.class)
                .list();
    }
}
