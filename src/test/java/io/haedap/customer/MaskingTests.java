package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource({
        "류수담, 류*담",
        "김산, 김*",
        "남궁민수, 남**수",
        "제갈, 제*",
        "김, *",
        "류 수담, 류 수*",
        "John Doe, J*** D**",
        "Madonna, M******",
        "J Doe, J D**",
        "田中太郎, 田**郎",
        "'  류수담 ', 류*담",
        "'', ''"
    })
    void a_name_keeps_what_tells_people_apart_and_no_more(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "ryu@example.com, r•••••@example.com",
        "a.very.long.name@example.com, a•••••@example.com",
        "a@example.com, •••••@example.com",
        "\"odd@part\"@example.com, \"•••••@example.com",
        "nonsense, •••••"
    })
    void an_address_keeps_its_domain_and_hides_how_long_it_is(String email, String masked) {
        assertThat(Masking.email(email)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "010-1234-4821, 010-••••-4821",
        "01012344821, 010-••••-4821",
        "010 1234 4821, 010 •••• 4821",
        "02-123-4567, 02-•••-4567",
        "021234567, 02-•••-4567",
        "+82 10-1234-4821, +82 10-••••-4821",
        "+82-10-1234-4821, +82-10-••••-4821",
        "+821012344821, +82••••••4821",
        "1588-1234, ••••-1234",
        "12345678, ••••5678",
        "4821, ••••",
        "'', •"
    })
    void a_number_keeps_its_code_and_its_end(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }
}
