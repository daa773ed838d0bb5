package io.haedap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTextTests {

    @Test
    void a_definition_that_nothing_refers_to_is_not_shown() {
        assertThat(LetterText.of("환불은 사흘 뒤에 들어옵니다.\n\n[FAQ 12]: /faq/12\n\n고맙습니다."))
                .isEqualTo("환불은 사흘 뒤에 들어옵니다.\n\n고맙습니다.\n");
    }
}
