package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "주민번호는 900101-1234567입니다, 주민번호는 900101-1••••••입니다",
        "9001011234567, 9001011••••••",
        "900101 - 2234567, 900101 - 2••••••",
        "051231–4234567, 051231–4••••••",
        "９００１０１－１２３４５６７, ９００１０１－１••••••",
        "외국인 850315-5123456, 외국인 850315-5••••••"
    })
    void resident_registration_numbers_lose_their_secret_half(String text, String masked) {
        assertThat(SensitiveNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "카드 4111 1111 1111 1111로 결제, 카드 •••• •••• •••• 1111로 결제",
        "4111-1111-1111-1111, ••••-••••-••••-1111",
        "5555555555554444, ••••••••••••4444",
        "378282246310005, •••••••••••0005",
        "3056 9309 0259 04, •••• •••• ••59 04",
        "9410-1234-5678-9012, ••••-••••-••••-9012"
    })
    void card_numbers_keep_their_last_four(String text, String masked) {
        assertThat(SensitiveNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-1234-4821",
                "접수 번호 261120-0482",
                "승인 번호 30418827과 30418902",
                "32,000원",
                "2026-11-20 14:20",
                "송장 6012345678901",
                "주문 20261120123456789012",
                "900199-1234567",
                "abc1234567890123456"
            })
    void other_numbers_stay_as_they_are(String text) {
        assertThat(SensitiveNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void doing_it_twice_changes_nothing() {
        var once = SensitiveNumbers.masked("900101-1234567, 4111 1111 1111 1111, 9001011234567");

        assertThat(SensitiveNumbers.masked(once)).isEqualTo(once);
        assertThat(once).doesNotContain("234567", "4111");
    }
}
