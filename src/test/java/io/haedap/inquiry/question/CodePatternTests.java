package io.haedap.inquiry.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePatternTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AA-99999999;KR-20261123;true",
                "AA-99999999;kr-20261123;true",
                "AA-99999999;K1-20261123;false",
                "AA-99999999;KR-2026112;false",
                "AA-99999999;KR-202611233;false",
                "9{6,8};1234567;true",
                "9{6,8};12345;false",
                "9{6,8};123456789;false",
                "*{1,4}-9;a1-7;true",
                "9{1,3}9{1,3}A;12b;true",
                "No. 9{2};No. 42;true",
                "No. 9{2};NoX 42;false",
            })
    void a_code_fits_its_pattern_or_not(String pattern, String code, boolean fits) {
        assertThat(CodePattern.isOne(pattern)).isTrue();
        assertThat(CodePattern.matches(pattern, code)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "9{", "{3}", "9{3,2}", "9{0}", "9{99}", "9{61}", "9{40}9{40}", "a}b", "9{1,2,3}"})
    void what_is_no_pattern_is_none(String pattern) {
        assertThat(CodePattern.isOne(pattern)).isFalse();
    }

    /** A regular expression of this form would try every way of parting the digits. */
    @Test
    void a_pattern_of_many_repetitions_is_matched_at_once() {
        var pattern = "9{0,9}".repeat(6) + "9{0,5}A";
        assertThat(CodePattern.isOne(pattern)).isTrue();

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(CodePattern.matches(pattern, "1".repeat(60))).isFalse();
            }
        });
    }
}
