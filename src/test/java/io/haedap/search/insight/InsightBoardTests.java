package io.haedap.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import io.haedap.search.SearchIndex;
import io.haedap.search.insight.Searches.Day;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
@SignedInAs("editor")
class InsightBoardTests {

    private static final String ANSWERED = "보랏빛 우체통 옮기기";

    @Autowired
    private InsightBoard board;

    @Autowired
    private SearchInsight insight;

    @Autowired
    private AskedSearches asked;

    @Autowired
    private FrequentSearches frequent;

    @Autowired
    private DraftBeginnings beginnings;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    private static boolean published;

    @BeforeEach
    void start() {
        asked.write();
        Searches.clear(jdbc);
    }

    @AfterEach
    void clear() {
        Searches.clear(jdbc);
    }

    private java.util.List<String> words(AskedList list, int days, @Nullable Language language) {
        return board.words(list, board.last(days, language), 50, null).items().stream()
                .map(AskedWords::words)
                .toList();
    }

    private void answer() {
        if (!published) {
            faqs.published(Faqs.content(ANSWERED, "보랏빛 우체통을 옮기는 방법입니다."));
            as.signIn("editor");
            published = true;
        }
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        index.find(ANSWERED, SearchTypes.ALL, Language.KO, 1).answered());
    }

    @Test
    void the_figures_are_those_of_every_day_of_the_period() {
        Searches.store(
                jdbc,
                clock,
                Day.of("하나", 0, 10).missed(4).clicked(3, 1),
                Day.of("둘", 6, 6).clicked(2, 0),
                Day.of("three", 6, 4).in("en").missed(4),
                Day.of("그전", 7, 100));

        var days = board.days(board.last(7, null));
        var sum = InsightBoard.sum(days);

        assertThat(days)
                .hasSize(7)
                .extracting(day -> day.figures().searches())
                .containsExactly(10L, 0L, 0L, 0L, 0L, 0L, 10L);
        assertThat(sum.searches()).isEqualTo(20);
        assertThat(sum.answeredShare()).isEqualTo(0.6);
        assertThat(sum.emptyShare()).isEqualTo(0.4);
        assertThat(sum.weakShare()).isZero();
        assertThat(sum.clickShare()).isEqualTo(0.3);
        assertThat(sum.clicks().meanRank()).isEqualTo(8 / 6.0);
        assertThat(InsightBoard.sum(board.days(board.last(7, Language.EN))).searches())
                .isEqualTo(4);
    }

    @Test
    void nobody_searched_is_no_share_at_all() {
        var sum = InsightBoard.sum(board.days(board.last(7, null)));

        assertThat(sum.searches()).isZero();
        assertThat(sum.answeredShare()).isNull();
        assertThat(sum.clicks().meanRank()).isNull();
    }

    @Test
    void words_are_named_once_they_were_asked_on_three_days_or_from_three_connections() {
        Searches.store(
                jdbc,
                clock,
                Day.of("한 사람이 하루에", 1, 50).by(2),
                Day.of("여러 사람이", 1, 3),
                Day.of("여러 날", 1, 1).by(1),
                Day.of("여러 날", 2, 1).by(1),
                Day.of("여러 날", 3, 1).by(1),
                Day.of("이틀", 1, 9).by(1),
                Day.of("이틀", 2, 9).by(1));

        assertThat(words(AskedList.FREQUENT, 30, null)).containsExactly("여러 날", "여러 사람이");
        assertThat(words(AskedList.UNCLICKED, 30, null)).containsExactly("여러 날", "여러 사람이");
    }

    @Test
    void what_was_asked_in_vain_is_named_at_once_until_it_is_settled() {
        Searches.store(
                jdbc,
                clock,
                Day.of("없는 것", 1, 1).by(1).missed(1),
                Day.of("더 없는 것", 1, 5).missed(2).clicked(1, 0),
                Day.of("있는 것", 1, 5));
        assertThat(words(AskedList.MISSED, 30, null)).containsExactly("더 없는 것", "없는 것");

        insight.settle("더 없는 것", Language.KO);

        assertThat(words(AskedList.MISSED, 30, null)).containsExactly("없는 것");
        assertThat(insight.missed(10, null).items())
                .extracting(MissedSearch::words)
                .containsExactly("없는 것");
        assertThat(insight.count()).isOne();
        assertThatThrownBy(() -> insight.settle("더 없는 것", Language.KO)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> insight.settle("있는 것", Language.KO)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_nobody_clicked_was_found_at_all() {
        Searches.store(
                jdbc,
                clock,
                Day.of("찾고도 안 누름", 1, 5),
                Day.of("누름", 1, 9).clicked(1, 0),
                Day.of("못 찾음", 1, 9).missed(9));

        assertThat(words(AskedList.UNCLICKED, 30, null)).containsExactly("찾고도 안 누름");
    }

    @Test
    void the_list_is_paged_by_key_and_kept_to_period_and_language() {
        for (int i = 0; i < 7; i++) {
            Searches.store(
                    jdbc,
                    clock,
                    Day.of("말 " + i, 2, 5 + i / 2),
                    Day.of("word " + i, 2, 5).in("en"));
        }
        Searches.store(jdbc, clock, Day.of("옛말", 40, 99));
        var all = new java.util.ArrayList<String>();
        var period = board.last(30, Language.KO);
        String cursor = null;
        do {
            var page = board.words(AskedList.FREQUENT, period, 3, cursor);
            page.items().forEach(one -> all.add(one.words()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(all).containsExactly("말 6", "말 4", "말 5", "말 2", "말 3", "말 0", "말 1");
        assertThat(words(AskedList.FREQUENT, 30, null)).hasSize(14);
        assertThat(words(AskedList.FREQUENT, 90, Language.KO)).startsWith("옛말");
    }

    @Test
    void periods_have_an_order_and_an_end() {
        var day = LocalDate.of(2026, 3, 1);

        assertThatThrownBy(() -> new AskedPeriod(day, day.minusDays(1), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> AskedPeriod.upTo(day, 367, null)).isInstanceOf(Refusal.class);
        assertThat(AskedPeriod.upTo(day, 366, null).from()).isEqualTo(day.minusDays(365));
    }

    @Test
    void who_has_no_insight_sees_nothing() {
        as.signIn("agent1");

        assertThatThrownBy(() -> board.days(AskedPeriod.upTo(LocalDate.of(2026, 3, 1), 7, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> insight.hide("말", Language.KO)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void often_asked_and_answered_words_of_several_days_and_connections_are_proposed() {
        answer();
        for (int day = 1; day <= 3; day++) {
            Searches.store(
                    jdbc,
                    clock,
                    Day.of(ANSWERED, day, 5),
                    Day.of("보랏빛 우체통", day, 4),
                    Day.of("우체통 옮기기 보랏빛", day, 50).by(2),
                    Day.of("보랏빛 우체통 옮기기 방법", day, 9).missed(5),
                    Day.of("쭈글쭈글한무지개", day, 9),
                    Day.of("우체통 옮기기", day + 40, 9));
        }
        Searches.store(jdbc, clock, Day.of("보랏빛", 1, 99), Day.of("보랏빛", 2, 99));

        frequent.refresh();
        assertThat(frequent.of(Language.KO, 10)).containsExactly(ANSWERED, "보랏빛 우체통");
        assertThat(frequent.of(Language.KO, 1)).containsExactly(ANSWERED);
        assertThat(frequent.of(Language.EN, 10)).isEmpty();
    }

    @Test
    void a_node_that_begins_knows_them_before_it_is_ready() {
        answer();
        for (int day = 1; day <= 3; day++) {
            Searches.store(jdbc, clock, Day.of(ANSWERED, day, 5));
        }
        var begun = new FrequentSearches(jdbc, index, clock);
        assertThat(begun.of(Language.KO, 10)).isEmpty();

        begun.run(new org.springframework.boot.DefaultApplicationArguments());

        assertThat(begun.of(Language.KO, 10)).containsExactly(ANSWERED);
    }

    @Test
    void a_node_whose_index_is_built_after_it_began_looks_again() {
        answer();
        var begun = new FrequentSearches(jdbc, index, clock);
        begun.run(new org.springframework.boot.DefaultApplicationArguments());
        for (int day = 1; day <= 3; day++) {
            Searches.store(jdbc, clock, Day.of(ANSWERED, day, 5));
        }

        begun.begin();

        assertThat(begun.of(Language.KO, 10)).containsExactly(ANSWERED);
    }

    @Test
    void what_words_find_is_asked_again_at_this_moment() {
        answer();
        Searches.store(
                jdbc,
                clock,
                Day.of(ANSWERED, 1, 5).missed(5),
                Day.of("쭈글쭈글한무지개", 1, 4).missed(4));

        var words =
                board.words(AskedList.MISSED, board.last(30, null), 10, null).items();

        assertThat(words).extracting(AskedWords::found).containsExactly(true, false);
        assertThat(words).extracting(AskedWords::results).containsOnly(0L);
        assertThat(words.getFirst().resultsNow()).isPositive();
        assertThat(words.getLast().resultsNow()).isZero();
        assertThat(board.words(AskedList.FREQUENT, board.last(30, null), 10, null)
                        .items())
                .extracting(AskedWords::found)
                .containsExactly(true, false);
    }

    @Test
    void a_draft_begins_with_the_words_and_the_category_of_what_they_find() {
        answer();

        assertThat(beginnings.of(ANSWERED, Language.KO))
                .containsEntry("title", ANSWERED)
                .containsEntry("synonym", ANSWERED)
                .containsEntry("lang", "ko")
                .containsEntry("template", "fix")
                .containsEntry("category", "payment");
        assertThat(beginnings.of("쭈글쭈글한무지개", Language.KO)).doesNotContainKey("category");
    }

    @Test
    void hidden_words_are_proposed_no_more_until_they_are_shown_again() {
        answer();
        for (int day = 1; day <= 3; day++) {
            Searches.store(jdbc, clock, Day.of(ANSWERED, day, 5));
        }
        frequent.refresh();
        assertThat(frequent.of(Language.KO, 10)).containsExactly(ANSWERED);

        insight.hide(ANSWERED, Language.KO);
        frequent.refresh();
        assertThat(frequent.of(Language.KO, 10)).isEmpty();
        assertThat(board.words(AskedList.FREQUENT, board.last(30, null), 10, null)
                        .items())
                .allMatch(AskedWords::hidden);

        insight.show(ANSWERED, Language.KO);
        frequent.refresh();
        assertThat(frequent.of(Language.KO, 10)).containsExactly(ANSWERED);
        assertThatThrownBy(() -> insight.show(ANSWERED, Language.KO)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> insight.hide("아무도 묻지 않은 말", Language.KO)).isInstanceOf(Refusal.class);
    }
}
