package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    @BeforeEach
    void an_empty_house() {
        jdbc.sql("delete from inquiry.draft").update();
        jdbc.sql("delete from inquiry.event").update();
        jdbc.sql("delete from inquiry.message").update();
        jdbc.sql("delete from inquiry.follow_key").update();
        jdbc.sql("delete from inquiry.inquiry").update();
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
        assertThat(board.count(InquiryFilter.unfinished(null), 2)).isEqualTo(2);
        assertThat(board.page(InquiryFilter.unfinished("payment"), 50, null).items())
                .extracting(InquiryRow::customerName)
                .containsOnly("남*레");
        assertThat(board.queues()).extracting(InquiryQueue::waiting).containsExactly(1L, 1L, 0L);
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
