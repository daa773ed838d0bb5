package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("lead")
class InquiryListTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryDesk desk;

    @Autowired
    InquiryBoard board;

    @Autowired
    DraftDesk drafts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    private static final List<String> LEFT_BY_OTHERS = List.of(
            "split_message",
            "split",
            "merge",
            "relation",
            "tag",
            "watcher",
            "news",
            "handover",
            "draft",
            "event",
            "message",
            "follow_key");

    @BeforeEach
    void an_empty_house() {
        for (var table : LEFT_BY_OTHERS) {
            jdbc.sql("delete from inquiry." + table).update();
        }
        while (jdbc.sql("delete from inquiry.inquiry where id in (select id from inquiry.inquiry limit 5000)")
                        .update()
                > 0) {
            // until none is left: all at once take longer than a statement may
        }
        clock.set(Instant.parse("2026-11-16T01:00:00Z"));
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void every_order_pages_through_all_of_them_once() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            numbers.add(counter.submit(
                            Asked.about(List.of("account", "payment", "service").get(i % 3))
                                    .asked())
                    .number());
            clock.forward(Duration.ofHours(7));
        }

        for (var sort : InquirySort.values()) {
            var filter = new InquiryFilter(null, EnumSet.allOf(InquiryStatus.class), null, false, sort);
            var read = new ArrayList<String>();
            @Nullable String cursor = null;
            do {
                var page = board.page(filter, 2, cursor);
                page.items().forEach(row -> read.add(row.number()));
                cursor = page.nextCursor();
            } while (cursor != null);

            assertThat(read)
                    .as(sort.word())
                    .containsExactlyElementsOf(sort.isAscending() ? numbers : numbers.reversed());
        }
    }

    @Test
    void the_list_is_narrowed_by_queue_state_and_hand_and_masks_people() {
        var mine = counter.submit(Asked.about("payment").asked()).number();
        var waiting = counter.submit(Asked.about("payment").asked()).number();
        counter.submit(Asked.about("account").asked());
        desk.claim(mine);

        assertThat(numbers("payment", null, false)).containsExactly(mine, waiting);
        assertThat(numbers("payment", as.id("lead"), false)).containsExactly(mine);
        assertThat(numbers("payment", null, true)).containsExactly(waiting);
        assertThat(board.page(InquiryFilter.unfinished("payment"), 50, null).items())
                .extracting(InquiryRow::customerName)
                .containsOnly("남*레");
        assertThat(board.queues()).extracting(InquiryQueue::waiting).containsExactly(1L, 1L, 0L);
    }

    @Test
    void what_there_is_to_do_is_counted_for_all_who_look_and_shown_by_what_each_sees() {
        var mine = counter.submit(Asked.about("payment").asked()).number();
        counter.submit(Asked.about("payment").asked());
        counter.submit(Asked.about("account").asked());
        desk.claim(mine);
        jdbc.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                             received_at, due_at, version)
                select '981230-' || lpad(n::text, 6, '0'), 'service', 'service', 'many', 'ko', 'WEB', gen_random_uuid(),
                       'RECEIVED', true, now(), now() + interval '1 day', 1
                  from generate_series(1, 1200) n
                """).update();
        var lead = as.id("lead");

        var all = board.backlog(Set.of(lead, as.id("agent1")));
        var agents = as.as("agent2", () -> board.backlog(Set.of(lead)));

        assertThat(all.queues()).extracting(InquiryQueue::slug).containsExactly("account", "payment", "service");
        assertThat(all.unfinished("payment")).isEqualTo(2);
        assertThat(all.unassigned("payment")).isEqualTo(1);
        assertThat(all.held(lead, null)).isEqualTo(1);
        assertThat(all.held(lead, "account")).isZero();
        assertThat(all.held(as.id("agent1"), null)).isZero();
        assertThat(all.unfinished(null)).isEqualTo(Backlog.MOST);
        assertThat(agents.queues()).extracting(InquiryQueue::slug).containsExactly("payment", "service");
        assertThat(agents.unfinished("account")).isZero();
        assertThat(all.seen("account"::equals).held(lead, null)).isZero();
    }

    @Test
    void a_narrowed_list_finds_all_that_fit_in_every_order_and_says_where_it_stopped() {
        jdbc.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                             received_at, due_at, closed_at, version)
                select '260101-' || lpad(n::text, 6, '0'), 'service', 'service', 'closed', 'ko',
                       case when n % 4000 = 7 then 'PHONE' else 'WEB' end, gen_random_uuid(), 'CLOSED', false,
                       timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute',
                       timestamptz '2026-01-04T00:00:00Z' + n * interval '1 minute', now(), 1
                  from generate_series(1, 40000) n
                """).update();
        var phone = new Narrowing(null, Channel.PHONE, null, false, null, null, null);

        for (var sort : InquirySort.values()) {
            var filter = new InquiryFilter(null, EnumSet.allOf(InquiryStatus.class), null, false, sort, phone);
            var read = new ArrayList<Instant>();
            @Nullable String cursor = null;
            int pages = 0;
            do {
                var page = board.page(filter, 4, cursor);
                page.items().forEach(row -> read.add(row.receivedAt()));
                cursor = page.nextCursor();
                pages++;
            } while (cursor != null);

            assertThat(read).as(sort.word()).hasSize(10).doesNotHaveDuplicates();
            assertThat(read)
                    .as(sort.word())
                    .isSortedAccordingTo(
                            sort.isAscending()
                                    ? java.util.Comparator.naturalOrder()
                                    : java.util.Comparator.reverseOrder());
            assertThat(pages).as("a page walks no further than it says").isGreaterThan(2);
        }
        var day = new Narrowing(
                null,
                null,
                Language.KO,
                false,
                null,
                Instant.parse("2026-01-20T00:00:00Z"),
                Instant.parse("2026-01-21T00:00:00Z"));
        var filter =
                new InquiryFilter(null, EnumSet.of(InquiryStatus.CLOSED), null, false, InquirySort.NEWEST_FIRST, day);
        assertThat(board.numbers(filter, 5_000)).hasSize(24 * 60);
        assertThat(board.numbers(filter, 1_000)).hasSize(1_000);
    }

    @Test
    void what_is_late_or_soon_is_listed_where_its_time_runs() {
        var late = counter.submit(Asked.about("payment").asked()).number();
        var waiting = counter.submit(Asked.about("payment").asked()).number();
        desk.claim(waiting);
        desk.waitForCustomer(waiting, null);
        clock.forward(Duration.ofDays(30));

        var narrowing = new Narrowing(null, null, null, true, Narrowing.Due.LATE, null, null);
        var filter =
                new InquiryFilter(null, InquiryStatus.UNFINISHED, null, false, InquirySort.NEWEST_FIRST, narrowing);

        assertThat(board.page(filter, 50, null).items())
                .extracting(InquiryRow::number)
                .containsExactly(late);
    }

    @Test
    void what_is_urgent_or_has_a_tag_is_listed_alone() {
        var urgent = counter.submit(Asked.about("payment").asked()).number();
        var tagged = counter.submit(Asked.about("payment").asked()).number();
        desk.prioritize(urgent, Priority.URGENT, null);
        jdbc.sql("""
                insert into inquiry.tag (inquiry, tag, tagged_by, tagged_at)
                select id, 'card', gen_random_uuid(), now() from inquiry.inquiry where number = :number
                """).param("number", tagged).update();

        assertThat(numbersOf(new Narrowing(null, null, null, false, null, null, null, Priority.URGENT, null)))
                .containsExactly(urgent);
        assertThat(numbersOf(new Narrowing(null, null, null, false, null, null, null, null, "card")))
                .containsExactly(tagged);
        assertThat(numbersOf(new Narrowing(null, null, null, false, null, null, null, Priority.URGENT, "card")))
                .isEmpty();
        jdbc.sql("delete from inquiry.tag").update();
    }

    @Test
    void by_priority_the_most_urgent_comes_first_and_of_those_alike_the_nearest_deadline() {
        var numbers = new ArrayList<String>();
        for (var priority : List.of(Priority.NORMAL, Priority.URGENT, Priority.LOW, Priority.HIGH, Priority.URGENT)) {
            var number = counter.submit(Asked.about(numbers.size() % 2 == 0 ? "payment" : "account")
                            .asked())
                    .number();
            desk.prioritize(number, priority, null);
            numbers.add(number);
            clock.forward(Duration.ofHours(7));
        }
        desk.claim(numbers.get(3));
        var order = List.of(1, 4, 3, 0, 2).stream().map(numbers::get).toList();

        assertThat(pages(InquirySort.URGENT_FIRST, Narrowing.NONE, null)).isEqualTo(order);
        assertThat(pages(InquirySort.URGENT_LAST, Narrowing.NONE, null)).isEqualTo(order.reversed());
        var urgent = new Narrowing(null, null, null, false, null, null, null, Priority.URGENT, null);
        assertThat(pages(InquirySort.URGENT_FIRST, urgent, null)).isEqualTo(order.subList(0, 2));
        assertThat(pages(InquirySort.URGENT_FIRST, Narrowing.NONE, as.id("lead")))
                .containsExactly(numbers.get(3));
        var soon = new Narrowing(null, null, null, false, Narrowing.Due.LATE, null, null);
        clock.forward(Duration.ofDays(30));
        assertThat(pages(InquirySort.URGENT_FIRST, soon, null)).isEqualTo(order);
    }

    private List<String> pages(InquirySort sort, Narrowing narrowing, io.haedap.people.@Nullable StaffId hand) {
        var filter = new InquiryFilter(null, InquiryStatus.UNFINISHED, hand, false, sort, narrowing);
        var read = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = board.page(filter, 2, cursor);
            page.items().forEach(row -> read.add(row.number()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return read;
    }

    private List<String> numbersOf(Narrowing narrowing) {
        var filter = new InquiryFilter(null, InquiryStatus.UNFINISHED, null, false, InquirySort.DUE_FIRST, narrowing);
        return board.page(filter, 50, null).items().stream()
                .map(InquiryRow::number)
                .toList();
    }

    @Test
    void what_is_typed_is_kept_for_its_writer_alone_and_gone_when_sent() {
        var number = counter.submit(Asked.about("payment").asked()).number();
        var seen = board.one(number).lastMessage();

        drafts.save(number, MessageKind.REPLY, "쓰다 만", seen);
        drafts.save(number, MessageKind.REPLY, "쓰다 만 글, 4111 1111 1111 1111", seen);

        var draft = drafts.find(number, MessageKind.REPLY).orElseThrow();
        assertThat(draft.basedOn()).isEqualTo(seen);
        assertThat(draft.body()).startsWith("쓰다 만 글").doesNotContain("4111 1111");
        as.run(
                "agent2",
                () -> assertThat(drafts.find(number, MessageKind.REPLY)).isEmpty());

        drafts.save(number, MessageKind.REPLY, " ", seen);
        assertThat(drafts.find(number, MessageKind.REPLY)).isEmpty();
    }

    private List<String> numbers(String queue, io.haedap.people.@Nullable StaffId assignee, boolean unassigned) {
        var filter = new InquiryFilter(queue, InquiryStatus.UNFINISHED, assignee, unassigned, InquirySort.DUE_FIRST);
        return board.page(filter, 50, null).items().stream()
                .map(InquiryRow::number)
                .toList();
    }
}
