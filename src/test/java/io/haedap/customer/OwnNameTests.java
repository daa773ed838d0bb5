package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNameTests {

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
        "이레 드림 남이레, 남이레, ••• 드림 •••",
        "이레님이 이레에게 남 이 레, 남이레, •••님이 •••에게 •••",
        "남 이레와 소나무이레, 남 이레, •••와 소나무이레",
        "공명 드림 · 제갈공명, 제갈공명, ••• 드림 · •••",
        "이 산은 높고 이산이 썼다, 이산, 이 산은 높고 •••이 썼다",
        "'Doe, Jane. Jane and DOE, doe and janet', Jane Doe, '•••. ••• and •••, doe and janet'",
        "Minjun입니다, minjun kim, •••입니다",
    })
    void a_name_goes_out_of_a_text_with_and_without_its_blanks(String text, String name, String left) {
        assertThat(new OwnName(name).leftOutOf(text)).isEqualTo(left);
    }
}
