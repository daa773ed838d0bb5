package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.inquiry.around.TagBoard;
import io.haedap.inquiry.around.TagDesk;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.inquiry.undo.UndoResult;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("agent2")
class UndoTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    UndoJournal journal;

    @Autowired
    UndoDesk undo;

    @Autowired
    MergeDesk merges;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    TagDesk tagging;

    @Autowired
    TagBoard tags;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private String held() {
        var number = counter.submit(Asked.about("payment").asked()).number();
        desk.claim(number);
        return number;
    }

    private UndoResult.Item only(UUID deed) {
        return undo.undo(deed).items().getFirst();
    }

    @Test
    void what_was_closed_while_waiting_waits_again_and_is_recorded() {
        var number = held();
        desk.waitForCustomer(number, null);
        var deed = journal.together(() -> desk.close(number, null));

        assertThat(only(deed).outcome()).isEqualTo(UndoResult.Outcome.UNDONE);

        var one = board.one(number);
        assertThat(one.status()).isEqualTo(InquiryStatus.WAITING_FOR_CUSTOMER);
        assertThat(one.history().getLast().action()).isEqualTo("UNDO");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'inquiry.undo' and subject = :subject")
                        .param("subject", "inquiry:" + number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_was_merged_since_stays_and_hinders_no_other() {
        var merged = held();
        var other = held();
        var target = held();
        var deed = journal.together(() -> {
            desk.close(merged, null);
            desk.close(other, null);
        });
        as.run("lead", () -> merges.merge(target, List.of(merged), true));

        var result = undo.undo(deed);

        assertThat(result.items())
                .extracting(UndoResult.Item::reason)
                .containsExactlyInAnyOrder("inquiry-merged", null);
        assertThat(board.one(other).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void what_somebody_of_the_other_queue_took_stays_theirs() {
        var number = counter.submit(Asked.about("payment").asked()).number();
        var deed = journal.together(() -> handovers.handOver(number, new NewHandover("service", null, "부탁합니다")));
        as.run("lead", () -> desk.claim(number));

        assertThat(only(deed).reason()).isEqualTo("changed-since");

        as.run("lead", () -> assertThat(board.one(number).queue()).isEqualTo("service"));
    }

    @Test
    void a_word_that_was_put_on_alone_is_taken_off_again() {
        var number = held();
        var deed = journal.together(() -> tagging.change(number, List.of("vip"), List.of()));
        assertThat(tags.of(number)).containsExactly("vip");

        assertThat(only(deed).outcome()).isEqualTo(UndoResult.Outcome.UNDONE);

        assertThat(tags.of(number)).isEmpty();
    }

    @Test
    void what_was_released_is_in_the_same_hands_again() {
        var number = held();
        var deed = journal.together(() -> desk.release(number, null));

        undo.undo(deed);

        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(board.one(number).assignee()).extracting(Colleague::email).isEqualTo("agent2@haedap.example");
    }

    @Test
    void where_a_later_deed_touched_the_same_field_that_one_stays_and_the_others_go_back() {
        var touched = held();
        var other = held();
        var deed = journal.together(() -> {
            desk.close(touched, null);
            desk.close(other, null);
        });
        as.run("lead", () -> {
            desk.reopen(touched, null);
            desk.close(touched, null);
        });

        var result = undo.undo(deed);

        assertThat(result.items()).extracting(UndoResult.Item::reason).containsExactlyInAnyOrder("changed-since", null);
        assertThat(result.items().stream().filter(item -> item.reason() != null))
                .extracting(UndoResult.Item::number, UndoResult.Item::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(touched, "status"));
        assertThat(board.one(touched).status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(board.one(other).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void what_a_later_deed_did_and_took_back_itself_stands_in_nobodys_way() {
        var number = held();
        var hold = journal.together(() -> desk.hold(number, null));
        var close = journal.together(() -> desk.close(number, null));

        assertThat(only(hold).reason()).isEqualTo("changed-since");
        undo.undo(close);
        assertThat(only(hold).outcome()).isEqualTo(UndoResult.Outcome.UNDONE);

        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.OPEN);
    }

    @Test
    void taken_by_somebody_else_meanwhile_it_is_theirs() {
        var number = held();
        var deed = journal.together(() -> desk.release(number, null));
        as.run("lead", () -> desk.claim(number));

        assertThat(only(deed).reason()).isEqualTo("changed-since");

        assertThat(board.one(number).assignee()).extracting(Colleague::email).isEqualTo("lead@haedap.example");
    }

    @Test
    void many_clicks_at_once_take_it_back_once() throws Exception {
        var number = held();
        var deed = journal.together(() -> desk.close(number, null));
        Callable<UndoResult.Outcome> click =
                () -> as.as("agent2", () -> only(deed).outcome());

        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<UndoResult.Outcome>();
            for (var done : pool.invokeAll(List.of(click, click, click, click, click, click))) {
                answers.add(done.get());
            }
            assertThat(answers).containsOnly(UndoResult.Outcome.UNDONE);
        }

        assertThat(board.one(number).history())
                .extracting(InquiryStep::action)
                .containsExactly("CREATE", "CLAIM", "CLOSE", "UNDO");
    }

    @Test
    void nobody_takes_back_what_others_did_or_what_is_long_done() {
        var number = held();
        var deed = journal.together(() -> desk.close(number, null));

        as.run(
                "lead",
                () -> assertThatThrownBy(() -> undo.undo(deed))
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND)));
        assertThatThrownBy(() -> undo.undo(UUID.randomUUID())).hasMessageContaining("not-found");
        clock.forward(Duration.ofHours(25));
        assertThatThrownBy(() -> undo.undo(deed)).hasMessageContaining("inquiry-undo-over");
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.CLOSED);
    }

    @Test
    void what_lies_in_a_foreign_queue_by_now_stays_and_is_not_named() {
        var number = held();
        var deed = journal.together(() -> desk.close(number, null));
        jdbc.sql("update inquiry.inquiry set queue = 'account' where number = :number")
                .param("number", number)
                .update();

        var item = only(deed);

        assertThat(item.reason()).isEqualTo("not-found");
        assertThat(item.number()).isEmpty();
    }

    @Test
    void the_database_refuses_a_way_back_that_nobody_remembers_and_a_second_one() {
        var number = held();
        desk.hold(number, null);
        var deed = journal.together(() -> desk.close(number, null));

        assertThatThrownBy(() -> jdbc.sql("""
                                update inquiry.inquiry set status = 'ON_HOLD', closed_at = null where number = :number
                                """).param("number", number).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot go from CLOSED to ON_HOLD");
        undo.undo(deed);
        assertThatThrownBy(() -> jdbc.sql("update inquiry.undo set undone_at = now() where deed = :deed")
                        .param("deed", deed)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be changed");
        assertThat(board.one(number).status()).isEqualTo(InquiryStatus.ON_HOLD);
    }
}
