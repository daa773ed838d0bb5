package io.haedap.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.shared.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HaedapTest
class AskedSearchesTests {

    @Autowired
    private AskedSearches asked;

    @Autowired
    private AskedPurge purge;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    /** Other tests search too. */
    @BeforeEach
    @AfterEach
    void clear() {
        clock.reset();
        asked.write();
        Searches.clear(jdbc);
    }

    private long sum(String column, String words) {
        asked.write();
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from search.asked where words = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private long day(String column) {
        asked.write();
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from search.asked_day")
                .query(Long.class)
                .single();
    }

    private void ask(String agent, String... parameters) {
        var request = web.get().uri("/search").header("User-Agent", agent);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        assertThat(request.exchange()).hasStatusOk();
    }

    private void store(String words, int daysAgo, long times) {
        jdbc.sql("""
                        insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at)
                        values ('ko', :words, :day, :times, 0, 0, 1, 1, now())
                        """)
                .param("words", words)
                .param("day", InsightDays.today(clock).minusDays(daysAgo))
                .param("times", times)
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from search.asked")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_search_counts_once_a_minute_however_it_is_repeated_and_narrowed() {
        ask("Firefox", "q", "qqxxzzvv");
        ask("Firefox", "q", "qqxxzzvv");
        ask("Firefox", "q", "qqxxzzvv", "c", "1");
        ask("Firefox", "q", "qqxxzzvv", "type", "faq");
        ask("Firefox", "q", "qqxxzzvv", "exact", "true");

        assertThat(sum("times", "qqxxzzvv")).isOne();
        assertThat(sum("missed", "qqxxzzvv")).isOne();
        assertThat(sum("empty", "qqxxzzvv")).isOne();
    }

    @Test
    void machines_do_not_count() {
        ask("Googlebot/2.1", "q", "qqxx machine");
        ask("curl/8", "q", "qqxx curl");

        assertThat(day("times")).isZero();
    }

    @Test
    void staff_who_come_from_the_console_do_not_count() {
        assertThat(web.get()
                        .uri("/search?q=qqxx staff")
                        .header("User-Agent", "Firefox")
                        .header("Referer", "http://localhost:8080/console/search/insight?days=7")
                        .exchange())
                .hasStatusOk();

        assertThat(day("times")).isZero();
    }

    @Test
    void what_is_personal_counts_among_the_days_searches_and_is_nowhere_stored() {
        ask("Firefox", "q", "qqxx 010-1234-5678");
        ask("Firefox", "q", "qqxx minji@example.com");
        ask("Firefox", "q", "qqxx 900101");

        assertThat(day("times")).isEqualTo(3);
        assertThat(rows()).isZero();
    }

    @Test
    void answered_and_unanswered_searches_count_by_language_and_keep_the_last_number_of_results() {
        var question = new Question("qqxx  Refund", Language.EN, "192.0.2.1");
        asked.asked(question, 12, true);
        asked.asked(question, 9, false);
        asked.write();
        asked.asked(question, 7, true);

        assertThat(sum("times", "qqxx refund")).isEqualTo(3);
        assertThat(sum("missed", "qqxx refund")).isOne();
        assertThat(sum("empty", "qqxx refund")).isZero();
        assertThat(sum("results", "qqxx refund")).isEqualTo(7);
        assertThat(jdbc.sql("select language || times from search.asked_day")
                        .query(String.class)
                        .list())
                .containsExactly("en3");
    }

    @Test
    void connections_are_counted_up_to_three_and_never_stored() {
        for (int i = 0; i < 9; i++) {
            asked.asked(new Question("qqxx many", Language.KO, "192.0.2." + i), 1, true);
            asked.asked(new Question("qqxx one", Language.KO, "192.0.2.7"), 1, true);
            asked.asked(new Question("qqxx six", Language.KO, "2001:db8:1:1::" + i), 1, true);
            asked.write();
        }

        assertThat(sum("visitors", "qqxx many")).isEqualTo(3);
        assertThat(sum("visitors", "qqxx one")).isOne();
        assertThat(sum("visitors", "qqxx six")).isOne();
    }

    @Test
    void days_are_those_of_seoul_and_times_are_told_by_the_hour() {
        clock.set(LocalDate.of(2026, 3, 1).atTime(15, 40).toInstant(java.time.ZoneOffset.UTC));
        asked.asked(new Question("qqxx day", Language.KO, "192.0.2.1"), 1, true);
        asked.write();

        assertThat(jdbc.sql("select day || ' ' || to_char(last_at at time zone 'UTC', 'HH24:MI') from search.asked")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-02 15:00");
    }

    @Test
    void who_makes_words_up_cannot_fill_the_table_while_known_words_are_counted_on() {
        store("qqxx known", 3, 2);
        jdbc.sql("""
                        insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at)
                        select 'ko', 'qqxx ' || i, :day, 1, 1, 1, 0, 1, now() from generate_series(1, :most) i
                        """)
                .param("day", InsightDays.today(clock))
                .param("most", AskedSearches.MOST_NEW)
                .update();

        asked.asked(new Question("qqxx made up", Language.KO, "192.0.2.1"), 0, false);
        asked.asked(new Question("qqxx known", Language.KO, "192.0.2.1"), 1, true);

        assertThat(sum("times", "qqxx made up")).isZero();
        assertThat(sum("times", "qqxx known")).isEqualTo(3);
        assertThat(day("times")).isEqualTo(2);
    }

    @Test
    void words_are_forgotten_in_time_and_those_asked_once_after_a_week() {
        store("qqxx old", 367, 50);
        store("qqxx once", 8, 1);
        store("qqxx once lately", 6, 1);
        store("qqxx twice", 8, 1);
        store("qqxx twice", 30, 1);
        jdbc.sql("insert into search.asked_day (day, language, times, missed, empty) values (:day, 'ko', 1, 0, 0)")
                .param("day", InsightDays.today(clock).minus(Period.ofYears(1)).minusDays(1))
                .update();
        jdbc.sql(
                        "insert into search.mark (language, words, mark, at, name) values ('ko', 'qqxx old', 'SETTLED', :at, 'x')")
                .param(
                        "at",
                        java.time.OffsetDateTime.ofInstant(
                                clock.instant().minus(Duration.ofDays(400)), java.time.ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "insert into search.mark (language, words, mark, at, name) values ('ko', 'qqxx once', 'SETTLED', now(), 'x'),"
                                + " ('ko', 'qqxx twice', 'SETTLED', now(), 'x'), ('ko', 'qqxx once', 'HIDDEN', now(), 'x')")
                .update();

        purge.forget();

        assertThat(jdbc.sql("select distinct words from search.asked order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("qqxx once lately", "qqxx twice");
        assertThat(day("times")).isZero();
        assertThat(jdbc.sql("select words || ' ' || mark from search.mark order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("qqxx once HIDDEN", "qqxx twice SETTLED");
    }

    @Test
    void of_too_many_words_those_asked_least_are_forgotten() {
        store("qqxx loud", 1, 2);
        jdbc.sql("""
                        insert into search.asked (language, words, day, times, missed, empty, results, visitors, last_at)
                        select 'ko', 'qqxx ' || i, :day, 1, 1, 1, 0, 1, now() from generate_series(1, :most) i
                        """)
                .param("day", InsightDays.today(clock))
                .param("most", AskedPurge.MOST_STORED)
                .update();

        purge.forget();

        assertThat(rows()).isEqualTo(AskedPurge.MOST_STORED);
        assertThat(sum("times", "qqxx loud")).isEqualTo(2);
    }
}
