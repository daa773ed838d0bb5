package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.inquiry.around.NewsBoard;
import io.haedap.inquiry.around.NewsKind;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("agent2")
class UndoSendTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    DraftDesk drafts;

    @Autowired
    InquiryBoard board;

    @Autowired
    CallDesk calls;

    @Autowired
    NewsBoard news;

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
    void a_reply_stands_in_the_conversation_at_once_and_is_seen_by_the_customer_when_it_left() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);

        assertThat(reply.sendsAt())
                .isBetween(reply.at().plusSeconds(14), reply.at().plusSeconds(16));
        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(board.one(asked.number()).lastMessage()).isEqualTo(reply.id());
        assertThat(leavesAt(reply)).isEqualTo(reply.sendsAt());
        var before = counter.follow(asked.followSecret());
        assertThat(before.messages()).hasSize(1);
        assertThat(before.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(before.answeredAt()).isNull();
        assertThat(before.steps()).extracting(FollowedStep::status).doesNotContain(InquiryStatus.ANSWERED);

        clock.forward(Duration.ofSeconds(15));

        var after = counter.follow(asked.followSecret());
        assertThat(after.messages()).extracting(FollowedMessage::ours).containsExactly(false, true);
        assertThat(after.messages().getLast().at()).isEqualTo(reply.sendsAt());
        assertThat(after.status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(board.one(asked.number()).messages().getLast().sendsAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(NewReply.Then.class)
    void taking_back_gives_letter_words_and_state_back(NewReply.Then then) {
        for (var before : List.of(InquiryStatus.OPEN, InquiryStatus.ON_HOLD, InquiryStatus.WAITING_FOR_CUSTOMER)) {
            var asked = asked();
            desk.claim(asked.number());
            switch (before) {
                case ON_HOLD -> desk.hold(asked.number(), null);
                case WAITING_FOR_CUSTOMER -> desk.waitForCustomer(asked.number(), null);
                default -> {}
            }
            var basis = board.one(asked.number());
            var reply = reply(asked.number(), then, null);

            var back = unsend.takeBack(asked.number(), reply.id());

            assertThat(back).isEqualTo(new TakenBack("오늘 환불했습니다.", basis.lastMessage(), true));
            var one = board.one(asked.number());
            assertThat(one.status()).isEqualTo(before);
            assertThat(one.dueAt()).isEqualTo(basis.dueAt());
            assertThat(one.answeredAt()).isNull();
            assertThat(one.messages()).hasSize(1);
            assertThat(one.history().getLast().action()).isEqualTo(InquiryStep.UNSEND);
            assertThat(letters(reply)).isZero();
            assertThat(drafts.find(asked.number(), MessageKind.REPLY))
                    .hasValueSatisfying(draft -> assertThat(draft.body()).isEqualTo("오늘 환불했습니다."));
            clock.forward(Duration.ofMinutes(1));
            assertThat(counter.follow(asked.followSecret()).messages()).hasSize(1);
        }
    }

    @Test
    void what_was_taken_from_the_queue_by_replying_stays_in_hand() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);

        unsend.takeBack(asked.number(), reply.id());

        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(board.one(asked.number()).assignee())
                .extracting(Colleague::email)
                .isEqualTo("agent2@haedap.example");
    }

    @Test
    void once_it_left_it_cannot_be_taken_back() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        clock.forward(Duration.ofSeconds(15));

        refused("inquiry-reply-left", () -> unsend.takeBack(asked.number(), reply.id()));

        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.ANSWERED);
    }

    @Test
    void a_letter_on_its_way_cannot_be_taken_back() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        jdbc.sql("update mail.letter set state = 'SENDING', claim = 1, claimed_at = now() where key = :key")
                .param("key", "reply:" + reply.id())
                .update();

        refused("inquiry-reply-left", () -> unsend.takeBack(asked.number(), reply.id()));

        assertThat(board.one(asked.number()).messages()).hasSize(2);
    }

    @Test
    void the_author_or_a_lead_takes_back_and_nobody_else() {
        var asked = counter.submit(Asked.about("service").asked());
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);

        as.run("agent1", () -> refused("inquiry-reply-foreign", () -> unsend.takeBack(asked.number(), reply.id())));
        var payment = asked();
        var foreign = reply(payment.number(), NewReply.Then.ANSWERED, null);
        as.run("agent1", () -> refused("not-found", () -> unsend.takeBack(payment.number(), foreign.id())));
        refused("not-found", () -> unsend.takeBack(asked.number(), "1"));
        as.run(
                "lead",
                () -> assertThat(unsend.takeBack(asked.number(), reply.id()).own())
                        .isFalse());

        assertThat(drafts.find(asked.number(), MessageKind.REPLY)).isPresent();
    }

    @Test
    void what_was_typed_since_is_kept_below_what_was_taken_back() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        drafts.save(asked.number(), MessageKind.REPLY, "그런데", reply.id());

        unsend.takeBack(asked.number(), reply.id());

        assertThat(drafts.find(asked.number(), MessageKind.REPLY).orElseThrow().body())
                .isEqualTo("오늘 환불했습니다.\n\n그런데");
    }

    @Test
    void of_many_who_take_back_at_once_one_does() throws Exception {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        Callable<String> taking = () -> as.as("lead", () -> {
            try {
                return unsend.takeBack(asked.number(), reply.id()).body();
            } catch (Refusal refusal) {
                return refusal.type();
            }
        });

        var answers = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(taking, taking, taking, taking))) {
                answers.add(done.get());
            }
        }

        assertThat(answers).filteredOn("오늘 환불했습니다."::equals).hasSize(1);
        assertThat(answers).filteredOn("inquiry-reply-left"::equals).hasSize(3);
    }

    @Test
    void a_waiting_reply_counts_as_a_message_and_one_taken_back_still_can_be_answered_on() {
        var asked = asked();
        var first = board.one(asked.number()).lastMessage();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);

        refused("inquiry-newer", () -> replies.reply(asked.number(), NewReply.reply("또", first)));
        unsend.takeBack(asked.number(), reply.id());
        replies.reply(asked.number(), NewReply.reply("또", reply.id()));

        assertThat(board.one(asked.number()).messages())
                .extracting(InquiryMessage::body)
                .last()
                .isEqualTo("또");
    }

    @Test
    void of_two_that_wait_the_first_may_go_and_the_state_follows_the_second() {
        var asked = asked();
        desk.claim(asked.number());
        var first = reply(asked.number(), NewReply.Then.ANSWERED, null);
        var second = reply(asked.number(), NewReply.Then.WAIT, null);

        unsend.takeBack(asked.number(), first.id());
        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.WAITING_FOR_CUSTOMER);
        unsend.takeBack(asked.number(), second.id());

        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void a_planned_reply_leaves_at_its_instant_or_sooner_when_told() {
        var asked = asked();
        var at = clock.instant().plus(Duration.ofHours(10));
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, at);
        assertThat(reply.sendsAt()).isEqualTo(at);
        assertThat(leavesAt(reply)).isEqualTo(at);
        clock.forward(Duration.ofHours(9));
        assertThat(counter.follow(asked.followSecret()).messages()).hasSize(1);

        var sooner = unsend.sendNow(asked.number(), reply.id());

        assertThat(sooner.sendsAt()).isBefore(clock.instant().plusSeconds(16));
        assertThat(leavesAt(reply)).isEqualTo(sooner.sendsAt());
        clock.forward(Duration.ofSeconds(15));
        assertThat(counter.follow(asked.followSecret()).messages()).hasSize(2);
    }

    @Test
    void an_instant_that_is_over_or_too_far_is_refused() {
        var asked = asked();
        for (var at : List.of(clock.instant().minusSeconds(1), clock.instant().plus(Duration.ofDays(31)))) {
            assertThatThrownBy(() -> reply(asked.number(), NewReply.Then.ANSWERED, at))
                    .hasMessageContaining("sends-at");
        }
    }

    @Test
    void a_customer_who_writes_first_stops_a_planned_reply_and_its_words_are_a_draft() {
        var asked = asked();
        var due = board.one(asked.number()).dueAt();
        var reply = reply(asked.number(), NewReply.Then.CLOSE, clock.instant().plus(Duration.ofHours(10)));

        counter.write(asked.followSecret(), "하나 더 여쭙니다");

        var one = board.one(asked.number());
        assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(one.dueAt()).isEqualTo(due);
        assertThat(one.messages()).extracting(InquiryMessage::kind).containsOnly(MessageKind.CUSTOMER);
        assertThat(one.history()).extracting(InquiryStep::action).contains(InquiryStep.HALT);
        assertThat(letters(reply)).isZero();
        assertThat(drafts.find(asked.number(), MessageKind.REPLY).orElseThrow().body())
                .isEqualTo("오늘 환불했습니다.");
    }

    @Test
    void full_drafts_never_keep_a_customer_or_spam_out() {
        var words = "답".repeat(12_000);
        var typed = "가".repeat(12_000);
        for (var isNoteFull : List.of(false, true)) {
            var asked = asked();
            var last = board.one(asked.number()).lastMessage();
            replies.reply(
                    asked.number(),
                    new NewReply(words, last, MessageKind.REPLY, NewReply.Then.ANSWERED)
                            .at(clock.instant().plus(Duration.ofHours(10))));
            drafts.save(asked.number(), MessageKind.REPLY, typed, last);
            if (isNoteFull) {
                drafts.save(asked.number(), MessageKind.NOTE, "메".repeat(12_000), last);
            }

            counter.write(asked.followSecret(), "하나 더 여쭙니다");

            assertThat(board.one(asked.number()).messages().getLast().body()).isEqualTo("하나 더 여쭙니다");
            assertThat(drafts.find(asked.number(), MessageKind.REPLY)
                            .orElseThrow()
                            .body())
                    .isEqualTo(words);
            var note =
                    drafts.find(asked.number(), MessageKind.NOTE).orElseThrow().body();
            assertThat(note).endsWith("가");
            assertThat(note.length()).isEqualTo(isNoteFull ? 20_000 : 12_000);
        }
    }

    @Test
    void what_a_later_reply_answered_stays_answered() {
        var asked = asked();
        desk.claim(asked.number());
        var planned =
                reply(asked.number(), NewReply.Then.ANSWERED, clock.instant().plus(Duration.ofHours(10)));
        reply(asked.number(), NewReply.Then.ANSWERED, null);
        clock.forward(Duration.ofMinutes(1));

        unsend.takeBack(asked.number(), planned.id());

        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(board.one(asked.number()).answeredAt()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(NewReply.Then.class)
    void a_customer_who_writes_within_the_seconds_stops_the_reply_and_its_author_is_told(NewReply.Then then) {
        var asked = asked();
        var first = board.one(asked.number());
        var reply = reply(asked.number(), then, null);
        assertThat(counter.follow(asked.followSecret()).mayWrite()).isTrue();

        counter.write(asked.followSecret(), "하나 더 여쭙니다");

        var one = board.one(asked.number());
        assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(one.dueAt()).isEqualTo(first.dueAt());
        assertThat(one.answeredAt()).isNull();
        assertThat(one.messages())
                .extracting(InquiryMessage::body)
                .containsExactly(first.messages().getFirst().body(), "하나 더 여쭙니다");
        assertThat(one.history())
                .extracting(InquiryStep::action)
                .filteredOn(InquiryStep.HALT::equals)
                .hasSize(1);
        assertThat(letters(reply)).isZero();
        assertThat(drafts.find(asked.number(), MessageKind.REPLY)).hasValueSatisfying(draft -> {
            assertThat(draft.body()).isEqualTo("오늘 환불했습니다.");
            assertThat(draft.basedOn()).isEqualTo(first.lastMessage());
        });
        assertThat(news.unread(20)).anySatisfy(told -> {
            assertThat(told.inquiry().number()).isEqualTo(asked.number());
            assertThat(told.kind()).isEqualTo(NewsKind.HALTED);
        });
        clock.forward(Duration.ofMinutes(1));
        assertThat(counter.follow(asked.followSecret()).messages())
                .extracting(FollowedMessage::ours)
                .containsExactly(false, false);
        assertThat(counter.follow(asked.followSecret()).steps())
                .as("of what never left customers know nothing")
                .extracting(FollowedStep::status)
                .containsExactly(InquiryStatus.RECEIVED, InquiryStatus.OPEN);
    }

    @Test
    void of_several_that_wait_all_stop_and_the_drafts_stand_in_order() {
        var asked = asked();
        reply(asked.number(), NewReply.Then.ANSWERED, null);
        replies.reply(
                asked.number(),
                new NewReply(
                        "내일 한 번 더 알려 드립니다.",
                        board.one(asked.number()).lastMessage(),
                        MessageKind.REPLY,
                        NewReply.Then.CLOSE));

        counter.write(asked.followSecret(), "하나 더 여쭙니다");

        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(drafts.find(asked.number(), MessageKind.REPLY).orElseThrow().body())
                .isEqualTo("오늘 환불했습니다.\n\n내일 한 번 더 알려 드립니다.");
    }

    @Test
    void whoever_withdraws_or_calls_gets_no_reply_that_did_not_know_of_it() {
        var withdrawn = asked();
        var late = reply(withdrawn.number(), NewReply.Then.ANSWERED, null);
        var called = asked();
        var crossing = reply(called.number(), NewReply.Then.WAIT, null);

        counter.withdraw(withdrawn.followSecret());
        calls.join(called.number(), Channel.PHONE, "해결됐다고 합니다");

        assertThat(letters(late)).isZero();
        assertThat(board.one(withdrawn.number()).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(letters(crossing)).isZero();
        assertThat(board.one(called.number()).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(drafts.find(called.number(), MessageKind.REPLY)).isPresent();
    }

    @Test
    void a_letter_on_its_way_crosses_what_the_customer_writes() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        jdbc.sql("update mail.letter set state = 'SENDING', claim = 1, claimed_at = now() where key = :key")
                .param("key", "reply:" + reply.id())
                .update();

        counter.write(asked.followSecret(), "하나 더 여쭙니다");

        assertThat(board.one(asked.number()).messages()).hasSize(3);
        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(drafts.find(asked.number(), MessageKind.REPLY)).isEmpty();
    }

    @Test
    void closing_lets_what_waits_leave_and_taking_it_back_leaves_it_closed() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        desk.close(asked.number(), null);
        assertThat(letters(reply)).isOne();

        unsend.takeBack(asked.number(), reply.id());

        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(drafts.find(asked.number(), MessageKind.REPLY)).isPresent();
    }

    @Test
    void spam_is_never_answered() {
        var asked = asked();
        desk.claim(asked.number());
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);
        desk.reopen(asked.number(), null);

        desk.spam(asked.number(), null);

        assertThat(letters(reply)).isZero();
        assertThat(board.one(asked.number()).status()).isEqualTo(InquiryStatus.SPAM);
    }

    @Test
    void the_database_refuses_notes_that_wait_and_taking_back_what_left() {
        var asked = asked();
        var reply = reply(asked.number(), NewReply.Then.ANSWERED, null);

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into inquiry.message (inquiry, kind, body, author, at, sends_at)
                        select id, 'NOTE', 'x', gen_random_uuid(), now(), now() from inquiry.inquiry where number = :number
                        """).param("number", asked.number()).update())
                .hasMessageContaining("inquiry_only_replies_wait");
        assertThatThrownBy(() -> jdbc.sql("update inquiry.sending set taken_back_at = sends_at where message = :id")
                        .param("id", Long.parseLong(reply.id()))
                        .update())
                .hasMessageContaining("inquiry_taken_back_before_it_left");
    }

    private Receipt asked() {
        return counter.submit(Asked.about("payment").asked());
    }

    private InquiryMessage reply(String number, NewReply.Then then, @org.jspecify.annotations.Nullable Instant at) {
        var last = board.one(number).lastMessage();
        return replies.reply(number, new NewReply("오늘 환불했습니다.", last, MessageKind.REPLY, then).at(at));
    }

    private Instant leavesAt(InquiryMessage reply) {
        return jdbc.sql("select next_attempt_at from mail.letter where key = :key")
                .param("key", "reply:" + reply.id())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int letters(InquiryMessage reply) {
        return jdbc.sql("select count(*) from mail.letter where key = :key")
                .param("key", "reply:" + reply.id())
                .query(Integer.class)
                .single();
    }

    private static void refused(String type, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo(type));
    }
}
