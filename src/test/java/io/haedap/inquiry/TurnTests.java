package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is: deadline, priority, skill and hands. */
@HaedapTest
@SignedInAs("agent2")
class TurnTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    io.haedap.inquiry.queue.Agents agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
    }

    @AfterEach
    void nobody_is_special() {
        jdbc.sql("delete from inquiry.agent").update();
        jdbc.sql("delete from inquiry.presence").update();
        agents.resync();
    }

    @Test
    void an_urgent_one_comes_before_what_is_due_earlier_but_not_before_what_waits_long() {
        var usual = asked("payment");
        var urgent = asked("payment");
        var low = asked("payment");
        var old = asked("payment");
        desk.prioritize(urgent, Priority.URGENT, null);
        desk.prioritize(low, Priority.LOW, null);
        desk.prioritize(old, Priority.LOW, null);
        due(old, "-10 days");

        assertThat(desk.claimNext("payment")).contains(old);
        assertThat(desk.claimNext("payment")).contains(urgent);
        assertThat(desk.claimNext("payment")).contains(usual);
        assertThat(desk.claimNext("payment")).contains(low);
    }

    @Test
    void a_priority_stands_in_list_and_history_and_is_refused_by_the_database_too() {
        var number = asked("payment");

        desk.prioritize(number, Priority.HIGH, "VIP");
        desk.prioritize(number, Priority.HIGH, null);

        assertThat(board.row(number).orElseThrow().priority()).isEqualTo(Priority.HIGH);
        assertThat(board.one(number).history())
                .filteredOn(step -> "PRIORITY".equals(step.action()))
                .singleElement()
                .extracting(InquiryStep::detail, InquiryStep::remark)
                .containsExactly("HIGH", "VIP");
        assertThatThrownBy(() -> desk.prioritize(number, null, null)).hasMessageContaining("required");
        assertThatThrownBy(() -> jdbc.sql("update inquiry.inquiry set priority = 'NOW' where number = :number")
                        .param("number", number)
                        .update())
                .isInstanceOf(DataAccessException.class);
        desk.close(number, null);
        assertThatThrownBy(() -> desk.prioritize(number, Priority.LOW, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void all_queues_have_one_order_and_foreign_ones_are_left_out() {
        var service = asked("service");
        var payment = asked("payment");
        var account = asked("account");
        due(payment, "-1 hour");
        due(account, "-2 hours");
        due(service, "-30 minutes");

        assertThat(desk.claimNext()).contains(payment);
        assertThat(desk.claimNext()).contains(service);
        assertThat(desk.claimNext()).isEmpty();
    }

    @Test
    void what_needs_a_skill_waits_for_whoever_has_it_while_they_are_there() {
        var english = asked("service");
        needs(english, "en");
        set("agent1", "en", null);
        present("agent1");

        assertThat(desk.claimNext("service")).isEmpty();
        assertThat(as.as("agent1", () -> desk.claimNext("service"))).contains(english);
    }

    @Test
    void a_skill_that_nobody_present_has_starves_nothing() {
        var english = asked("service");
        needs(english, "en");
        set("agent1", "en", null);

        assertThat(desk.claimNext("service")).contains(english);

        var other = asked("service");
        needs(other, "en");
        present("agent1");
        assertThat(desk.claimNext("service")).isEmpty();
        due(other, "3 hours");
        assertThat(desk.claimNext("service")).contains(other);
    }

    @Test
    void who_has_a_skill_but_not_the_queue_keeps_nobody_waiting() {
        var english = asked("payment");
        needs(english, "en");
        set("agent1", "en", null);
        present("agent1");

        assertThat(desk.claimNext("payment")).contains(english);
    }

    @Test
    void full_hands_get_no_more_even_in_two_tabs_at_once() throws Exception {
        for (int i = 0; i < 12; i++) {
            asked("service");
        }
        set("agent2", null, 3);
        var claimed = new ConcurrentLinkedQueue<String>();
        Callable<Void> tab = () -> {
            as.run("agent2", () -> {
                try {
                    for (int i = 0; i < 3; i++) {
                        desk.claimNext("service").ifPresent(claimed::add);
                    }
                } catch (Refusal full) {
                    assertThat(full.type()).isEqualTo("inquiry-hands-full");
                    assertThat(full.facts()).containsEntry("capacity", 3);
                }
            });
            return null;
        };

        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(8, tab))) {
                done.get();
            }
        }

        assertThat(claimed).hasSize(3);
        assertThatThrownBy(() -> desk.claimNext()).isInstanceOf(Refusal.class);
        desk.hold(claimed.peek(), null);
        assertThat(desk.claimNext()).isPresent();
    }

    private String asked(String queue) {
        return counter.submit(Asked.about(queue).asked()).number();
    }

    private void due(String number, String from) {
        jdbc.sql(
                        "update inquiry.inquiry set due_at = now() + cast(:from as interval), received_at = now() - interval '30 days' where number = :number")
                .param("from", from)
                .param("number", number)
                .update();
    }

    private void needs(String number, String skill) {
        jdbc.sql("update inquiry.inquiry set skills = array [:skill] where number = :number")
                .param("skill", skill)
                .param("number", number)
                .update();
    }

    private void set(
            String name,
            @org.jspecify.annotations.Nullable String skill,
            @org.jspecify.annotations.Nullable Integer capacity) {
        jdbc.sql("insert into inquiry.agent (staff, skills, capacity) values (:staff, :skills, :capacity)")
                .param("staff", as.id(name).value())
                .param("skills", skill == null ? new String[0] : new String[] {skill})
                .param("capacity", capacity, java.sql.Types.INTEGER)
                .update();
        agents.resync();
    }

    private void present(String name) {
        as.run(name, () -> presence.open());
    }

    @Autowired
    io.haedap.inquiry.queue.PresenceDesk presence;
}
