package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTests {

    @ParameterizedTest
    @CsvSource({
        "010-0000-1520, 01000001520",
        "01000001520, 01000001520",
        "+82 10-0000-1520, 01000001520",
        "+82 (0)10 0000 1520, 01000001520",
        "0082-10-0000-1520, 01000001520",
        "82.10.0000.1520, 01000001520",
        "02-123-4567, 021234567",
        "+1 415 555 0132, 14155550132",
    })
    void one_number_is_one_however_it_is_written(String typed, String figures) {
        assertThat(Telephone.of(typed)).contains(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1520",
                "010-0000",
                "ire",
                "010-0000-15a0",
                "\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661",
                "1234567890123456789"
            })
    void half_a_number_is_none(String typed) {
        assertThat(Telephone.of(typed)).isEmpty();
    }
}
