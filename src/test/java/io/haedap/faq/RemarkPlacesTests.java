package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import org.junit.jupiter.api.Test;

class RemarkPlacesTests {

    private static final String BODY = """
            ## 원인
            카드사에 닿은 뒤 매입 취소까지 시간이 걸립니다.

            ## 해결
            신용카드는 취소한 날부터 영업일 기준 3~5일이 걸립니다.
            """;

    private static Remark.Place place(String later, int paragraph, String quote) {
        var block = MarkdownBlock.of(BODY).get(paragraph);
        return new RemarkPlaces(new FaqTranslations(new FaqText("제목", later), null))
                .find(Language.KO, paragraph, block.hash(), block.heading(), block.text(), quote);
    }

    @Test
    void the_same_words_are_found_wherever_they_went() {
        assertThat(place("새 문단\n\n" + BODY, 3, null)).isEqualTo(new Remark.Place(4, false, false));
    }

    @Test
    void a_paragraph_that_was_mended_keeps_its_remark() {
        var mended = BODY.replace("3~5일이 걸립니다", "3일 안에 돌려드립니다");

        assertThat(place(mended, 3, "영업일 기준 3~5일")).isEqualTo(new Remark.Place(3, false, true));
    }

    @Test
    void quoted_words_lead_to_where_they_stand_now() {
        var moved = "다른 글 앞에 매입 취소까지 시간이 걸립니다. 그리고 많은 다른 말이 뒤에 이어지고 또 이어집니다.";

        assertThat(place(moved, 1, "매입 취소까지 시간이 걸립니다")).isEqualTo(new Remark.Place(0, false, true));
    }

    @Test
    void a_remark_on_a_paragraph_that_is_gone_belongs_to_the_past() {
        assertThat(place("## 해결\n앱에서 신청하십시오.", 1, null)).isEqualTo(new Remark.Place(null, true, true));
        assertThat(new RemarkPlaces(new FaqTranslations(new FaqText("제목", "글"), null))
                        .find(Language.EN, 0, "x", "", "words", null)
                        .isGone())
                .isTrue();
    }
}
