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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "해외 카드는 추가로 인증이 필요합니다.",
                "추가로 필요하면 앱 또는 1:1 문의를 이용해 주세요.",
                "파손 시 전액 배상.",
                "담당자에게 신분증을 보내 주세요.",
                "고객센터 1588-0000으로 전화해 주세요.",
                "If it still fails, contact support.",
                "Contact customer support",
                "좋은 결과가 되지 않습니다.",
                "Any other questions are answered in the app."
            })
    void an_answer_that_sounds_like_one_stays(String last) {
        assertThat(Courtesies.without("카드를 등록합니다.\n" + last + "\n\n감사합니다.")).isEqualTo("카드를 등록합니다.\n" + last);
    }

    @Test
    void an_answer_behind_a_hello_stays() {
        assertThat(Courtesies.without("Hi, refunds always take three working days."))
                .isEqualTo("Hi, refunds always take three working days.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \n박영희 과장\n해답상사 영업2팀\nTel. 02-123-4567",
                "감사합니다.\n박영희 드림\n해답상사 | 영업2팀",
                "Best regards,\nJane Doe\nAcme Ltd.\n+1 415 555 2671",
                "Sent from my iPhone",
                "나의 iPhone에서 보냄"
            })
    void a_mail_loses_its_signature(String signature) {
        assertThat(Courtesies.unsigned("환불이 안 됩니다.\n어떻게 하나요?\n\n" + signature).strip())
                .isEqualTo("환불이 안 됩니다.\n어떻게 하나요?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"감사합니다.\n그런데 환불은 언제 되나요?", "감사합니다.", "---\n앱이 멈춥니다. 다시 켜도 같습니다."})
    void what_goes_on_behind_thanks_stays(String mail) {
        assertThat(Courtesies.unsigned(mail)).isEqualTo(mail);
    }
}
