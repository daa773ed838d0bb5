package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("agent2")
class InquiryDeskTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    InquiryBoard board;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status = 'RECEIVED'")
                .update();
    }

    @Test
    void sixteen_agents_never_get_the_same_inquiry() throws Exception {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            numbers.add(counter.submit(Asked.about("payment").asked()).number());
        }
        var claimed = new ConcurrentLinkedQueue<String>();
        Callable<Void> agent = () -> {
            as.run("agent2", () -> {
                for (var next = desk.claimNext("payment"); next.isPresent(); next = desk.claimNext("payment")) {
                    claimed.add(next.get());
                }
            });
            return null;
        };

        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done :
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(_ -> agent).toList())) {
                done.get();
            }
        }

        assertThat(claimed).hasSize(60).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void the_most_urgent_is_claimed_first_and_only_of_that_queue() {
        var payment = counter.submit(Asked.about("payment").asked()).number();
        counter.submit(Asked.about("service").asked());

        assertThat(desk.claimNext("payment")).contains(payment);
        assertThat(desk.claimNext("payment")).isEmpty();
        assertThat(board.one(payment).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void a_foreign_queue_answers_like_an_unknown_one() {
        var account = counter.submit(Asked.about("account").asked()).number();

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> desk.claimNext("account"),
                () -> desk.claimNext("no-such-queue"),
                () -> desk.claim(account),
                () -> board.one(account),
                () -> replies.reply(account, NewReply.note("x")),
                () -> desk.claim("261120-9999"))) {
            assertThatThrownBy(deed)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(board.queues()).extracting(InquiryQueue::slug).containsExactly("payment", "service");
        assertThat(board.page(InquiryFilter.unfinished("account"), 50, null).items())
                .isEmpty();
    }

    @Test
    void a_reply_is_stopped_by_whatever_is_newer_and_shows_it() {
        var number = counter.submit(Asked.about("payment").asked()).number();
        desk.claim(number);
        var seen = board.one(number).lastMessage();
        as.run("lead", () -> replies.reply(number, NewReply.note("정산팀에 물어봤습니다")));

        assertThatThrownBy(() -> replies.reply(number, NewReply.reply("환불해 드립니다", seen)))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.type()).isEqualTo("inquiry-newer");
                    assertThat(no.facts()).extracting("newer").asList().hasSize(1);
                });
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.OPEN);

        var reply = replies.reply(
                number, NewReply.reply("환불해 드립니다", board.one(number).lastMessage()));

        assertThat(reply.by()).isNotNull();
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(board.one(number).messages())
                .extracting(InquiryMessage::kind)
                .containsExactly(MessageKind.CUSTOMER, MessageKind.NOTE, MessageKind.REPLY);
    }

    @Test
    void whoever_replies_to_what_nobody_has_in_hand_takes_it_by_that() {
        var number = counter.submit(Asked.about("service").asked()).number();

        replies.reply(
                number,
                new NewReply("무엇이 보이시나요?", board.one(number).lastMessage(), MessageKind.REPLY, NewReply.Then.WAIT));

        var one = board.one(number);
        assertThat(one.status()).isEqualTo(InquiryStatus.WAITING_FOR_CUSTOMER);
        assertThat(one.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
        assertThat(one.history()).extracting(InquiryStep::action).containsExactly("CREATE", "CLAIM", "REPLY");
    }

    @Test
    void somebody_else_may_reply_and_the_assignee_stays() {
        var number = counter.submit(Asked.about("service").asked()).number();
        desk.claim(number);
        as.run(
                "agent1",
                () -> replies.reply(
                        number, NewReply.reply("확인했습니다", board.one(number).lastMessage())));

        assertThat(board.one(number).assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
    }

    @Test
    void of_two_replies_at_the_same_moment_one_is_stopped() throws Exception {
        var number = counter.submit(Asked.about("service").asked()).number();
        var seen = board.one(number).lastMessage();
        Callable<String> replying = () -> as.as("agent1", () -> {
            try {
                return replies.reply(number, NewReply.reply("답변", seen)).id();
            } catch (Refusal refusal) {
                return refusal.type();
            }
        });

        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<String>();
            for (var done : pool.invokeAll(List.of(replying, replying, replying, replying))) {
                answers.add(done.get());
            }
            assertThat(answers).filteredOn("inquiry-newer"::equals).hasSize(3);
        }
    }

    @Test
    void only_a_lead_gives_an_inquiry_to_others_and_only_to_who_can_answer_it() {
        var number = counter.submit(Asked.about("payment").asked()).number();

        assertThatThrownBy(() -> desk.assign(number, "lead@haedap.example", null))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        as.run("lead", () -> {
            assertThatThrownBy(() -> desk.assign(number, "agent1@haedap.example", null))
                    .hasMessageContaining("assignee-unfit");
            assertThatThrownBy(() -> desk.assign(number, "editor@haedap.example", null))
                    .hasMessageContaining("assignee-unfit");
            desk.assign(number, "agent2@haedap.example", "카드번호는 4111 1111 1111 1111");
        });

        var step = board.one(number).history().getLast();
        assertThat(step.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
        assertThat(step.remark()).doesNotContain("4111 1111 1111");
    }

    @Test
    void an_editor_sees_nothing() {
        as.run("editor", () -> {
            assertThatThrownBy(() -> board.queues()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.claimNext("payment")).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_database_refuses_what_the_domain_refuses() {
        for (var from : InquiryStatus.values()) {
            for (var to : EnumSet.complementOf(EnumSet.copyOf(from.next()))) {
                if (to != from) {
                    assertThatThrownBy(() -> moveBySql(from, to))
                            .as(from + " to " + to)
                            .isInstanceOf(DataAccessException.class);
                }
            }
            for (var to : from.next()) {
                moveBySql(from, to);
            }
        }
        assertThatThrownBy(() -> jdbc.sql("update inquiry.inquiry set status = 'OPEN', assignee = null where id = :id")
                        .param("id", stored(InquiryStatus.RECEIVED))
                        .update())
                .hasMessageContaining("inquiry_taken_has_assignee");
    }

    private void moveBySql(InquiryStatus from, InquiryStatus to) {
        jdbc.sql("""
                update inquiry.inquiry
                   set status = :status, assignee = case when :status = 'RECEIVED' then null else gen_random_uuid() end,
                       closed_at = case when :status in ('CLOSED', 'SPAM') then now() end, answered_at = now()
                 where id = :id
                """).params(Map.of("status", to.name(), "id", stored(from))).update();
    }

    private long stored(InquiryStatus status) {
        return jdbc.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, assignee,
                                             unanswered, received_at, due_at, answered_at, closed_at, version)
                select '990101-' || lpad((count(*) + 1)::text, 4, '0'), 'payment', 'payment', 's', 'ko', 'WEB',
                       gen_random_uuid(), :status, case when :status <> 'RECEIVED' then gen_random_uuid() end, true,
                       now() - interval '1 day', now(), now(), case when :status in ('CLOSED', 'SPAM') then now() end, 1
                  from inquiry.inquiry where number like '990101-%'
                returning id
                """).param("status", status.name()).query(Long.class).single();
    }
}
