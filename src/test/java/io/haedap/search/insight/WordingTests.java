package io.haedap.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Language;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-1234-5678",
                "01012345678",
                "홍길동 900101",
                "900101-1234567",
                "내 메일 minji@example.com",
                "minji@",
                "minji＠example.com",
                "４１２３ ４５６７ ８９０１ ２３４５",
                "주문 20260101",
                "카드 41 11 11",
                "12가 3456",
                "123가4567",
                "M12345678"
            })
    void what_may_be_somebodys_own_is_no_wording(String typed) {
        assertThat(Wording.of(typed, Language.KO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"오류 1004", "2026년 환불", "3D 보안 결제", "카드 4개 등록", "error 404"})
    void faults_and_years_are(String typed) {
        assertThat(Wording.of(typed, Language.KO)).isPresent();
    }

    @Test
    void words_are_alike_however_they_are_cased_spaced_and_composed() {
        var words = new Wording(Language.KO, "apple pay 등록");

        assertThat(Wording.of("  Apple\u00a0 Pay\t" + Normalizer.normalize("등록", Normalizer.Form.NFD), Language.KO))
                .contains(words);
        assertThat(Wording.of("apple pay\u200b 등록", Language.KO)).contains(words);
    }

    @Test
    void nothing_and_too_much_are_no_wording() {
        assertThat(Wording.of(" \u0000\t", Language.EN)).isEmpty();
        assertThat(Wording.of("가".repeat(101), Language.KO)).isEmpty();
        assertThat(Wording.of("가".repeat(100), Language.KO)).isPresent();
    }
}
