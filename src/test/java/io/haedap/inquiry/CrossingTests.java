package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.inquiry.around.RelationDesk;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people do something to one inquiry at the same moment: whoever is second finds what the first did, and no word is lost. */
@HaedapTest
@SignedInAs("agent2")
class CrossingTests {

    private static final int ROUNDS = 10;
    private static final String DONE = "done";

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    UnsendDesk unsend;

    @Autowired
    MergeDesk merging;

    @Autowired
    MergeBoard ties;

    @Autowired
    InquiryBoard board;

    @Autowired
    DraftDesk drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    UndoJournal journal;

    @Autowired
    UndoDesk undo;

    @Autowired
    RelationDesk relations;

    @Autowired
    SettableClock clock;

    @Autowired
    As as;

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void what_a_customer_writes_while_it_is_closed_is_in_it_or_refused() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var asked = asked();
            desk.claim(asked.number());

            var outcomes = atOnce(
                    () -> tried(() -> counter.write(asked.followSecret(), "하나 더 여쭙니다")),
                    () -> tried(() -> desk.close(asked.number(), null)));

            var one = board.one(asked.number());
            assertThat(outcomes.getFirst()).isIn(DONE, "inquiry-transition");
            assertThat(outcomes.getLast()).isEqualTo(DONE);
            assertThat(one.status()).isEqualTo(InquiryStatus.CLOSED);
            var isWritten = DONE.equals(outcomes.getFirst());
            assertThat(one.messages()).hasSize(isWritten ? 2 : 1);
        }
    }

    @Test
    void a_reply_and_the_customer_cross_and_the_inquiry_waits_for_whom_it_must() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var asked = asked();
            var seen = board.one(asked.number()).lastMessage();

            var outcomes = atOnce(
                    () -> tried(() -> counter.write(asked.followSecret(), "하나 더 여쭙니다")),
                    () -> tried(() -> replies.reply(asked.number(), NewReply.reply("답변입니다", seen))));

            var one = board.one(asked.number());
            assertThat(outcomes.getFirst()).isEqualTo(DONE);
            assertThat(outcomes.getLast()).isIn(DONE, "inquiry-newer");
            assertThat(one.messages())
                    .extracting(InquiryMessage::kind)
                    .filteredOn(MessageKind.CUSTOMER::equals)
                    .hasSize(2);
            assertThat(one.status())
                    .as("the customer spoke last, or nobody answered")
                    .isNotEqualTo(InquiryStatus.ANSWERED);
        }
    }

    @Test
    void a_merge_waits_for_a_reply_that_can_still_be_taken_back_or_stops_it() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var target = asked().number();
            var origin = asked().number();
            var seen = board.one(origin).lastMessage();

            var outcomes = atOnce(
                    () -> tried(() -> replies.reply(origin, NewReply.reply("답변입니다", seen))),
                    () -> as.as("lead", () -> tried(() -> merging.merge(target, List.of(origin), false))));

            assertThat(outcomes)
                    .isIn(
                            List.of(DONE, "inquiry-merge-waiting"),
                            List.of("inquiry-merged", DONE),
                            List.of("inquiry-newer", DONE));
            assertThat(ties.ties(origin).into() == null).isEqualTo(DONE.equals(outcomes.getFirst()));
        }
    }

    @Test
    void a_waiting_reply_that_is_taken_back_while_a_merge_asks_is_nowhere_twice() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var target = asked().number();
            var origin = asked().number();
            var reply = replies.reply(
                    origin, NewReply.reply("답변입니다", board.one(origin).lastMessage()));

            var outcomes = atOnce(
                    () -> tried(() -> unsend.takeBack(origin, reply.id())),
                    () -> as.as("lead", () -> tried(() -> merging.merge(target, List.of(origin), false))));

            assertThat(outcomes.getFirst()).isEqualTo(DONE);
            assertThat(outcomes.getLast()).isIn(DONE, "inquiry-merge-waiting");
            clock.forward(Duration.ofMinutes(1));
            assertThat(board.one(target).messages())
                    .extracting(InquiryMessage::body)
                    .doesNotContain("답변입니다");
            clock.reset();
        }
    }

    @Test
    void two_tabs_that_send_the_same_words_twice_each_send_them_once() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var number = asked().number();
            var seen = board.one(number).lastMessage();
            Callable<String> click = () -> tried(() -> replies.reply(number, NewReply.reply("한 번만", seen)));

            var outcomes = atOnce(click, click, click, click);

            assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
            assertThat(outcomes).filteredOn("inquiry-newer"::equals).hasSize(3);
            assertThat(board.one(number).messages()).hasSize(2);
        }
    }

    @Test
    void a_letter_leaves_or_is_stopped_by_what_its_customer_writes_and_the_draft_tells_which() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var asked = asked();
            var seen = board.one(asked.number()).lastMessage();
            var reply = replies.reply(asked.number(), NewReply.reply("답변입니다", seen));

            var outcomes =
                    atOnce(() -> tried(() -> counter.write(asked.followSecret(), "하나 더 여쭙니다")), () -> claimed(reply));

            assertThat(outcomes.getFirst()).isEqualTo(DONE);
            var hasLeft = DONE.equals(outcomes.getLast());
            var one = board.one(asked.number());
            assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
            assertThat(one.messages()).extracting(InquiryMessage::id).contains(one.lastMessage());
            assertThat(one.messages()).hasSize(hasLeft ? 3 : 2);
            assertThat(drafts.find(asked.number(), MessageKind.REPLY).isEmpty()).isEqualTo(hasLeft);
        }
    }

    @Test
    void a_merge_is_taken_back_while_customer_and_agent_write_in_the_origin_and_nobody_waits_crosswise()
            throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var target = asked();
            var origin = asked();
            var deed = as.as(
                    "lead",
                    () -> journal.together(() -> merging.merge(target.number(), List.of(origin.number()), false)));

            var outcomes = atOnce(
                    () -> tried(() -> counter.write(origin.followSecret(), "하나 더 여쭙니다")),
                    () -> as.as("lead", () -> tried(() -> undo.undo(deed))),
                    () -> tried(() -> replies.reply(origin.number(), NewReply.note("확인 중"))),
                    () -> as.as("lead", () -> tried(() -> relations.relate(target.number(), origin.number()))));

            assertThat(outcomes).containsOnly(DONE);
            assertThat(ties.ties(origin.number()).into()).isNull();
            assertThat(board.one(origin.number()).messages()).hasSize(3);
        }
    }

    /** Somebody who holds them the other way round, as no code of ours does: the database ends the customer's wait after a second. */
    @Test
    void what_the_database_gives_up_is_done_once_more_for_a_customer() throws Exception {
        var target = asked();
        var origin = asked();
        as.run("lead", () -> merging.merge(target.number(), List.of(origin.number()), false));
        var isHeld = new CountDownLatch(1);

        try (var pool = Executors.newFixedThreadPool(1)) {
            var crosswise = pool.submit(() -> transactions.execute(_ -> {
                hold(origin.number());
                isHeld.countDown();
                await().until(this::isSomebodyWaiting);
                hold(target.number());
                return true;
            }));
            isHeld.await();

            counter.write(origin.followSecret(), "하나 더 여쭙니다");

            assertThat(crosswise.get()).isTrue();
        }
        assertThat(board.one(origin.number()).messages()).hasSize(2);
    }

    private void hold(String number) {
        jdbc.sql("select id from inquiry.inquiry where number = :number for update")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select from pg_locks where not granted and locktype = 'transactionid')")
                .query(Boolean.class)
                .single();
    }

    /** As a node does that begins to send. */
    private String claimed(InquiryMessage reply) {
        var claimed = jdbc.sql("""
                        update mail.letter set state = 'SENDING', claim = claim + 1, claimed_at = now()
                         where key = :key and state = 'WAITING'
                        """).param("key", "reply:" + reply.id()).update();
        return claimed == 1 ? DONE : "stopped";
    }

    private Receipt asked() {
        return counter.submit(Asked.about("payment").asked());
    }

    private static String tried(Runnable deed) {
        try {
            deed.run();
            return DONE;
        } catch (Refusal refusal) {
            return refusal.type();
        }
    }

    /** What became of each; they start together, and those without a person of their own are agent2's. */
    @SafeVarargs
    private List<String> atOnce(Callable<String>... deeds) throws Exception {
        var start = new CyclicBarrier(deeds.length);
        var outcomes = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(deeds.length)) {
            var running = Arrays.stream(deeds)
                    .map(deed -> pool.submit(() -> {
                        start.await(1, TimeUnit.MINUTES);
                        return as.as("agent2", deed);
                    }))
                    .toList();
            for (var done : running) {
                outcomes.add(done.get());
            }
        }
        return outcomes;
    }
}
