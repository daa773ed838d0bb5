package io.haedap.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTests {

    @ParameterizedTest
    @ValueSource(strings = {"할부", "날씨", "환불"})
    void what_the_dictionary_has_is_a_word(String text) {
        assertThat(Analysis.isWord(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"비말번호", "이밴트", "보인트", "영수즘", "환불을", ""})
    void what_it_has_not_is_none(String text) {
        assertThat(Analysis.isWord(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is the", "how do I", "can you", "Where would we"})
    void english_words_that_every_question_has_are_not_looked_for(String text) {
        assertThat(Analysis.words(Language.EN, text)).isEmpty();
        assertThat(Analysis.words(Language.EN, text + " refund")).containsExactly("refund");
    }
}
