package io.haedap.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesiesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "안녕하세요, 남이레 고객님. 감나루 고객센터입니다. 환불은 사흘 걸립니다. 감사합니다.",
                "안녕하십니까. 남이레 고객님,\n\n환불은 사흘 걸립니다.\n\n더 궁금한 점이 있으시면 언제든 알려 주세요.\n고맙습니다.\n\n김상담 드림",
                "문의해 주셔서 감사합니다.\n환불은 사흘 걸립니다.\n\n좋은 하루 보내세요!\n---\n감나루 고객센터",
                "안녕하세요\n\n환불은 사흘 걸립니다.\n\n담당자: 김상담",
                "확인해 주셔서 감사합니다. 오래 기다리시게 해 드려 죄송합니다. 환불은 사흘 걸립니다. 번거롭게 해 드려 죄송합니다.",
                "환불은 사흘 걸립니다."
            })
    void korean_greetings_thanks_and_signatures_are_left_out(String letter) {
        assertThat(Courtesies.without(letter)).isEqualTo("환불은 사흘 걸립니다.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello Oliver,\n\nRefunds take three days.\n\nKind regards,\nGamnaru customer support",
                "Dear Mr. Brandt,\nThank you for contacting us. Refunds take three days. Thank you!",
                "Hello, this is the service team.\n\nWe are sorry for the trouble. Refunds take three days.",
                "Refunds take three days. If you have any further questions, let us know.\n\nBest wishes,"
            })
    void english_ones_too(String letter) {
        assertThat(Courtesies.without(letter)).isEqualTo("Refunds take three days.");
    }

    @Test
    void what_says_something_stays() {
        var words = "고객센터에 전화해 주십시오. 감사 쿠폰은 다음 날 들어옵니다.\n\n1. 앱을 엽니다.\n2. 환불을 누릅니다.";

        assertThat(Courtesies.without(words)).isEqualTo(words);
        assertThat(Courtesies.without("감사합니다.")).isEqualTo("감사합니다.");
        assertThat(Courtesies.without("  ")).isEmpty();
    }
}
