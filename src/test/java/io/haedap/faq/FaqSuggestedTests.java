package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
class FaqSuggestedTests {

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqBoard board;

    @Autowired
    private As as;

    @Test
    void published_entries_are_suggested_to_staff_by_initials_too_and_drafts_are_not() {
        var faq = faqs.published(Faqs.content("백리향 화장품을 돌려보냅니다", "본문"));
        faqs.draft(Faqs.content("백리향 화장품 초안", "본문"));

        as.run("editor", () -> {
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !board.suggested("백리", Language.KO, 5).isEmpty());
            assertThat(board.suggested("ㅂㄹㅎㅎㅈㅍ", Language.KO, 5))
                    .extracting(FaqRow::id)
                    .containsExactly(faq.id());
        });
    }
}
