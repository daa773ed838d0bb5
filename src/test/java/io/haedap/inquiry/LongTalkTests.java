package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.people.As;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a long conversation a screen reads what is newest. */
@HaedapTest
@SignedInAs("lead")
class LongTalkTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    InquiryBoard board;

    @Autowired
    ReplyDesk replies;

    @Autowired
    MergeDesk merging;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @AfterEach
    void the_clock_runs_on() {
        clock.reset();
    }

    @Test
    void the_newest_are_read_and_the_rest_is_counted() {
        var number = asked();
        said(number, 300);

        var recent = board.recent(number, 100);

        assertThat(recent.messages()).hasSize(100);
        assertThat(recent.older()).isEqualTo(201);
        assertThat(recent.messages().getLast().body()).isEqualTo("300");
        assertThat(recent.messages().getFirst().body()).isEqualTo("201");
        assertThat(recent.lastMessage()).isEqualTo(board.one(number).lastMessage());
        assertThat(recent.history())
                .extracting(InquiryStep::action)
                .as("before what is read")
                .doesNotContain(InquiryStep.CREATE);
        assertThat(board.recent(number, 400).messages()).hasSize(301);
        assertThat(board.recent(number, 400).older()).isZero();
        assertThat(board.recent(number, 301).older()).isZero();
        assertThat(board.recent(number, 301).history())
                .extracting(InquiryStep::action)
                .contains(InquiryStep.CREATE);
        assertThat(board.one(number).messages())
                .as("whoever asks by API reads all")
                .hasSize(301);
        assertThat(board.one(number).older()).isZero();
    }

    @Test
    void a_reply_that_waits_is_read_however_much_was_noted_since() {
        var number = asked();
        var planned = replies.reply(
                number,
                new NewReply("모레 보냅니다", board.one(number).lastMessage(), MessageKind.REPLY, NewReply.Then.ANSWERED)
                        .at(clock.instant().plus(Duration.ofDays(2))));
        said(number, 60);

        var recent = board.recent(number, 20);

        assertThat(recent.messages()).hasSize(21).extracting(InquiryMessage::id).contains(planned.id());
        assertThat(recent.older()).isEqualTo(41);
    }

    @Test
    void what_was_merged_is_read_as_one_by_time_and_the_newest_by_id_is_there() {
        var target = asked();
        var origin = asked();
        said(target, 30);
        said(origin, 30);
        merging.merge(target, List.of(origin), false);

        var recent = board.recent(target, 40);

        assertThat(recent.messages()).hasSize(40);
        assertThat(recent.older()).isEqualTo(62 + 1 - 40);
        assertThat(recent.messages()).extracting(InquiryMessage::at).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(recent.lastMessage()).isEqualTo(board.one(target).lastMessage());
        assertThat(recent.messages()).extracting(InquiryMessage::origin).contains(origin);
    }

    private String asked() {
        return counter.submit(Asked.about("payment").asked()).number();
    }

    /** So many notes, numbered, as rows. */
    private void said(String number, int count) {
        jdbc.sql("""
                        insert into inquiry.message (inquiry, kind, body, author, at)
                        select i.id, 'NOTE', n::text, :staff, now() + n * interval '1 millisecond'
                          from inquiry.inquiry i, generate_series(1, :count) as said (n)
                         where i.number = :number
                         order by said.n
                        """)
                .param("number", number)
                .param("count", count)
                .param("staff", as.id("agent2").value())
                .update();
    }
}
