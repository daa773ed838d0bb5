package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticleTests {

    @ParameterizedTest
    @CsvSource({
        "카드,로",
        "환불,로",
        "현금,으로",
        "결제 취소,로",
        "‘거절’,로",
        "'승인 (오류)',로",
        "2026,으로",
        "1588,로",
        "help,(으)로",
        "refund,(으)로",
        "admin,으로",
        "mail,로",
        "service,로",
        "phone,으로",
        "Chrome,으로",
        "me,으로",
        "e,로",
        "!!!,(으)로"
    })
    void the_form_goes_by_the_sound_before_it(String word, String particle) {
        assertThat(Particle.by(word)).isEqualTo(particle);
    }
}
