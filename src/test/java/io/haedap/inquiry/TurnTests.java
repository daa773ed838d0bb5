package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkDesk;
import io.haedap.inquiry.bulk.BulkItem;
import io.haedap.inquiry.bulk.BulkStep;
import io.haedap.inquiry.queue.AgentBoard;
import io.haedap.inquiry.queue.FreeAgents;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.List;
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
    ReplyDesk replies;

    @Autowired
    BulkDesk bulk;

    @Autowired
    AgentBoard agentBoard;

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
    void a_skill_of_full_hands_keeps_nothing_back_and_whose_time_away_is_over_is_there() {
        var inHand = asked("service");
        var english = asked("service");
        needs(english, "en");
        set("agent1", "en", 1);
        present("agent1");
        as.run("agent1", () -> desk.claim(inHand));

        assertThat(desk.claimNext("service")).as("agent1 has no hand free").contains(english);

        var other = asked("service");
        needs(other, "en");
        as.run("agent1", () -> desk.hold(inHand, null));
        away("agent1", "1 hour");
        assertThat(desk.claimNext("service")).as("agent1 is away").contains(other);

        var third = asked("service");
        needs(third, "en");
        away("agent1", "-1 minute");
        assertThat(desk.claimNext("service")).as("agent1 is back").isEmpty();
        assertThat(as.as("agent1", () -> desk.claimNext("service"))).contains(third);
    }

    /** For whom inquiries are kept and to whom they are given is told by two languages; they say the same. */
    @Test
    void who_is_free_is_one_rule() {
        var inHand = asked("service");
        as.run("agent1", () -> desk.claim(inHand));
        for (var state : List.of("AVAILABLE", "AWAY", "OUT_OF_OFFICE")) {
            for (var until : List.of("", "-1 minute", "1 hour")) {
                for (var seen : List.of("-10 seconds", "-100 seconds")) {
                    for (var capacity : List.of(0, 1, 2)) {
                        if (state.equals("OUT_OF_OFFICE") && until.isEmpty()) {
                            continue;
                        }
                        jdbc.sql("delete from inquiry.agent").update();
                        set("agent1", "en", capacity == 0 ? null : capacity);
                        stands("agent1", state, until, seen);

                        assertThat(freeBySql())
                                .as("%s until %s, seen %s, capacity %s", state, until, seen, capacity)
                                .isEqualTo(freeByRow());
                    }
                }
            }
        }
    }

    private boolean freeBySql() {
        return jdbc.sql(FreeAgents.SELECT)
                .param("now", java.time.OffsetDateTime.now())
                .param("alive", java.time.OffsetDateTime.now().minus(FreeAgents.LEASE))
                .query((row, _) -> row.getObject("staff", java.util.UUID.class))
                .list()
                .contains(as.id("agent1").value());
    }

    private boolean freeByRow() {
        return as.as(
                "lead",
                () -> agentBoard.in("service").stream()
                        .filter(agent -> agent.colleague().id().equals(as.id("agent1")))
                        .anyMatch(agent -> agent.isFree(agent.inHand())));
    }

    private void away(String name, String until) {
        stands(name, "AWAY", until, "-1 second");
    }

    private void stands(String name, String state, String until, String seen) {
        jdbc.sql("""
                        insert into inquiry.presence (staff, state, queues, since, until, seen_at)
                        values (:staff, :state, '{}', now() - interval '2 hours', now() + cast(nullif(:until, '') as interval),
                                now() + cast(:seen as interval))
                        on conflict (staff) do update
                           set state = excluded.state, since = excluded.since, until = excluded.until, seen_at = excluded.seen_at
                        """)
                .param("staff", as.id(name).value())
                .param("state", state)
                .param("until", until)
                .param("seen", seen)
                .update();
    }

    @Test
    void whoever_replies_to_what_nobody_has_takes_it_and_has_a_hand_free() {
        var first = asked("service");
        var second = asked("service");
        set("agent2", null, 1);
        desk.claim(first);
        var reply = NewReply.reply("답변입니다", board.one(second).lastMessage());

        assertThatThrownBy(() -> replies.reply(second, reply)).hasMessageContaining("inquiry-hands-full");
        replies.reply(first, NewReply.reply("답변입니다", board.one(first).lastMessage()));
        replies.reply(second, reply);

        assertThat(board.one(second).status()).isEqualTo(InquiryStatus.ANSWERED);
    }

    @Test
    void of_many_nobody_is_given_more_than_they_may_have() {
        var numbers = List.of(asked("service"), asked("service"), asked("service"), asked("service"));
        set("agent2", null, 2);
        var give = new BulkStep(BulkAction.ASSIGN, "agent2@haedap.example", null);

        as.run("lead", () -> {
            assertThat(bulk.preview(give, numbers).count(BulkItem.Outcome.CHANGED))
                    .isEqualTo(2);
            assertThat(bulk.apply(give, numbers).items())
                    .extracting(BulkItem::reason)
                    .containsExactly(null, null, "assignee-full", "assignee-full");
            desk.assign(numbers.getLast(), "agent2@haedap.example", "급합니다");
        });

        assertThat(board.one(numbers.getLast()).assignee())
                .as("one, on purpose, may be one too many")
                .isNotNull();
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
