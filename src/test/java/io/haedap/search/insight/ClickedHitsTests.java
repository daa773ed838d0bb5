package io.haedap.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqReader;
import io.haedap.faq.Faqs;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriUtils;

@HaedapTest
class ClickedHitsTests {

    private static final String WORDS = "푸르딩딩 구름과자 보관";
    private static final String RESULTS =
            "http://localhost:8080/search?q=" + UriUtils.encode(WORDS, java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    private ClickedHits hits;

    @Autowired
    private AskedSearches asked;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqReader reader;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    private static int tests;
    private static FaqDetails best;
    private static FaqDetails other;

    @BeforeEach
    void entries() {
        asked.write();
        Searches.clear(jdbc);
        // words count once a minute: each test has minutes of its own
        clock.forward(Duration.ofMinutes(5 * ++tests));
        if (best == null) {
            best = faqs.published(Faqs.content(WORDS, "푸르딩딩 구름과자 보관 방법입니다."));
            other = faqs.published(Faqs.content("다른 이야기", "한 번만 나오는 구름과자 이야기입니다."));
        }
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> index.find(WORDS, SearchTypes.ALL, Language.KO, 10).total() >= 2);
    }

    @AfterEach
    void clear() {
        hits.write();
        asked.write();
        clock.reset();
        Searches.clear(jdbc);
    }

    private void open(FaqDetails faq, String referer, String agent) {
        var path = reader.find(faq.id().toString(), Language.KO) instanceof io.haedap.faq.FaqAnswer.Found(var found)
                ? found.path()
                : "";
        assertThat(web.get()
                        .uri(URI.create(UriUtils.encodePath(path, java.nio.charset.StandardCharsets.UTF_8)))
                        .header("User-Agent", agent)
                        .header("Referer", referer)
                        .exchange())
                .hasStatusOk();
    }

    private void search() {
        asked.asked(new Question(WORDS, Language.KO, "192.0.2.1"), 2, true);
    }

    private String clicks(String table) {
        asked.write();
        hits.write();
        return jdbc.sql("select clicked_1 || ' ' || clicked_2 || ' ' || rank_sum from search." + table)
                .query(String.class)
                .list()
                .toString();
    }

    @Test
    void the_place_of_the_hit_that_was_opened_is_counted() {
        search();
        open(best, RESULTS, "Firefox");
        assertThat(clicks("asked")).isEqualTo("[1 0 1]");

        search();
        clock.forward(Duration.ofMinutes(2));
        open(other, RESULTS + "&type=faq", "Firefox");
        assertThat(clicks("asked")).isEqualTo("[1 1 3]");
        assertThat(clicks("asked_day")).isEqualTo("[1 1 3]");
    }

    @Test
    void words_count_once_a_minute_and_never_more_often_than_they_were_asked() {
        search();
        for (int i = 0; i < 5; i++) {
            open(best, RESULTS, "Firefox");
        }
        assertThat(clicks("asked")).isEqualTo("[1 0 1]");

        clock.forward(Duration.ofMinutes(2));
        open(best, RESULTS, "Firefox");
        assertThat(clicks("asked")).isEqualTo("[1 0 1]");
        assertThat(clicks("asked_day")).isEqualTo("[1 0 1]");
    }

    @Test
    void words_that_nobody_asked_are_not_brought_in_by_a_click() {
        open(best, RESULTS, "Firefox");

        assertThat(clicks("asked")).isEqualTo("[]");
    }

    @Test
    void a_click_waits_for_the_words_that_another_node_writes_later() {
        open(best, RESULTS, "Firefox");
        hits.write();
        search();

        assertThat(clicks("asked")).isEqualTo("[1 0 1]");
    }

    @Test
    void two_clicks_after_the_same_words_count_both() {
        search();
        search();
        open(best, RESULTS, "Firefox");
        clock.forward(Duration.ofMinutes(2));
        open(other, RESULTS, "Firefox");

        assertThat(clicks("asked")).isEqualTo("[1 1 3]");
        assertThat(clicks("asked_day")).isEqualTo("[1 1 3]");
    }

    @Test
    void clicks_after_many_words_are_counted_by_and_by() {
        var all = java.util.stream.IntStream.range(0, ClickedHits.MOST_WORDS + 5)
                .mapToObj(i -> WORDS + " " + "가나다".repeat(1 + i % 5) + i)
                .toList();
        var faq = best.id().toString();
        all.forEach(words -> {
            asked.asked(new Question(words, Language.KO, "192.0.2.1"), 2, true);
            hits.clicked(new Click(words, Language.KO, false, "faq", faq));
        });
        asked.write();
        hits.write();
        hits.write();

        assertThat(jdbc.sql("select count(*) from search.asked where clicked_1 = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(all.size());
    }

    @Test
    void clicks_wait_while_the_database_is_away() {
        var away = new AtomicBoolean(true);
        var counts = new ClickCounts(jdbc, clock) {
            @Override
            void add(List<ClickedHits.Place> places) {
                if (away.get()) {
                    throw new DataAccessResourceFailureException("away");
                }
                super.add(places);
            }
        };
        var own = new ClickedHits(index, counts, clock);
        search();
        asked.write();
        own.clicked(new Click(WORDS, Language.KO, false, "faq", best.id().toString()));
        assertThatThrownBy(own::write).isInstanceOf(DataAccessResourceFailureException.class);

        away.set(false);
        own.write();

        assertThat(clicks("asked")).isEqualTo("[1 0 1]");
    }

    @Test
    void machines_do_not_click() {
        search();
        open(best, RESULTS, "Googlebot/2.1");

        assertThat(clicks("asked")).isEqualTo("[0 0 0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/search?q=%ED%91%B8",
                "http://localhost:8080/search?q=%zz",
                "http://localhost:8080/search?",
                "http://localhost:8080/search?x=1",
                "http://localhost:8080/search?q=010-1234-5678",
                "http://localhost:8080/faq/search?q=a",
                "not an address /search?q=a",
                "//search?q=a",
                "mailto:/search?q=a"
            })
    void strange_referers_do_no_harm_and_count_nothing(String referer) {
        search();
        open(best, referer, "Firefox");

        assertThat(clicks("asked")).isEqualTo("[0 0 0]");
    }

    @Test
    void the_browser_names_our_addresses_to_no_other_site() {
        var page = web.get().uri("/search?q=a").header("User-Agent", "Firefox").exchange();

        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }
}
