package io.haedap.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.faq.Faqs;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.search.Suggestion;
import io.haedap.search.insight.Searches.Day;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class SuggestionsTests {

    private static final String TITLE = "수국차 배송은 며칠 걸립니까";

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private FrequentSearches frequent;

    @Autowired
    private SearchIndex search;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @Test
    void what_others_often_look_for_comes_after_titles_and_what_few_did_never() {
        faqs.published(Faqs.content(TITLE, "수국차는 사흘 걸립니다."));
        for (int day = 1; day <= 3; day++) {
            Searches.store(
                    jdbc,
                    clock,
                    Day.of("수국차 배송", day, 4),
                    Day.of("수국차 사흘", day, 4).by(1));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> search.find("수국차", Set.of(SearchDocument.FAQ), Language.KO, 1)
                        .answered());
        frequent.refresh();

        for (var typed : List.of("수국", "수국차배", "ㅅㄱㅊ")) {
            assertThat(suggestions.of(typed, Language.KO, 5))
                    .extracting(Suggestion::text)
                    .as(typed)
                    .containsExactly(TITLE, "수국차 배송");
        }
        assertThat(suggestions.of("수국차 배송", Language.KO, 5))
                .extracting(Suggestion::text)
                .containsExactly(TITLE);
        assertThat(suggestions.of(" ", Language.KO, 5)).isEmpty();
    }
}
