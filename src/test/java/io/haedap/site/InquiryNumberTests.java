package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "261120-0482",
                "2611200482",
                "261120 0482",
                "26 11 20 0482",
                "261120\u20130482",
                "261120.0482",
                "접수 번호 261120-0482",
                "접수번호:261120-0482",
                "문의 번호 261120-0482번",
                "#261120-0482",
                "No. 261120-0482",
                "inquiry no 2611200482",
                " (261120-0482) ",
                "\uff12\uff16\uff11\uff11\uff12\uff10\uff0d\uff10\uff14\uff18\uff12"
            })
    void a_number_is_known_however_it_is_typed(String typed) {
        assertThat(InquiryNumber.in(typed)).isEqualTo("261120-0482");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "결제",
                "261120",
                "261120-048",
                "261340-0482",
                "261100-0482",
                "010-1234-5678",
                "0101234567",
                "02-1234-5678",
                "900101-1234567",
                "200101-3234567",
                "1234-5678-9012-3456",
                "20261120-0482",
                "2026-11-20",
                "오류 261120-0482 가 나오고 결제가 되지 않습니다",
                "261120-0482 261120-0483"
            })
    void other_figures_are_none(String typed) {
        assertThat(InquiryNumber.in(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a ", "1-", ". ", "(", "\u0000"})
    void long_and_hostile_ones_are_answered_at_once(String typed) {
        assertThat(InquiryNumber.in(typed.repeat(5_000))).isNull();
    }
}
