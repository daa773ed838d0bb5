package io.haedap.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.people.As;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an open incident gathered is nobody's turn. */
@HaedapTest
class KeptAsideTests {

    @Autowired
    private LinkDesk desk;

    @Autowired
    private InquiryDesk work;

    @Autowired
    private InquiryBoard inquiries;

    @Autowired
    private GatheringBoard board;

    @Autowired
    private ToldIncidents told;

    @Autowired
    private Outages outages;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private String outage = "";

    @BeforeEach
    void nothing_waits() {
        outages.clear();
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
        outage = outages.open("자동결제 승인이 늦어지고 있습니다", "자동결제");
        as.signIn("agent2");
    }

    @AfterEach
    void tidy() {
        outages.clear();
    }

    @Test
    void taking_the_next_passes_over_what_an_open_incident_gathered_until_it_is_over() {
        var byStaff = asked();
        var byCustomer = outages.asked("payment", "저도 대기입니다", RelatedIncident.of(outage));
        var other = asked();
        desk.link(outage, byStaff);
        assertThat(payment()).isEqualTo(new Counted(1, 2));

        assertThat(work.claimNext("payment")).contains(other);
        assertThat(work.claimNext("payment")).isEmpty();
        assertThat(work.claimNext()).isEmpty();
        assertThat(payment()).isEqualTo(new Counted(0, 2));

        var update = outages.resolve(outage);
        assertThat(payment()).isEqualTo(new Counted(2, 0));
        outages.takeBack(outage, update);
        assertThat(work.claimNext()).as("it is on again").isEmpty();
        outages.resolve(outage);
        assertThat(work.claimNext("payment")).contains(byStaff);
        assertThat(work.claimNext()).contains(byCustomer);
    }

    @Test
    void a_link_that_is_taken_away_brings_it_back_into_its_place() {
        var number = asked();
        var later = asked();
        desk.link(outage, number);
        desk.unlink(outage, number, board.one(outage, number).link().version());

        assertThat(work.claimNext("payment")).contains(number);
        assertThat(work.claimNext("payment")).contains(later);
    }

    @Test
    void anybody_may_take_it_by_hand_and_it_stands_aside_again_when_they_give_it_back() {
        var number = asked();
        desk.link(outage, number);

        work.claim(number);
        assertThat(inquiries.row(number).orElseThrow().status()).isEqualTo(InquiryStatus.OPEN);
        work.release(number, null);

        assertThat(work.claimNext()).isEmpty();
        assertThat(payment()).isEqualTo(new Counted(0, 1));
    }

    @Test
    void an_incident_that_never_was_or_is_over_keeps_nothing_aside() {
        var number = asked();
        desk.link(outage, number);
        outages.takeBack(
                outage,
                jdbc.sql("select id from status.event_update")
                        .query(String.class)
                        .single());
        assertThat(work.claimNext()).contains(number);

        var over = outages.open("로그인이 늦습니다", "로그인");
        outages.resolve(over);
        var after = asked();
        desk.link(over, after);
        assertThat(work.claimNext()).contains(after);
    }

    @Test
    void what_was_linked_elsewhere_stays_aside_when_one_of_the_two_ends() {
        var other = outages.open("로그인이 늦습니다", "로그인");
        var number = asked();
        desk.link(outage, number);
        var update = outages.resolve(outage);
        desk.link(other, number);

        outages.takeBack(outage, update);
        assertThat(work.claimNext()).isEmpty();
        outages.resolve(outage);
        assertThat(work.claimNext()).isEmpty();
        outages.resolve(other);
        assertThat(work.claimNext()).contains(number);
    }

    @Test
    void whoever_takes_the_next_while_it_is_being_linked_gets_another_one() throws Exception {
        var first = asked();
        var second = asked();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = transactions.execute(_ -> {
                desk.link(outage, first);
                try {
                    return threads.submit(() -> as.as("agent2", () -> work.claimNext("payment")))
                            .get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            assertThat(next).contains(second);
        }
        assertThat(work.claimNext("payment")).isEmpty();
    }

    /** Linkers, takers and the end of the incident, all at once: nobody gets what is linked, nothing is lost, nobody waits for ever. */
    @Test
    void linking_taking_and_resolving_at_once_leave_one_truth() throws Exception {
        for (int round = 0; round < 3; round++) {
            var begun = outages.open("로그인이 늦습니다 " + round, "로그인" + round);
            var numbers = IntStream.range(0, 24).mapToObj(_ -> asked()).toList();
            var taken = new ConcurrentLinkedQueue<String>();
            Callable<Object> linker = () -> as.as("agent2", () -> {
                numbers.forEach(number -> desk.linkAll(begun, List.of(number)));
                return true;
            });
            Callable<Object> taker = () -> as.as("agent2", () -> {
                for (int i = 0; i < 12; i++) {
                    work.claimNext("payment").ifPresent(taken::add);
                }
                return true;
            });
            Callable<Object> end = () -> outages.resolve(begun);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(List.of(linker, linker, taker, taker, end))) {
                    done.get();
                }
            }
            told.heal();

            assertThat(marked()).isEmpty();
            var rest = new ArrayList<String>();
            work.claimNext("payment").ifPresent(rest::add);
            while (rest.size() + taken.size() < numbers.size()) {
                rest.add(work.claimNext("payment").orElseThrow());
            }
            rest.addAll(taken);
            assertThat(new HashSet<>(rest))
                    .as("each one once")
                    .hasSize(numbers.size())
                    .containsAll(numbers);
        }
    }

    @Test
    void whoever_holds_one_at_the_moment_of_the_end_holds_nobody_up_and_it_comes_back_soon_after() throws Exception {
        var held = asked();
        var free = asked();
        desk.linkAll(outage, List.of(held, free));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.executeWithoutResult(_ -> {
                work.prioritize(held, io.haedap.inquiry.Priority.HIGH, null);
                var end = threads.submit(() -> outages.resolve(outage));
                Awaitility.await().until(end::isDone);
            });
        }
        assertThat(marked()).containsExactly(held);

        told.heal();
        assertThat(marked()).isEmpty();
        assertThat(work.claimNext()).contains(held);
        assertThat(work.claimNext()).contains(free);
    }

    @Test
    void what_was_gathered_before_it_was_marked_is_marked_soon() {
        var number = asked();
        desk.link(outage, number);
        jdbc.sql("update inquiry.inquiry set gathered = false").update();

        told.heal();

        assertThat(marked()).containsExactly(number);
    }

    private record Counted(long waiting, long gathered) {}

    private Counted payment() {
        return inquiries.queues().stream()
                .filter(queue -> queue.slug().equals("payment"))
                .map((InquiryQueue queue) -> new Counted(queue.waiting(), queue.gathered()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> marked() {
        return jdbc.sql("select number from inquiry.inquiry where gathered order by number")
                .query(String.class)
                .list();
    }

    private String asked() {
        return outages.asked("payment", "승인 대기입니다");
    }
}
