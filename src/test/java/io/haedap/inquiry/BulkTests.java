package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkDesk;
import io.haedap.inquiry.bulk.BulkItem;
import io.haedap.inquiry.bulk.BulkStep;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.inquiry.undo.UndoResult;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("lead")
class BulkTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    BulkDesk bulk;

    @Autowired
    UndoDesk undo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @BeforeEach
    void nothing_waits() {
        jdbc.sql("update inquiry.inquiry set status = 'SPAM', closed_at = now() where status in ('RECEIVED', 'OPEN')")
                .update();
    }

    /** So many in the hands of agent2, as rows. */
    private List<String> held(int count) {
        return jdbc.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, assignee,
                                             unanswered, received_at, due_at, version)
                select '991231-' || lpad((coalesce((select max(substring(number from 8)::int) from inquiry.inquiry
                                                     where number like '991231-%'), 0) + n)::text, 6, '0'),
                       'payment', 'payment', 'bulk', 'ko', 'WEB', gen_random_uuid(), 'OPEN', :agent, true, now(),
                       now() + n * interval '1 second', 1
                  from generate_series(1, :count) n
                returning number
                """)
                .param("count", count)
                .param("agent", as.id("agent2").value())
                .query(String.class)
                .list();
    }

    @Test
    void a_thousand_are_closed_but_seven_and_all_go_back_but_one_that_was_changed_since() {
        var numbers = held(1_000);
        var over = numbers.subList(0, 7);
        over.forEach(number -> desk.spam(number, null));

        var preview = bulk.preview(BulkStep.of(BulkAction.HOLD), numbers);
        assertThat(preview.count(BulkItem.Outcome.REFUSED)).isEqualTo(7);
        assertThat(preview.count(BulkItem.Outcome.CHANGED)).isEqualTo(993);
        assertThat(status(numbers.getLast())).isEqualTo(InquiryStatus.OPEN);

        var done = bulk.apply(BulkStep.of(BulkAction.HOLD), numbers);

        assertThat(done.count(BulkItem.Outcome.CHANGED)).isEqualTo(993);
        assertThat(done.items().stream().filter(item -> item.outcome() == BulkItem.Outcome.REFUSED))
                .allMatch(item -> "state-SPAM".equals(item.reason()))
                .extracting(BulkItem::number)
                .containsExactlyElementsOf(over);
        assertThat(status(numbers.getLast())).isEqualTo(InquiryStatus.ON_HOLD);
        desk.close(numbers.getLast(), null);

        var back = undo.undo(Objects.requireNonNull(done.id()));

        assertThat(back.count(UndoResult.Outcome.UNDONE)).isEqualTo(992);
        assertThat(back.items().stream().filter(item -> item.outcome() == UndoResult.Outcome.REFUSED))
                .extracting(UndoResult.Item::number, UndoResult.Item::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(numbers.getLast(), "changed-since"));
        assertThat(jdbc.sql("select count(*) from inquiry.inquiry where subject = 'bulk' and status = 'OPEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(992);
        assertThat(status(numbers.getFirst())).isEqualTo(InquiryStatus.SPAM);
    }

    @Test
    void what_a_node_left_half_done_is_finished_by_another_and_nothing_is_done_twice() throws Exception {
        var numbers = held(120);
        var id = bulk.begin(new BulkStep(BulkAction.RELEASE, null, "당번 교대"), numbers);
        jdbc.sql("update inquiry.bulk set touched_at = now() - interval '1 minute' where id = :id")
                .param("id", id)
                .update();

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> as.as("lead", () -> bulk.result(id).isDone()));
        bulk.run(id, _ -> {});

        assertThat(bulk.result(id).count(BulkItem.Outcome.CHANGED)).isEqualTo(120);
        assertThat(jdbc.sql("""
                        select count(*) from inquiry.event e join inquiry.inquiry i on i.id = e.inquiry
                         where i.number = any (:numbers) and e.action = 'RELEASE' and e.actor = :lead
                        """)
                        .param("numbers", numbers.toArray(String[]::new))
                        .param("lead", as.id("lead").value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(120);
    }

    @Test
    void to_give_many_away_takes_the_right_and_somebody_who_can_answer_them() {
        var mine = held(2);
        var account = counter.submit(Asked.about("account").asked()).number();
        var numbers = new ArrayList<>(mine);
        numbers.add(account);
        numbers.add("nonsense");
        var give = new BulkStep(BulkAction.ASSIGN, "agent2@haedap.example", null);
        var lead = new BulkStep(BulkAction.ASSIGN, "lead@haedap.example", null);

        assertThat(bulk.apply(give, numbers).items())
                .extracting(BulkItem::reason)
                .containsExactly(null, null, "assignee-unfit", "not-found");
        assertThat(bulk.apply(lead, numbers).count(BulkItem.Outcome.CHANGED)).isEqualTo(3);
        as.run("agent2", () -> {
            assertThatThrownBy(() -> bulk.apply(give, numbers)).isInstanceOf(AccessDeniedException.class);
            assertThat(bulk.preview(BulkStep.of(BulkAction.CLOSE), List.of(account))
                            .items())
                    .extracting(BulkItem::reason)
                    .containsExactly("not-found");
        });
        assertThatThrownBy(() -> bulk.apply(new BulkStep(BulkAction.ASSIGN, " ", null), numbers))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void many_are_made_urgent_or_moved_to_another_queue_and_brought_back() {
        var numbers = held(3);
        var urgent = bulk.apply(new BulkStep(BulkAction.PRIORITY, "URGENT", null), numbers);
        assertThat(urgent.count(BulkItem.Outcome.CHANGED)).isEqualTo(3);
        assertThat(board.row(numbers.getFirst()).orElseThrow().priority()).isEqualTo(Priority.URGENT);

        var moved = as.as("agent2", () -> bulk.apply(new BulkStep(BulkAction.HANDOVER, "account", null), numbers));
        assertThat(board.row(numbers.getFirst()).orElseThrow().queue()).isEqualTo("account");
        assertThat(as.as(
                        "agent2",
                        () -> undo.undo(Objects.requireNonNull(moved.id())).count(UndoResult.Outcome.UNDONE)))
                .isEqualTo(3);

        assertThat(board.row(numbers.getFirst()).orElseThrow().queue()).isEqualTo("payment");
        assertThat(board.row(numbers.getFirst()).orElseThrow().status()).isEqualTo(InquiryStatus.OPEN);
        undo.undo(Objects.requireNonNull(urgent.id()));
        assertThat(board.row(numbers.getFirst()).orElseThrow().priority()).isEqualTo(Priority.NORMAL);
        assertThatThrownBy(() -> bulk.apply(new BulkStep(BulkAction.PRIORITY, "VERY", null), numbers))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bulk.apply(new BulkStep(BulkAction.HANDOVER, "nowhere", null), numbers))
                .hasMessageContaining("queue-unknown");
    }

    @Test
    void a_word_is_put_on_many_where_it_is_not_yet_and_taken_away_again() {
        var numbers = held(3);
        var tag = new BulkStep(BulkAction.TAG, " 환불  지연 ", null);
        bulk.apply(tag, numbers.subList(0, 1));

        var done = bulk.apply(tag, numbers);

        assertThat(done.items())
                .extracting(BulkItem::outcome)
                .containsExactly(BulkItem.Outcome.UNCHANGED, BulkItem.Outcome.CHANGED, BulkItem.Outcome.CHANGED);
        assertThat(tags()).isEqualTo(3);
        assertThat(undo.undo(Objects.requireNonNull(done.id())).count(UndoResult.Outcome.UNDONE))
                .isEqualTo(2);
        assertThat(tags()).isEqualTo(1);
        assertThatThrownBy(() -> bulk.apply(new BulkStep(BulkAction.TAG, "a,b", null), numbers))
                .isInstanceOf(Refusal.class);
        assertThat(bulk.apply(new BulkStep(BulkAction.UNTAG, "환불 지연", null), numbers)
                        .count(BulkItem.Outcome.CHANGED))
                .isEqualTo(1);
    }

    private int tags() {
        return jdbc.sql("select count(*) from inquiry.tag where tag = '환불 지연'")
                .query(Integer.class)
                .single();
    }

    @Test
    void all_that_match_are_taken_by_what_the_list_is_narrowed_by() {
        var numbers = held(30);
        var filter = new InquiryFilter(
                "payment", EnumSet.of(InquiryStatus.OPEN), as.id("agent2"), false, InquirySort.NEWEST_FIRST);

        assertThat(board.numbers(filter, 5_000)).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(board.numbers(filter, 7)).hasSize(7);
    }

    private InquiryStatus status(String number) {
        return InquiryStatus.valueOf(jdbc.sql("select status from inquiry.inquiry where number = :number")
                .param("number", number)
                .query(String.class)
                .single());
    }
}
