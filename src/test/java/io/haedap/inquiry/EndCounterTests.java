package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.inquiry.around.InquiryTold;
import io.haedap.inquiry.around.NewsBoard;
import io.haedap.inquiry.around.NewsKind;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.inquiry.rating.NewRating;
import io.haedap.inquiry.rating.Rating;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class EndCounterTests {

    @Autowired
    InquiryCounter counter;

    @Autowired
    EndCounter ends;

    @Autowired
    InquiryDesk desk;

    @Autowired
    ReplyDesk replies;

    @Autowired
    MergeDesk merging;

    @Autowired
    InquiryBoard board;

    @Autowired
    NewsBoard news;

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

    @Test
    void what_was_answered_is_rated_once_and_the_same_said_twice_is_said_once() {
        var receipt = answered("payment");

        ends.rate(receipt.followSecret(), new NewRating(5, "  빨랐습니다. 카드 4111-1111-1111-1111  "));
        ends.rate(receipt.followSecret(), new NewRating(5, "빨랐습니다. 카드 4111-1111-1111-1111"));

        var rating = rating(receipt);
        assertThat(rating.score()).isEqualTo(5);
        assertThat(rating.reason()).startsWith("빨랐습니다").doesNotContain("4111-1111");
        assertThat(rating.changedAt()).isNull();
        assertThat(audited(receipt.number())).containsExactly("inquiry.rated");
        assertThat(jdbc.sql("select facts::text from audit.entry where action = 'inquiry.rated' and subject = :subject")
                        .param("subject", "inquiry:" + receipt.number())
                        .query(String.class)
                        .single())
                .contains("\"score\": 5")
                .doesNotContain("빨랐습니다");
        as.run("lead", () -> {
            var inquiry = board.one(receipt.number());
            assertThat(Objects.requireNonNull(inquiry.rating()).score()).isEqualTo(5);
            assertThat(inquiry.history().getLast().action()).isEqualTo(InquiryStep.RATE);
            assertThat(inquiry.history().getLast().detail()).isEqualTo("5");
        });
    }

    @Test
    void a_rating_is_changed_within_a_week_and_stands_afterwards() {
        var receipt = answered("payment");
        ends.rate(receipt.followSecret(), new NewRating(2, "늦었습니다"));

        clock.forward(Duration.ofDays(7).minusMinutes(1));
        ends.rate(receipt.followSecret(), new NewRating(4, null));

        assertThat(rating(receipt).score()).isEqualTo(4);
        assertThat(rating(receipt).reason()).isNull();
        assertThat(audited(receipt.number())).containsExactly("inquiry.rated", "inquiry.rerated");

        clock.forward(Duration.ofMinutes(2));
        refused("inquiry-rating-given", () -> ends.rate(receipt.followSecret(), new NewRating(1, null)));
        ends.rate(receipt.followSecret(), new NewRating(4, null));
        assertThat(rating(receipt).score()).isEqualTo(4);
    }

    @Test
    void only_what_came_to_an_end_with_an_answer_is_rated_and_not_for_ever() {
        var open = counter.submit(Asked.about("payment").asked());
        refused("inquiry-rating-over", () -> ends.rate(open.followSecret(), new NewRating(5, null)));
        counter.withdraw(open.followSecret());
        refused("inquiry-rating-over", () -> ends.rate(open.followSecret(), new NewRating(5, null)));

        var late = answered("payment");
        clock.forward(Duration.ofDays(31));
        refused("inquiry-rating-over", () -> ends.rate(late.followSecret(), new NewRating(5, null)));
        assertThat(counter.follow(late.followSecret()).end().mayRate()).isFalse();
    }

    @Test
    void what_is_no_score_is_refused_at_its_field() {
        var receipt = answered("payment");

        for (int score : List.of(0, 6, -1)) {
            assertThatThrownBy(() -> ends.rate(receipt.followSecret(), new NewRating(score, null)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.faults().getFirst().field()).isEqualTo("score"));
        }
        assertThatThrownBy(() -> ends.rate(receipt.followSecret(), new NewRating(3, "가".repeat(1_001))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_database_refuses_a_rating_of_what_is_open() {
        var open = counter.submit(Asked.about("payment").asked());

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into inquiry.rating (inquiry, round, queue, score, given_at)
                        select id, 0, queue, 5, now() from inquiry.inquiry where number = :number
                        """).param("number", open.number()).update())
                .hasMessageContaining("only what was answered or closed is rated");
    }

    @Test
    void a_low_rating_is_told_to_whoever_answered_and_to_the_lead() {
        var receipt = answered("payment");
        jdbc.sql("delete from inquiry.news").update();

        ends.rate(receipt.followSecret(), new NewRating(2, "설명이 없었습니다"));

        for (var name : List.of("agent2", "lead")) {
            as.run(
                    name,
                    () -> assertThat(news.unread(10))
                            .as(name)
                            .filteredOn(told -> told.inquiry().number().equals(receipt.number()))
                            .extracting(InquiryTold::kind)
                            .containsExactly(NewsKind.RATING));
        }
        as.run("agent1", () -> assertThat(news.unread(10)).isEmpty());

        var content = answered("payment");
        ends.rate(content.followSecret(), new NewRating(3, null));
        as.run(
                "lead",
                () -> assertThat(news.unread(10))
                        .extracting(told -> told.inquiry().number())
                        .doesNotContain(content.number()));
    }

    @Test
    void what_was_closed_is_opened_again_with_words_and_a_new_promise_and_rated_anew() {
        clock.set(Instant.parse("2026-11-24T01:00:00Z"));
        var receipt = answered("payment");
        as.run("agent2", () -> desk.close(receipt.number(), null));
        ends.rate(receipt.followSecret(), new NewRating(1, null));
        clock.set(Instant.parse("2026-12-01T01:00:00Z"));
        var closed = counter.follow(receipt.followSecret());
        assertThat(closed.mayWrite()).isFalse();
        assertThat(closed.end().reopenUntil()).isNotNull();

        ends.reopen(receipt.followSecret(), "아직 안 됩니다. 4111-1111-1111-1111", SentFiles.NONE);

        var open = counter.follow(receipt.followSecret());
        assertThat(open.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(open.promisedAt()).isEqualTo("2026-12-03T09:00:00Z");
        assertThat(open.messages().getLast().body()).startsWith("아직 안 됩니다").doesNotContain("4111-1111");
        assertThat(open.end().mayRate()).isFalse();
        as.run("agent2", () -> {
            var inquiry = board.one(receipt.number());
            assertThat(inquiry.status()).isEqualTo(InquiryStatus.OPEN);
            assertThat(inquiry.history()).extracting(InquiryStep::action).contains(InquiryStep.RESUME);
            replies.reply(receipt.number(), NewReply.reply("다시 보았습니다", inquiry.lastMessage()));
        });
        clock.forward(Duration.ofSeconds(16));

        ends.rate(receipt.followSecret(), new NewRating(5, null));

        assertThat(rating(receipt).score()).isEqualTo(5);
        assertThat(jdbc.sql("""
                        select score from inquiry.rating r join inquiry.inquiry i on i.id = r.inquiry
                         where i.number = :number order by round
                        """)
                        .param("number", receipt.number())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 5);
    }

    @Test
    void after_the_window_it_stays_closed_and_says_so() {
        var receipt = answered("payment");
        as.run("agent2", () -> desk.close(receipt.number(), null));

        clock.forward(Duration.ofDays(30).plusMinutes(1));

        assertThat(counter.follow(receipt.followSecret()).end().mayReopen()).isFalse();
        refused("inquiry-reopen-late", () -> ends.reopen(receipt.followSecret(), "늦었습니다", SentFiles.NONE));
        assertThat(counter.follow(receipt.followSecret()).messages()).hasSize(2);
    }

    @Test
    void spam_is_not_opened_by_whoever_sent_it_and_reads_as_closed() {
        var receipt = counter.submit(Asked.about("payment").asked());
        as.run("lead", () -> desk.spam(receipt.number(), null));

        var followed = counter.follow(receipt.followSecret());
        assertThat(followed.status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(followed.end()).isEqualTo(new FollowedEnd(false, null, false, null));
        refused("inquiry-transition", () -> ends.reopen(receipt.followSecret(), "사람입니다", SentFiles.NONE));
        refused("inquiry-rating-over", () -> ends.rate(receipt.followSecret(), new NewRating(1, null)));
    }

    @Test
    void what_a_colleague_opened_meanwhile_only_gets_the_words() {
        var receipt = answered("payment");
        as.run("agent2", () -> desk.close(receipt.number(), null));
        as.run("lead", () -> desk.reopen(receipt.number(), null));

        ends.reopen(receipt.followSecret(), "저도 다시 열려던 참입니다", SentFiles.NONE);

        assertThat(counter.follow(receipt.followSecret()).messages().getLast().body())
                .isEqualTo("저도 다시 열려던 참입니다");
        as.run(
                "lead",
                () -> assertThat(board.one(receipt.number()).history())
                        .extracting(InquiryStep::action)
                        .doesNotContain(InquiryStep.RESUME));
    }

    @Test
    void what_goes_on_in_another_one_is_neither_opened_nor_rated_there() {
        var target = counter.submit(Asked.about("payment").asked());
        var origin = counter.submit(Asked.about("payment").asked());
        as.run("lead", () -> merging.merge(target.number(), List.of(origin.number()), false));

        assertThat(counter.follow(origin.followSecret()).end()).isEqualTo(new FollowedEnd(false, null, false, null));
        refused("inquiry-rating-over", () -> ends.rate(origin.followSecret(), new NewRating(1, null)));
        ends.reopen(origin.followSecret(), "여기에 적어도 됩니까", SentFiles.NONE);
        as.run(
                "lead",
                () -> assertThat(board.one(target.number()).messages().getLast().body())
                        .isEqualTo("여기에 적어도 됩니까"));
    }

    @Test
    void what_was_withdrawn_says_so_and_can_be_opened_again() {
        var receipt = counter.submit(Asked.about("payment").asked());
        counter.withdraw(receipt.followSecret());
        assertThat(counter.follow(receipt.followSecret()).end().isWithdrawn()).isTrue();

        ends.reopen(receipt.followSecret(), "마음이 바뀌었습니다", SentFiles.NONE);

        assertThat(counter.follow(receipt.followSecret()).status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(counter.follow(receipt.followSecret()).end().isWithdrawn()).isFalse();
    }

    @Test
    void eight_presses_at_once_rate_once() throws Exception {
        var receipt = answered("payment");
        var ready = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(_ -> pool.submit(() -> {
                        ready.await();
                        ends.rate(receipt.followSecret(), new NewRating(4, "좋습니다"));
                        return true;
                    }))
                    .toList();
            ready.countDown();
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(audited(receipt.number())).containsExactly("inquiry.rated");
    }

    @Test
    void the_last_letter_leads_to_the_rating_and_a_closing_tells_until_when_it_can_be_opened() {
        var receipt = answered("payment");
        assertThat(letters(receipt.number(), "reply:%"))
                .singleElement()
                .asString()
                .contains("/rating");

        as.run("agent2", () -> desk.close(receipt.number(), null));
        assertThat(letters(receipt.number(), "closed:%"))
                .singleElement()
                .asString()
                .contains("다시 여실 수 있습니다")
                .contains("/rating");

        as.run("agent2", () -> desk.reopen(receipt.number(), null));
        assertThat(letters(receipt.number(), "closed:%")).as("it had not left").isEmpty();

        counter.withdraw(receipt.followSecret());
        assertThat(letters(receipt.number(), "closed:%")).as("they know").isEmpty();
    }

    private Receipt answered(String category) {
        var receipt = counter.submit(Asked.about(category).asked());
        as.run(
                "agent2",
                () -> replies.reply(
                        receipt.number(),
                        NewReply.reply("답변입니다", board.one(receipt.number()).lastMessage())));
        clock.forward(Duration.ofSeconds(16));
        return receipt;
    }

    private Rating rating(Receipt receipt) {
        return Objects.requireNonNull(
                counter.follow(receipt.followSecret()).end().rating());
    }

    private List<String> audited(String number) {
        return jdbc.sql("""
                        select action from audit.entry
                         where subject = :subject and action in ('inquiry.rated', 'inquiry.rerated') order by id
                        """)
                .param("subject", "inquiry:" + number)
                .query(String.class)
                .list();
    }

    private List<String> letters(String number, String key) {
        return jdbc.sql("select body from mail.letter where about = :about and key like :key")
                .param("about", "inquiry:" + number)
                .param("key", key)
                .query(String.class)
                .list();
    }

    private static void refused(String type, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo(type));
    }
}
