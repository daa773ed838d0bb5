package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HaedapTest
class MissedSearchesTests {

    @Autowired
    private MissedSearches missed;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("delete from search.missed where words like 'qqxx%'").update();
    }

    private long times(String words) {
        missed.write();
        return jdbc.sql("select coalesce(sum(times), 0) from search.missed where words = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private void ask(String... parameters) {
        var request = web.get().uri("/search").header("User-Agent", "Firefox");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        assertThat(request.exchange()).hasStatusOk();
    }

    @Test
    void narrowing_what_is_empty_makes_no_words_louder() {
        ask("q", "qqxxzzvv");
        ask("q", "qqxxzzvv", "c", "1");
        ask("q", "qqxxzzvv", "c", "2");
        ask("q", "qqxxzzvv", "type", "faq");
        ask("q", "qqxxzzvv", "exact", "true");

        assertThat(times("qqxxzzvv")).isOne();
    }

    @Test
    void of_too_many_words_those_asked_least_are_forgotten() {
        missed.note("qqxx loud", Language.KO);
        missed.note("qqxx loud", Language.KO);
        missed.write();
        jdbc.sql("""
                        insert into search.missed (language, words, times, first_at, last_at)
                        select 'ko', 'qqxx ' || i, 1, now() - interval '1 day', now() - interval '1 day'
                          from generate_series(1, :most) i
                        """).param("most", MissedSearches.MOST_STORED).update();

        missed.forget();

        assertThat(jdbc.sql("select count(*) from search.missed")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MissedSearches.MOST_STORED);
        assertThat(times("qqxx loud")).isEqualTo(2);
    }
}
