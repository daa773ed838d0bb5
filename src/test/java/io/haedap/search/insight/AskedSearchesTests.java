package io.haedap.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HaedapTest
class AskedSearchesTests {

    @Autowired
    private AskedSearches asked;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("delete from search.asked where words like 'qqxx%'").update();
    }

    private long times(String words) {
        asked.write();
        return jdbc.sql("select coalesce(sum(times), 0) from search.asked where words = :words")
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
}
