package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("agent2")
class HandoverDeskTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    HandoverDesk handovers;

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
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
    }

    @Test
    void what_is_handed_to_a_queue_that_the_agent_does_not_see_is_gone_and_its_note_is_there() {
        var number = inHand("payment");

        var handed = handovers.handOver(number, new NewHandover("account", null, "로그인부터 막힌 것 같습니다"));

        assertThat(handed).isEqualTo(new HandedOver(number, "account", InquiryStatus.RECEIVED, false));
        assertThatThrownBy(() -> board.one(number)).isInstanceOf(Refusal.class);
        assertThat(board.row(number)).isEmpty();
        var there = as.as("agent1", () -> board.one(number));
        assertThat(there.assignee()).isNull();
        assertThat(there.messages().getLast())
                .extracting(InquiryMessage::kind, InquiryMessage::body)
                .containsExactly(MessageKind.NOTE, "로그인부터 막힌 것 같습니다");
        assertThat(there.history().getLast())
                .extracting(InquiryStep::action, InquiryStep::detail)
                .containsExactly("HANDOVER", "account");
        assertThat(as.as("agent1", () -> desk.claimNext("account"))).contains(number);
    }

    @Test
    void a_hand_over_is_taken_back_until_something_else_happens() {
        var number = inHand("payment");
        desk.hold(number, null);
        handovers.handOver(number, new NewHandover("account", null, "잘못 골랐습니다"));

        handovers.takeBack(number);

        var back = board.one(number);
        assertThat(back.queue()).isEqualTo("payment");
        assertThat(back.status()).isEqualTo(InquiryStatus.ON_HOLD);
        assertThat(back.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");

        handovers.handOver(number, new NewHandover("account", null, "이번에는 맞습니다"));
        as.run("agent1", () -> desk.claim(number));
        assertThatThrownBy(() -> handovers.takeBack(number))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo("inquiry-handover-over"));
        assertThatThrownBy(() -> as.run("agent1", () -> handovers.takeBack(number)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void a_colleague_gets_it_only_where_they_may_answer() {
        var number = inHand("payment");

        assertThatThrownBy(() -> handovers.handOver(number, new NewHandover(null, "agent1@haedap.example", "부탁합니다")))
                .hasMessageContaining("assignee-unfit");
        assertThatThrownBy(() -> handovers.handOver(number, new NewHandover("payment", null, "부탁합니다")))
                .hasMessageContaining("handover-same");
        assertThatThrownBy(() -> handovers.handOver(number, new NewHandover("nowhere", null, " ")))
                .hasMessageContaining("queue-unknown")
                .hasMessageContaining("required");

        var handed = handovers.handOver(
                number, new NewHandover("service", "agent1@haedap.example", "서비스 문의입니다. 4111 1111 1111 1111"));

        assertThat(handed.visible()).isTrue();
        var one = board.one(number);
        assertThat(one.assignee()).extracting(Colleague::email).isEqualTo("agent1@haedap.example");
        assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(one.messages().getLast().body()).doesNotContain("4111 1111 1111");
    }

    @Test
    void what_is_escalated_stands_before_leads_until_it_is_settled() {
        var number = inHand("payment");

        assertThatThrownBy(() -> handovers.escalate(number, " ")).hasMessageContaining("required");
        handovers.escalate(number, "고객이 소송을 말합니다");

        assertThat(board.one(number).escalatedAt()).isNotNull();
        assertThat(board.one(number).allows(InquiryAction.SETTLE)).isTrue();
        assertThat(as.as("lead", () -> board.escalated(10)))
                .extracting(InquiryRow::number)
                .contains(number);
        assertThatThrownBy(() -> handovers.escalate(number, "또")).isInstanceOf(Refusal.class);

        as.run("lead", () -> handovers.settle(number, "통화했습니다"));
        assertThat(board.one(number).escalatedAt()).isNull();
        assertThat(board.one(number).history()).extracting(InquiryStep::action).endsWith("ESCALATE", "SETTLE");
        as.run(
                "auditor",
                () -> assertThatThrownBy(() -> handovers.escalate(number, "x"))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void of_fifty_agents_who_claim_one_inquiry_one_wins() throws Exception {
        var number = counter.submit(Asked.about("service").asked()).number();
        Callable<String> claiming = () -> as.as("agent1", () -> {
            try {
                desk.claim(number);
                return "won";
            } catch (Refusal refusal) {
                return refusal.type();
            }
        });

        try (var pool = Executors.newFixedThreadPool(50)) {
            var answers = pool.invokeAll(java.util.Collections.nCopies(50, claiming)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
            assertThat(answers).filteredOn("won"::equals).hasSize(1);
            assertThat(answers).filteredOn("inquiry-transition"::equals).hasSize(49);
        }
    }

    @Test
    void who_assigns_and_who_claims_at_once_never_both_win() throws Exception {
        for (int i = 0; i < 20; i++) {
            var number = counter.submit(Asked.about("service").asked()).number();
            Callable<Boolean> claiming = () -> as.as(
                    "agent1",
                    () -> desk.claimNext("service").filter(number::equals).isPresent());
            Callable<Boolean> assigning = () -> as.as("lead", () -> {
                desk.assign(number, "agent2@haedap.example", null);
                return true;
            });

            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var done : pool.invokeAll(List.of(claiming, assigning))) {
                    done.get();
                }
            }

            var one = board.one(number);
            assertThat(one.status()).isEqualTo(InquiryStatus.OPEN);
            assertThat(one.assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
            assertThat(one.history()).extracting(InquiryStep::action).last().isEqualTo("ASSIGN");
        }
    }

    @Test
    void a_reply_that_is_sent_while_it_is_handed_over_is_stopped_or_goes_before() throws Exception {
        for (int i = 0; i < 10; i++) {
            var number = inHand("service");
            var seen = board.one(number).lastMessage();
            Callable<String> replying = () -> as.as("agent2", () -> {
                try {
                    replies.reply(number, NewReply.reply("답변입니다", seen));
                    return "sent";
                } catch (Refusal refusal) {
                    return refusal.type();
                }
            });
            Callable<String> handing = () -> as.as("lead", () -> {
                try {
                    handovers.handOver(number, new NewHandover("account", null, "계정 문의입니다"));
                    return "handed";
                } catch (Refusal refusal) {
                    return refusal.type();
                }
            });

            try (var pool = Executors.newFixedThreadPool(2)) {
                var done = pool.invokeAll(List.of(replying, handing));
                var outcome = List.of(done.get(0).get(), done.get(1).get());
                assertThat(outcome)
                        .isIn(
                                List.of("sent", "inquiry-transition"),
                                List.of("not-found", "handed"),
                                List.of("inquiry-newer", "handed"));
            }
        }
    }

    private String inHand(String queue) {
        var number = counter.submit(Asked.about(queue).asked()).number();
        desk.claim(number);
        return number;
    }
}
