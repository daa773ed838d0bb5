package io.haedap.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulTests {

    @ParameterizedTest
    @CsvSource({"암호,ㅇㅏㅁㅎㅗ", "값,ㄱㅏㅂㅅ", "꽃밭,ㄲㅗㅊㅂㅏㅌ", "의,ㅇㅡㅣ", "뷁,ㅂㅜㅔㄹㄱ", "앱 v2,ㅇㅐㅂ v2", "환ㅂ,ㅎㅗㅏㄴㅂ"})
    void syllables_are_taken_apart_by_keys(String text, String letters) {
        assertThat(Hangul.letters(text)).isEqualTo(letters);
    }

    @Test
    void every_syllable_comes_back_together() {
        for (char c = '가'; c <= '힣'; c++) {
            assertThat(Hangul.syllables(Hangul.letters(String.valueOf(c)))).isEqualTo(String.valueOf(c));
        }
    }

    @ParameterizedTest
    @CsvSource({"ㄱㅏㅂㅅㅣ,갑시", "ㅇㅣㄹㄱㅇㅓ,읽어", "ㄲㅗㅊㅇㅣ,꽃이", "ㄱㅏㄲㅣ,가끼", "ㅗㅏ,ㅗㅏ", "ㅂㅣㅁㅣㄹㅂㅓ,비밀버", "ㄷㅏㄹㄱㅏㄹㅂㅣ,달갈비"})
    void a_consonant_before_a_vowel_begins_the_next_syllable(String letters, String text) {
        assertThat(Hangul.syllables(letters)).isEqualTo(text);
    }

    @Test
    void initials_are_known_also_where_a_keyboard_joined_two() {
        assertThat(Hangul.initials("비밀번호 변경")).isEqualTo("ㅂㅁㅂㅎ ㅂㄱ");
        assertThat(Hangul.isInitials("ㅂㅁㅂㅎ")).isTrue();
        assertThat(Hangul.isInitials("ㄳ")).isTrue();
        assertThat(Hangul.initials("ㄳ")).isEqualTo("ㄱㅅ");
        assertThat(Hangul.isInitials("ㅂㅣ")).isFalse();
        assertThat(Hangul.isInitials("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"dkagh,암호", "ㅗ디ㅔ,help", "qlalfqjsgh qusrud,비밀번호 변경", "rksekRk,간다까", "DKAGH,암호", "ㅔㅁㄴㄴ재ㄱㅇ,password"})
    void the_other_layout_reads_what_was_meant(String typed, String meant) {
        assertThat(Keyboard.other(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"WWW", "1234", "암호 reset", "'!?'", "hts"})
    void what_makes_no_syllables_was_typed_as_meant(String typed) {
        assertThat(Keyboard.other(typed)).isEmpty();
    }
}
