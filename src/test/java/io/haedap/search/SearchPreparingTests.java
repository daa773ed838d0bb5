package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A node whose disk was empty, or lost, until its index is whole. */
@HaedapTest
class SearchPreparingTests {

    private static final String WORDS = "search.preparing";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private NodeIndexes indexes;

    @Autowired
    private io.haedap.search.insight.AskedSearches asked;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void lose() throws IOException {
        spoil();
        indexes.of(Audience.PUBLIC).restart();
    }

    /** The follower notices, and builds it anew. */
    @AfterEach
    void build() {
        spoil();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            indexes.resync();
            return indexes.of(Audience.PUBLIC).isReady();
        });
    }

    private void spoil() {
        Assertions.assertThatThrownBy(() -> indexes.of(Audience.PUBLIC).ask(_ -> {
                    throw new IOException("disk");
                }))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_page_says_that_search_is_being_prepared_and_nothing_is_kept_or_counted() {
        var page = web.get().uri("/search").queryParam("q", WORDS).exchange();

        assertThat(page).hasStatus(503);
        assertThat(page).bodyText().contains("검색을 준비하고 있습니다").doesNotContain("없습니다</h1>");
        assertThat(page.getResponse().getHeader("Retry-After")).isEqualTo("5");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(web.get().uri("/en/search").queryParam("q", WORDS).exchange())
                .hasStatus(503)
                .bodyText()
                .contains("Search is getting ready");
        assertThat(web.get().uri("/search").exchange()).hasStatus(200);
        asked.write();
        assertThat(jdbc.sql("select count(*) from search.asked where words like 'search%preparing%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void suggestions_are_not_kept_either() {
        var answer = web.get().uri("/search/suggest").queryParam("q", "가").exchange();

        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void programs_are_told_when_to_ask_again() {
        var answer = web.get().uri("/api/v1/search").queryParam("q", WORDS).exchange();

        assertThat(answer).hasStatus(503);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(answer).bodyText().contains("/problems/search-preparing");
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }
}
