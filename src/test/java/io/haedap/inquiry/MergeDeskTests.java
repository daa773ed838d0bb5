package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.inquiry.undo.UndoResult;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("agent2")
class MergeDeskTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    MergeDesk merging;

    @Autowired
    SplitDesk splitting;

    @Autowired
    MergeBoard ties;

    @Autowired
    ReplyDesk replies;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    DraftDesk drafts;

    @Autowired
    InquiryBoard board;

    @Autowired
    UndoJournal journal;

    @Autowired
    UndoDesk undoing;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void origins_end_with_a_pointer_and_are_read_in_the_target_in_order() {
        var target = asked("첫 글");
        clock.forward(Duration.ofMinutes(1));
        var origin = asked("둘째 글");
        clock.forward(Duration.ofMinutes(1));
        counter.write(target.followSecret(), "셋째 글");

        merging.merge(target.number(), List.of(origin.number()), false);

        assertThat(board.one(origin.number()).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(ties.ties(origin.number()).into()).isEqualTo(target.number());
        assertThat(ties.ties(target.number()).origins())
                .extracting(MergedInquiry::number)
                .containsExactly(origin.number());
        var read = board.one(target.number()).messages();
        assertThat(read).extracting(InquiryMessage::body).startsWith("첫 글", "둘째 글", "셋째 글");
        assertThat(read).extracting(InquiryMessage::origin).containsExactly(null, origin.number(), null, null);
        assertThat(read.getLast().kind()).isEqualTo(MessageKind.NOTE);
        assertThat(ties.root(origin.number())).isEqualTo(target.number());
    }

    @Test
    void each_message_returns_also_after_later_replies() {
        var target = asked("첫 글");
        var origin = asked("둘째 글");
        desk.claim(origin.number());
        merging.merge(target.number(), List.of(origin.number()), false);
        answer(target.number(), "두 분 말씀에 답합니다");
        counter.write(origin.followSecret(), "옛 번호로 적습니다");
        counter.write(target.followSecret(), "새 번호로 적습니다");

        merging.unmerge(origin.number());

        assertThat(own(origin.number())).containsExactly("둘째 글", "옛 번호로 적습니다");
        assertThat(own(target.number())).contains("첫 글", "두 분 말씀에 답합니다", "새 번호로 적습니다");
        assertThat(own(target.number())).doesNotContain("둘째 글", "옛 번호로 적습니다");
        var back = board.one(origin.number());
        assertThat(back.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(back.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
        assertThat(board.one(target.number()).assignee())
                .as("whoever replied took it")
                .isNotNull();
    }

    @Test
    void every_state_an_inquiry_had_comes_back() {
        for (var state : List.of(
                InquiryStatus.RECEIVED,
                InquiryStatus.OPEN,
                InquiryStatus.ON_HOLD,
                InquiryStatus.WAITING_FOR_CUSTOMER,
                InquiryStatus.ANSWERED,
                InquiryStatus.CLOSED)) {
            var target = asked("남는 글").number();
            var origin = asked("합칠 글").number();
            bring(origin, state);
            var before = board.one(origin);

            merging.merge(target, List.of(origin), false);
            merging.unmerge(origin);

            var after = board.one(origin);
            assertThat(after.status()).isEqualTo(state);
            assertThat(after.assignee()).isEqualTo(before.assignee());
            assertThat(after.dueAt()).isEqualTo(before.dueAt());
            assertThat(after.messages()).isEqualTo(before.messages());
        }
    }

    @Test
    void what_waits_in_the_origin_waits_in_the_target_and_goes_with_it_again() {
        var target = asked("답변된 문의").number();
        desk.claim(target);
        answer(target, "답변");
        var origin = asked("아직 기다리는 문의").number();

        merging.merge(target, List.of(origin), false);

        assertThat(board.one(target).status()).isEqualTo(InquiryStatus.OPEN);
        merging.unmerge(origin);
        assertThat(board.one(target).status()).isEqualTo(InquiryStatus.ANSWERED);
    }

    @Test
    void what_somebody_changed_since_stays_as_it_is() {
        var target = asked("답변된 문의").number();
        desk.claim(target);
        answer(target, "답변");
        var origin = asked("아직 기다리는 문의").number();
        merging.merge(target, List.of(origin), false);
        desk.hold(target, null);

        merging.unmerge(origin);

        assertThat(board.one(target).status()).isEqualTo(InquiryStatus.ON_HOLD);
    }

    @Test
    void work_on_what_was_merged_is_refused_and_told_where_it_goes_on() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        var seen = board.one(origin).lastMessage();
        merging.merge(target, List.of(origin), false);

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> desk.claim(origin),
                () -> as.run("lead", () -> desk.assign(origin, "agent2@haedap.example", null)),
                () -> desk.reopen(origin, null),
                () -> desk.close(origin, null),
                () -> replies.reply(origin, NewReply.reply("답변", seen)))) {
            assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, no -> {
                assertThat(no.type()).isEqualTo("inquiry-merged");
                assertThat(no.facts()).containsEntry("into", target);
            });
        }
    }

    @Test
    void a_reply_begun_in_the_origin_goes_on_as_a_draft_in_the_target_and_is_shown_what_is_newer() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        var seen = board.one(origin).lastMessage();
        merging.merge(target, List.of(origin), false);

        drafts.save(target, MessageKind.REPLY, "쓰던 글", seen);

        assertThatThrownBy(() -> replies.reply(target, NewReply.reply("쓰던 글", seen)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("inquiry-newer"));
        answer(target, "쓰던 글");
        assertThat(board.one(target).status()).isEqualTo(InquiryStatus.ANSWERED);
    }

    @Test
    void a_reply_written_before_the_merge_is_stopped_by_it_and_so_is_one_written_before_the_parting() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        var before = board.one(target).lastMessage();
        merging.merge(target, List.of(origin), false);
        assertThatThrownBy(() -> replies.reply(target, NewReply.reply("답변", before)))
                .hasMessageContaining("inquiry-newer");

        var merged = board.one(target).lastMessage();
        merging.unmerge(origin);
        assertThatThrownBy(() -> replies.reply(target, NewReply.reply("답변", merged)))
                .hasMessageContaining("inquiry-newer");
        answer(target, "답변");
    }

    @Test
    void what_is_wrong_in_a_reply_or_a_split_is_told_before_that_it_was_merged() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        var seen = board.one(origin).lastMessage();
        merging.merge(target, List.of(origin), false);

        assertThatThrownBy(() -> replies.reply(origin, NewReply.reply(" ", seen)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID));
        assertThatThrownBy(() -> splitting.split(origin, List.of(seen), " "))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @Test
    void a_reply_goes_by_the_newest_message_also_where_another_stands_last_by_time() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        merging.merge(target, List.of(origin), false);
        jdbc.sql("""
                        update inquiry.message set at = at + interval '1 hour'
                         where inquiry = (select id from inquiry.inquiry where number = :number)
                        """).param("number", origin).update();

        var one = board.one(target);
        assertThat(one.messages().getLast().id()).isNotEqualTo(one.lastMessage());
        answer(target, "답변");
    }

    @Test
    void a_waiting_reply_is_taken_back_through_the_inquiry_alone_that_it_lies_in() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        merging.merge(target, List.of(origin), false);
        merging.unmerge(origin);
        var reply = replies.reply(origin, NewReply.reply("답변", board.one(origin).lastMessage()));

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> unsend.takeBack(target, reply.id()), () -> unsend.sendNow(target, reply.id()))) {
            assertThatThrownBy(deed)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(unsend.takeBack(origin, reply.id()).body()).isEqualTo("답변");
    }

    @Test
    void a_note_on_what_was_merged_is_never_refused_and_is_read_in_the_target() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        merging.merge(target, List.of(origin), false);

        replies.reply(origin, NewReply.note("옛 번호에 남긴 메모"));

        assertThat(board.one(target).messages().getLast().body()).isEqualTo("옛 번호에 남긴 메모");
    }

    @Test
    void what_the_customer_writes_under_the_old_number_opens_the_target_again() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글");
        merging.merge(target, List.of(origin.number()), false);
        answer(target, "답변");

        counter.write(origin.followSecret(), "아직 안 됩니다");

        assertThat(board.one(target).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(board.one(target).messages().getLast().body()).isEqualTo("아직 안 됩니다");
        assertThat(board.one(origin.number()).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(counter.follow(origin.followSecret()).messages())
                .extracting(FollowedMessage::body)
                .containsExactly("합칠 글", "아직 안 됩니다");
    }

    @Test
    void the_customer_is_told_where_it_goes_on_and_reads_both_there() {
        var target = asked("남는 글");
        var origin = asked("합칠 글");
        merging.merge(target.number(), List.of(origin.number()), false);

        var there = counter.follow(origin.followSecret());
        assertThat(there.ties().into()).isEqualTo(target.number());
        assertThat(there.mayWrite()).isTrue();
        assertThat(there.mayWithdraw()).isFalse();
        assertThat(there.steps()).extracting(FollowedStep::status).containsExactly(InquiryStatus.RECEIVED);
        assertThat(counter.follow(target.followSecret()).messages())
                .extracting(FollowedMessage::body)
                .containsExactly("남는 글", "합칠 글");

        merging.unmerge(origin.number());

        assertThat(counter.follow(origin.followSecret()).ties().isMerged()).isFalse();
        assertThat(counter.follow(target.followSecret()).messages())
                .extracting(FollowedMessage::body)
                .containsExactly("남는 글");
    }

    @Test
    void customers_never_see_what_another_one_wrote() {
        var target = asked("남는 글");
        var origin = counter.submit(Asked.about("payment")
                .saying("다른 고객의 글")
                .from("somebody.else@example.com")
                .asked());
        assertThatThrownBy(() -> merging.merge(target.number(), List.of(origin.number()), false))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.type()).isEqualTo("inquiry-merge-customers");
                    assertThat(no.facts()).containsEntry("customers", List.of(origin.number()));
                });

        assertThatThrownBy(() -> merging.merge(target.number(), List.of(origin.number()), true))
                .as("nobody else would ever answer them")
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.type()).isEqualTo("inquiry-merge-unanswered");
                    assertThat(no.facts()).containsEntry("number", origin.number());
                });
        answer(origin.number(), "다른 고객께 드리는 답변");

        merging.merge(target.number(), List.of(origin.number()), true);

        assertThat(board.one(target.number()).messages())
                .extracting(InquiryMessage::body)
                .contains("다른 고객의 글");
        assertThat(counter.follow(target.followSecret()).messages())
                .extracting(FollowedMessage::body)
                .containsExactly("남는 글");
        assertThat(counter.follow(target.followSecret()).ties().origins()).isEmpty();
        var there = counter.follow(origin.followSecret());
        assertThat(there.ties().isMerged()).isTrue();
        assertThat(there.ties().into()).isNull();
        assertThat(ties.ties(target.number()).origins().getFirst().customer()).isEqualTo("남*레");
    }

    @Test
    void a_reply_that_can_still_be_taken_back_leaves_first() {
        var target = asked("남는 글").number();
        var origin = asked("합칠 글").number();
        replies.reply(origin, NewReply.reply("답변", board.one(origin).lastMessage()));

        assertThatThrownBy(() -> merging.merge(target, List.of(origin), false))
                .hasMessageContaining("inquiry-merge-waiting");

        clock.forward(Duration.ofMinutes(1));
        merging.merge(target, List.of(origin), false);
        assertThat(ties.ties(origin).into()).isEqualTo(target);
    }

    @Test
    void chains_and_cycles_are_refused_by_desk_and_database() {
        var one = asked("하나").number();
        var two = asked("둘").number();
        var three = asked("셋").number();
        merging.merge(one, List.of(two), false);

        assertThatThrownBy(() -> merging.merge(three, List.of(one), false)).hasMessageContaining("inquiry-merge-chain");
        assertThatThrownBy(() -> merging.merge(two, List.of(one), false)).hasMessageContaining("inquiry-merged");
        assertThatThrownBy(() -> merging.merge(three, List.of(two), false)).hasMessageContaining("inquiry-merged");
        assertThatThrownBy(() -> merging.merge(one, List.of(one), false)).hasMessageContaining("required");
        for (var pair : List.of(List.of(three, two), List.of(two, one), List.of(one, three), List.of(three, three))) {
            assertThatThrownBy(() -> mergeBySql(pair.getFirst(), pair.getLast()))
                    .as("origin and target %s", pair)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql(
                                "update inquiry.inquiry set status = 'RECEIVED', closed_at = null where number = :n")
                        .param("n", two)
                        .update())
                .hasMessageContaining("goes on in its target");
    }

    @Test
    void of_two_who_merge_crosswise_one_is_refused() throws Exception {
        var one = asked("하나").number();
        var two = asked("둘").number();
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> here = () -> as.as("agent2", () -> attempt(one, two));
            Callable<Boolean> there = () -> as.as("lead", () -> attempt(two, one));
            var done = pool.invokeAll(List.of(here, there));
            assertThat(List.of(done.getFirst().get(), done.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void foreign_queues_answer_like_unknown_numbers() {
        var account = counter.submit(Asked.about("account").asked()).number();
        var own = asked("글").number();

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> merging.merge(own, List.of(account), false),
                () -> merging.merge(account, List.of(own), false),
                () -> merging.merge(own, List.of("nonsense"), false),
                () -> ties.ties(account),
                () -> merging.unmerge(account))) {
            assertThatThrownBy(deed)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        as.run(
                "editor",
                () -> assertThatThrownBy(() -> merging.merge(own, List.of(account), false))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void chosen_messages_become_an_inquiry_of_their_own_and_go_back() {
        var origin = asked("환불 이야기");
        counter.write(origin.followSecret(), "그리고 비밀번호도 잊었습니다");
        var moved = board.one(origin.number()).lastMessage();

        var made = splitting.split(origin.number(), List.of(moved), "비밀번호를 잊었습니다");

        assertThat(own(origin.number())).doesNotContain("그리고 비밀번호도 잊었습니다");
        var one = board.one(made);
        assertThat(one.subject()).isEqualTo("비밀번호를 잊었습니다");
        assertThat(one.messages()).extracting(InquiryMessage::body).containsExactly("그리고 비밀번호도 잊었습니다");
        assertThat(one.dueAt()).isAfterOrEqualTo(board.one(origin.number()).dueAt());
        assertThat(ties.ties(made).splitFrom()).isEqualTo(origin.number());
        assertThat(ties.ties(origin.number()).splitOff()).containsExactly(made);
        assertThat(counter.follow(origin.followSecret()).ties().splitOff()).containsExactly(made);

        answer(made, "새 번호에서 답합니다");
        merging.merge(origin.number(), List.of(made), false);

        assertThat(board.one(origin.number()).messages())
                .extracting(InquiryMessage::body)
                .contains("그리고 비밀번호도 잊었습니다", "새 번호에서 답합니다");
    }

    @Test
    void the_journal_takes_merging_and_splitting_back() {
        var target = asked("남는 글").number();
        var origins = List.of(asked("하나").number(), asked("둘").number());
        var deed = journal.together(() -> merging.merge(target, origins, false));

        assertThat(undoing.undo(deed).items())
                .extracting(UndoResult.Item::outcome)
                .containsOnly(UndoResult.Outcome.UNDONE);
        assertThat(ties.ties(target).origins()).isEmpty();
        assertThat(board.one(origins.getFirst()).status()).isEqualTo(InquiryStatus.RECEIVED);

        var again = journal.together(() -> merging.merge(target, origins, false));
        merging.unmerge(origins.getFirst());
        assertThat(undoing.undo(again).items())
                .extracting(UndoResult.Item::outcome)
                .containsExactlyInAnyOrder(UndoResult.Outcome.UNDONE, UndoResult.Outcome.REFUSED);

        var split = asked("환불 이야기");
        counter.write(split.followSecret(), "다른 이야기");
        var moved = board.one(split.number()).lastMessage();
        var parted = journal.together(() -> splitting.split(split.number(), List.of(moved), "다른 이야기"));
        undoing.undo(parted);
        assertThat(ties.ties(split.number()).origins()).hasSize(1);
    }

    @Test
    void something_must_go_and_something_must_stay() {
        var origin = asked("환불 이야기").number();
        var only = board.one(origin).lastMessage();

        assertThatThrownBy(() -> splitting.split(origin, List.of(only), "제목")).hasMessageContaining("split-nothing");
        assertThatThrownBy(() -> splitting.split(origin, List.of("1"), "제목")).hasMessageContaining("message-unknown");
        assertThatThrownBy(() -> jdbc.sql("""
                        update inquiry.message set inquiry = (select max(id) from inquiry.inquiry where number <> :n)
                         where id = :id
                        """)
                        .param("n", origin)
                        .param("id", Long.parseLong(only))
                        .update())
                .hasMessageContaining("stays in its inquiry");
    }

    @Test
    void what_the_same_customer_asked_twice_is_proposed() {
        var other = counter.submit(Asked.about("payment")
                        .from("twice@example.com")
                        .saying("자동결제가 두 번 되었습니다. 취소해 주세요.")
                        .asked())
                .number();
        clock.forward(Duration.ofDays(3));
        var one = counter.submit(Asked.about("payment")
                        .from("twice@example.com")
                        .saying("자동결제가 두 번 되었는데 취소해 주세요")
                        .asked())
                .number();
        var unlike = counter.submit(Asked.about("payment")
                        .from("twice@example.com")
                        .titled("주소")
                        .saying("배송지를 바꾸고 싶어요")
                        .asked())
                .number();

        assertThat(ties.duplicates(one)).extracting(Duplicate::number).contains(other, unlike);
        assertThat(ties.duplicates(one).getFirst().number()).isEqualTo(other);
        assertThat(ties.duplicates(other)).extracting(Duplicate::number).doesNotContain(unlike);
        merging.merge(one, List.of(other), false);
        assertThat(ties.duplicates(one)).extracting(Duplicate::number).doesNotContain(other);
    }

    private boolean attempt(String target, String origin) {
        try {
            merging.merge(target, List.of(origin), false);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void bring(String number, InquiryStatus state) {
        if (state == InquiryStatus.RECEIVED) {
            return;
        }
        desk.claim(number);
        switch (state) {
            case ON_HOLD -> desk.hold(number, null);
            case WAITING_FOR_CUSTOMER -> desk.waitForCustomer(number, null);
            case ANSWERED -> answer(number, "답변");
            case CLOSED -> desk.close(number, null);
            case OPEN, RECEIVED, SPAM -> {
                // is there already
            }
        }
    }

    private void mergeBySql(String origin, String target) {
        jdbc.sql("""
                insert into inquiry.merge (origin, target, same_customer, note, merged_by, merged_at, origin_status,
                                           origin_unanswered, origin_due, target_status, target_unanswered, target_due,
                                           left_status, left_due)
                select o.id, t.id, true, (select max(id) from inquiry.message), gen_random_uuid(), now(), 'OPEN', true, now(),
                       'OPEN', true, now(), 'OPEN', now()
                  from inquiry.inquiry o, inquiry.inquiry t
                 where o.number = :origin and t.number = :target
                """).param("origin", origin).param("target", target).update();
    }

    /** And the reply leaves. */
    private void answer(String number, String text) {
        replies.reply(number, NewReply.reply(text, board.one(number).lastMessage()));
        clock.forward(Duration.ofMinutes(1));
    }

    private List<String> own(String number) {
        return board.one(number).messages().stream().map(InquiryMessage::body).toList();
    }

    private Receipt asked(String text) {
        return counter.submit(Asked.about("payment").saying(text).asked());
    }
}
