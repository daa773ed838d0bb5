package io.haedap.inquiry.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.Receipt;
import io.haedap.inquiry.around.InquiryTold;
import io.haedap.inquiry.around.NewsBoard;
import io.haedap.inquiry.around.NewsKind;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Warnings in working time: at 75 % whoever has it in hand, at 100 % a lead; once. */
@HaedapTest
@SignedInAs("agent2")
class WarningTests {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T01:00:00Z");

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    DeadlineBoard deadlines;

    @Autowired
    NewsBoard news;

    @Autowired
    PolicyDesk policies;

    @Autowired
    PromisePolicies kept;

    @Autowired
    WarningClock warnings;

    @Autowired
    Warnings firing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void on_a_wednesday() {
        jdbc.sql("update inquiry.promise_clock set warns_at = null").update();
        clock.set(WEDNESDAY);
    }

    @AfterEach
    void as_before() {
        clock.reset();
        jdbc.sql("delete from inquiry.promise_policy where not is_default").update();
        kept.resync();
    }

    @Test
    void the_assignee_is_warned_and_then_a_lead_is_called() {
        var asked = asked();
        desk.claim(asked.number());
        var warnsAt = deadlines.of(asked.number()).deadlines().getFirst().warnsAt();
        // 26 open hours: 8 on Wednesday, 9 on Thursday and Friday; three quarters are over on Friday at half past
        // eleven
        assertThat(warnsAt).isBetween(Instant.parse("2026-11-20T02:29:00Z"), Instant.parse("2026-11-20T02:31:00Z"));

        clock.set(warnsAt.minusSeconds(30));
        fire();
        assertThat(told(asked)).isEmpty();

        clock.set(warnsAt.plusSeconds(1));
        fire();
        fire();
        assertThat(told(asked)).containsExactly(NewsKind.DEADLINE);
        as.run("agent1", () -> assertThat(told(asked)).isEmpty());
        assertThat(board.one(asked.number()).escalatedAt()).isNull();

        clock.set(Instant.parse("2026-11-20T09:00:01Z"));
        fire();
        assertThat(board.one(asked.number()).escalatedAt()).isNotNull();
        assertThat(board.one(asked.number()).history().getLast().action()).isEqualTo("ESCALATE");
        as.run("lead", () -> assertThat(told(asked)).contains(NewsKind.OVERDUE));
        assertThat(deadlines.of(asked.number()).warnings())
                .extracting(InquiryDeadlines.Warned::percent)
                .containsExactly(75, 100);
    }

    @Test
    void where_the_deadline_moved_out_it_is_warned_once_more_at_its_new_time() {
        var asked = asked();
        desk.claim(asked.number());
        clock.set(Instant.parse("2026-11-20T02:40:00Z"));
        fire();
        assertThat(told(asked)).containsExactly(NewsKind.DEADLINE);
        var days = PromiseTests.days(6);
        as.run("admin", () -> policies.add(PromiseTests.policy("엿새", "payment", null, Priority.LOW, days, days)));

        desk.prioritize(asked.number(), Priority.LOW, null);
        var again = deadlines.of(asked.number()).deadlines().getFirst().warnsAt();
        assertThat(again).isAfter(clock.instant());
        news.read(asked.number());
        clock.set(again.plusSeconds(1));
        fire();

        assertThat(told(asked)).containsExactly(NewsKind.DEADLINE);
        assertThat(deadlines.of(asked.number()).warnings())
                .singleElement()
                .returns(75, InquiryDeadlines.Warned::percent)
                .returns(again, InquiryDeadlines.Warned::plannedAt);
    }

    @Test
    void a_queue_is_warned_where_nobody_has_it_in_hand() {
        var asked = asked();
        clock.set(Instant.parse("2026-11-20T03:00:00Z"));
        fire();

        assertThat(told(asked)).containsExactly(NewsKind.DEADLINE);
    }

    @Test
    void nobody_is_warned_while_it_stands_or_once_it_is_answered() {
        var asked = asked();
        desk.claim(asked.number());
        desk.waitForCustomer(asked.number(), null);
        clock.set(Instant.parse("2026-11-30T03:00:00Z"));
        fire();

        assertThat(told(asked)).isEmpty();
    }

    @Test
    void sixteen_who_look_at_once_warn_once_and_a_node_that_dies_leaves_it_to_the_others() throws Exception {
        var asked = IntStream.range(0, 40).mapToObj(_ -> asked()).toList();
        clock.set(Instant.parse("2026-11-20T03:00:00Z"));
        transactions.executeWithoutResult(dying -> {
            firing.fire(firing.due(10, new Long[0]));
            dying.setRollbackOnly();
        });

        try (var nodes = Executors.newFixedThreadPool(16)) {
            for (var done : nodes.invokeAll(IntStream.range(0, 16)
                    .mapToObj(_ -> (Callable<Void>) () -> {
                        List<WarningStore.Due> due;
                        do {
                            due = transactions.execute(_ -> {
                                var next = firing.due(5, new Long[0]);
                                if (!next.isEmpty()) {
                                    as.run("agent2", () -> firing.fire(next));
                                }
                                return next;
                            });
                        } while (!due.isEmpty());
                        return null;
                    })
                    .toList())) {
                done.get();
            }
        }
        fire();

        for (var one : asked) {
            assertThat(deadlines.of(one.number()).warnings()).hasSize(1);
            assertThat(told(one)).containsExactly(NewsKind.DEADLINE);
        }
    }

    /** A recount that another test asked for may have one in hand just now; the next look finds it. */
    private void fire() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        do {
            warnings.run();
        } while (isDue() && System.nanoTime() < end);
    }

    private boolean isDue() {
        return jdbc.sql("select exists (select from inquiry.promise_clock where warns_at <= :now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private List<NewsKind> told(Receipt asked) {
        return news.unread(500).stream()
                .filter(one -> one.inquiry().number().equals(asked.number()))
                .map(InquiryTold::kind)
                .toList();
    }

    private Receipt asked() {
        return counter.submit(new NewInquiry(
                "payment",
                "결제가 두 번 되었습니다",
                "확인해 주세요.",
                Language.KO,
                Channel.WEB,
                "남이레",
                "ire.nam@example.com",
                null,
                true));
    }
}
