package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTextTests {

    @ParameterizedTest
    @CsvSource({
        "저는 남이레입니다, 남이레, 저는 •••입니다",
        "저는 남이레입니다, 남 이레, 저는 •••입니다",
        "저는 남 이레입니다, 남 이레, 저는 •••입니다",
        "JANE  DOE wrote; Jane Doe too, Jane Doe, ••• wrote; ••• too",
        "Ann 말고 Annual과 JoAnn, Ann, ••• 말고 Annual과 JoAnn",
        "Ann이 썼다, Ann, •••이 썼다",
        "남은 것, 남, 남은 것",
        "a.c abc, a.c, ••• abc",
    })
    void a_name_goes_out_of_a_text_with_and_without_its_blanks(String text, String name, String left) {
        assertThat(PersonalText.withoutName(text, name)).isEqualTo(left);
    }
}
