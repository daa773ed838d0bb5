package io.haedap.faq.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class FaqVotesTests {

    private static final Visitor ONE = new Visitor("203.0.113.7", "Firefox");
    private static final Visitor OTHER = new Visitor("203.0.113.8", "Firefox");

    @Autowired
    private FaqVotes votes;

    @Autowired
    private LearningBoard board;

    @Autowired
    private LearningDesk desk;

    @Autowired
    private LearningPurge purge;

    @Autowired
    private FaqBoard entries;

    @Autowired
    private FaqDesk writing;

    @Autowired
    private FaqMergeDesk merges;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static FaqContent both(String title) {
        return new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, "본문"), new FaqText(title + " in English", "Text")),
                List.of(),
                null,
                null);
    }

    private FaqDetails published(String title) {
        return faqs.published(both(title));
    }

    private static TextRead read(FaqId faq, @Nullable Integer revision) {
        return new TextRead(faq.toString(), revision, Language.KO);
    }

    private boolean vote(FaqDetails faq, boolean helpful, Visitor visitor) {
        return votes.vote(read(faq.id(), 1), helpful, visitor);
    }

    private Learning learning(FaqDetails faq) {
        return as.as("editor", () -> board.of(faq.id()));
    }

    private FaqDetails next(FaqDetails faq) {
        var now = as.as("editor", () -> entries.one(faq.id()));
        var written = as.as("editor", () -> writing.write(now.id(), now.version(), both("고친 글")));
        as.run("editor", () -> writing.submit(faq.id(), written.revision()));
        as.run("reviewer", () -> writing.approve(faq.id(), written.revision()));
        return as.as("reviewer", () -> writing.publish(faq.id(), written.revision(), null));
    }

    private long rows(String table, FaqDetails faq) {
        return jdbc.sql("select count(*) from faq." + table + " where entry = :id")
                .param("id", faq.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_visitor_has_one_vote_a_day_and_may_change_their_mind() {
        var faq = published("한 표");

        assertThat(vote(faq, true, ONE)).isTrue();
        assertThat(vote(faq, true, ONE)).isTrue();
        assertThat(learning(faq).votes()).isEqualTo(new Tally(1, 0));

        vote(faq, false, ONE);
        assertThat(learning(faq).votes()).isEqualTo(new Tally(0, 1));
        assertThat(learning(faq).live()).isEqualTo(new Tally(0, 1));

        vote(faq, true, OTHER);
        vote(faq, true, new Visitor(ONE.address(), "Chrome"));
        assertThat(learning(faq).live()).isEqualTo(new Tally(2, 1));
        assertThat(learning(faq).live().percent()).isEqualTo(67);

        clock.forward(Duration.ofDays(1));
        vote(faq, true, ONE);
        assertThat(learning(faq).votes()).isEqualTo(new Tally(3, 1));
    }

    @Test
    void the_database_takes_no_second_vote_of_a_visitor() throws Exception {
        var faq = published("동시에");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(i -> () -> vote(faq, i % 2 == 0, ONE))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
        assertThat(rows("vote", faq)).isOne();
        assertThat(learning(faq).votes().votes()).isOne();
        assertThat(learning(faq).live().votes()).isOne();
    }

    @Test
    void nothing_about_a_visitor_is_stored_that_outlives_the_day() {
        var faq = published("하루");
        vote(faq, true, ONE);
        votes.say(read(faq.id(), 1), true, "덕분에 해결했습니다", ONE);
        assertThat(jdbc.sql("select encode(visitor, 'escape') from faq.vote where entry = :id")
                        .param("id", faq.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("203.0.113");

        clock.forward(Duration.ofDays(1));
        purge.run();

        assertThat(rows("vote", faq)).isZero();
        assertThat(jdbc.sql("select count(*) from faq.vote_salt where day <= (now() at time zone 'Asia/Seoul')::date")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from faq.opinion where visitor is not null or network is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(learning(faq).votes()).isEqualTo(new Tally(1, 0));
        assertThat(learning(faq).openOpinions()).isOne();

        clock.forward(Duration.ofDays(366));
        purge.run();
        assertThat(rows("opinion", faq)).isZero();
        clock.forward(Duration.ofDays(60));
        purge.run();
        assertThat(learning(faq).votes()).isEqualTo(new Tally(1, 0));
    }

    @Test
    void one_connection_cannot_flood_an_entry() {
        var faq = published("한 곳에서");
        for (int i = 0; i < FaqVotes.MOST_A_NETWORK; i++) {
            assertThat(vote(faq, false, new Visitor("2001:db8::" + Integer.toHexString(i), "Browser " + i)))
                    .isTrue();
        }
        assertThat(vote(faq, false, new Visitor("2001:db8::ffff", "One more"))).isFalse();
        assertThat(vote(faq, true, new Visitor("2001:db8::1", "Browser 1"))).isTrue();
        assertThat(vote(faq, true, ONE)).isTrue();
        assertThat(learning(faq).votes()).isEqualTo(new Tally(2, FaqVotes.MOST_A_NETWORK - 1));
    }

    @Test
    void votes_belong_to_the_text_that_was_read() {
        var faq = published("첫 글");
        vote(faq, false, ONE);
        next(faq);

        var late = votes.vote(read(faq.id(), 1), false, OTHER);
        votes.vote(read(faq.id(), 2), true, new Visitor("203.0.113.9", "Firefox"));
        votes.vote(new TextRead(faq.id().toString(), 99, Language.EN), true, new Visitor("203.0.113.10", "Firefox"));

        assertThat(late).isTrue();
        var now = learning(faq);
        assertThat(now.votes()).isEqualTo(new Tally(2, 2));
        assertThat(now.live()).isEqualTo(new Tally(2, 0));
        assertThat(now.before()).isEqualTo(new Tally(0, 2));
        assertThat(now.weeks())
                .singleElement()
                .satisfies(week -> assertThat(week.votes()).isEqualTo(new Tally(2, 0)));
        assertThat(jdbc.sql("select language from faq.vote_count where entry = :id and revision = 2 order by 1")
                        .param("id", faq.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("en", "ko");

        vote(faq, true, new Visitor("203.0.113.9", "Firefox"));
        assertThat(learning(faq).live()).isEqualTo(new Tally(1, 0));
        assertThat(learning(faq).before()).isEqualTo(new Tally(1, 2));
    }

    @Test
    void a_revision_that_readers_never_saw_takes_no_votes() {
        var faq = published("첫 글");
        var now = as.as("editor", () -> entries.one(faq.id()));
        as.run("editor", () -> writing.write(now.id(), now.version(), both("초안뿐인 글")));
        var after = next(faq);

        votes.vote(read(faq.id(), 2), true, ONE);

        assertThat(learning(faq).live()).isEqualTo(new Tally(1, 0));
        assertThat(jdbc.sql("select revision from faq.vote_count where entry = :id")
                        .param("id", faq.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(after.revision());

        votes.vote(read(faq.id(), 1), true, ONE);
        clock.forward(Duration.ofDays(1));
        purge.run();
        assertThat(jdbc.sql("select revision from faq.vote_count where entry = :id")
                        .param("id", faq.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void votes_for_a_merged_entry_count_for_the_one_it_leads_to() {
        var from = published("합칠 글");
        var into = published("남을 글");
        vote(from, true, ONE);
        votes.say(read(from.id(), 1), true, "합치기 전의 말", ONE);
        as.run("admin", () -> merges.merge(from.id(), from.revision(), into.id()));

        vote(from, false, OTHER);

        assertThat(learning(into).votes()).isEqualTo(new Tally(1, 1));
        assertThat(learning(into).live()).isEqualTo(Tally.NONE);
        assertThat(as.as("editor", () -> board.opinions(into.id(), true, 10, null))
                        .items())
                .extracting(Opinion::body)
                .containsExactly("합치기 전의 말");
        as.run("editor", () -> writing.reopen(from.id(), from.revision()));
        assertThat(learning(into).votes()).isEqualTo(Tally.NONE);
    }

    @Test
    void what_readers_cannot_see_takes_no_votes() {
        var draft = faqs.draft(both("초안"));
        var staffOnly = faqs.published(new FaqContent(
                "payment",
                FaqVisibility.STAFF,
                new FaqTranslations(new FaqText("직원만", "본문"), null),
                List.of(),
                null,
                null));
        for (var id : List.of(draft.id().toString(), staffOnly.id().toString(), "999999999", "x", "0")) {
            assertThatThrownBy(() -> votes.vote(new TextRead(id, 1, Language.KO), true, ONE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
    }

    @Test
    void words_lose_what_is_somebodys_own() {
        var faq = published("말씀");

        assertThat(votes.say(read(faq.id(), 1), false, "  그림이 없습니다\u2028<script>alert(1)</script>  ", ONE))
                .isEqualTo(FaqVotes.Said.KEPT);
        assertThat(votes.say(
                        read(faq.id(), 1),
                        false,
                        "제 번호 010-1234-5678, gildong@example.com, 카드 4111 1111 1111 1111",
                        ONE))
                .isEqualTo(FaqVotes.Said.MASKED);

        var said = as.as("reviewer", () -> board.opinions(faq.id(), false, 10, null))
                .items();
        assertThat(said).hasSize(2).first().satisfies(opinion -> {
            assertThat(opinion.helpful()).isFalse();
            assertThat(opinion.body())
                    .doesNotContain("1234-5678")
                    .doesNotContain("gildong@")
                    .doesNotContain("4111")
                    .contains("@example.com");
        });
        assertThatThrownBy(() -> votes.say(read(faq.id(), 1), false, "가".repeat(1001), ONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::message)
                                .containsExactly("too-long"));
        assertThatThrownBy(() -> votes.say(read(faq.id(), 1), false, "\u0000", ONE))
                .isInstanceOf(Refusal.class);
        assertThat(votes.say(read(faq.id(), 1), false, "👍".repeat(1000), OTHER))
                .isEqualTo(FaqVotes.Said.KEPT);
    }

    @Test
    void those_behind_one_address_never_overwrite_each_other() {
        var faq = published("한 주소 두 사람");
        votes.say(read(faq.id(), 1), false, "그림이 없습니다", ONE);
        var first = as.as("editor", () -> board.opinions(faq.id(), true, 10, null))
                .items()
                .getFirst();
        as.run("editor", () -> desk.take(faq.id(), first.id(), OpinionAction.DONE));

        assertThat(votes.say(read(faq.id(), 1), true, "잘 되었습니다", ONE)).isEqualTo(FaqVotes.Said.KEPT);
        assertThat(votes.say(read(faq.id(), 1), false, "그림이 없습니다", ONE)).isEqualTo(FaqVotes.Said.KEPT);

        assertThat(as.as("editor", () -> board.opinions(faq.id(), false, 10, null))
                        .items())
                .extracting(Opinion::body, Opinion::isOpen)
                .containsExactly(tuple("잘 되었습니다", true), tuple("그림이 없습니다", false));
    }

    @Test
    void one_connection_cannot_flood_staff_with_words() {
        var faq = published("말이 많은 곳");
        for (int i = 0; i < FaqVotes.MOST_OPINIONS_A_NETWORK; i++) {
            assertThat(votes.say(read(faq.id(), 1), null, "말 " + i, new Visitor("198.51.100.3", "Browser " + i)))
                    .isEqualTo(FaqVotes.Said.KEPT);
        }
        assertThat(votes.say(read(faq.id(), 1), null, "하나 더", new Visitor("198.51.100.3", "One more")))
                .isEqualTo(FaqVotes.Said.ENOUGH);
        assertThat(votes.say(read(faq.id(), 1), null, "다른 곳에서", OTHER)).isEqualTo(FaqVotes.Said.KEPT);
        assertThat(rows("opinion", faq)).isEqualTo(FaqVotes.MOST_OPINIONS_A_NETWORK + 1);

        int said = FaqVotes.MOST_OPINIONS_A_NETWORK;
        while (said < FaqVotes.MOST_OPINIONS_ANYWHERE) {
            var another = published("또 다른 글");
            for (int i = 0; i < FaqVotes.MOST_OPINIONS_A_NETWORK; i++, said++) {
                votes.say(read(another.id(), 1), null, "말 " + i, new Visitor("198.51.100.3", "Firefox"));
            }
        }
        var last = published("서른 다음");
        assertThat(votes.say(read(last.id(), 1), null, "하나 더", new Visitor("198.51.100.3", "Firefox")))
                .isEqualTo(FaqVotes.Said.ENOUGH);
        assertThat(rows("opinion", last)).isZero();
    }

    @Test
    void words_that_grow_when_they_are_blotted_out_are_cut() {
        var faq = published("늘어나는 말");

        assertThat(votes.say(read(faq.id(), 1), null, "a@b.c ".repeat(166) + "👍👍", ONE))
                .isEqualTo(FaqVotes.Said.MASKED);

        assertThat(as.as("editor", () -> board.opinions(faq.id(), false, 10, null))
                        .items())
                .singleElement()
                .satisfies(opinion -> assertThat(
                                opinion.body().codePointCount(0, opinion.body().length()))
                        .isBetween(1_190, 1_200));
    }

    @Test
    void opinions_are_ticked_off_by_those_who_edit_and_on_the_record() {
        var faq = published("의견");
        votes.say(read(faq.id(), 1), null, "한 줄", ONE);
        var opinion = as.as("reviewer", () -> board.opinions(faq.id(), true, 10, null))
                .items()
                .getFirst();

        var done = as.as("editor", () -> desk.take(faq.id(), opinion.id(), OpinionAction.DONE));

        assertThat(done.isOpen()).isFalse();
        assertThat(as.as("editor", () -> board.opinions(faq.id(), true, 10, null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> as.as("editor", () -> desk.take(faq.id(), opinion.id(), OpinionAction.DONE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThatThrownBy(() -> as.as("agent1", () -> desk.take(faq.id(), opinion.id(), OpinionAction.REOPEN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as.as("editor", () -> desk.take(faq.id(), opinion.id(), OpinionAction.REOPEN))
                        .isOpen())
                .isTrue();
        assertThat(jdbc.sql(
                                "select action from audit.entry where subject = :faq and action like 'faq.opinion%' order by 1")
                        .param("faq", "faq:" + faq.id())
                        .query(String.class)
                        .list())
                .containsExactly("faq.opinion-done", "faq.opinion-reopened");
    }

    @Test
    void a_foreign_category_is_answered_like_an_unknown_entry() {
        var faq = published("남의 분류");
        votes.say(read(faq.id(), 1), null, "한 줄", ONE);
        as.within("admin", Set.of("account"), () -> {
            assertThatThrownBy(() -> board.of(faq.id())).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.opinions(faq.id(), true, 10, null)).isInstanceOf(Refusal.class);
        });
        assertThatThrownBy(() -> as.as("publisher", () -> board.of(faq.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
