package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.io.IOException;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTests {

    private static final String TEXT = Markdown.aloud("""
            ## 증상
            앱을 열면 잠긴 화면이 나옵니다. 다섯 번 틀리면 한 시간 동안 들어갈 수 없습니다. 기다리시면 다시 열립니다.

            ## 해결 방법
            1. 로그인 화면에서 **비밀번호 찾기**를 누릅니다. 가입하신 이메일로 링크를 보내 드립니다.
            2. 링크는 삼십 분 동안 쓸 수 있습니다. ![화면](/files/abc/picture.png)

            | 상황 | 방법 |
            | --- | --- |
            | 휴대전화 번호가 바뀐 분 | 고객센터에 전화해 주십시오 |

            > 영업일은 주말을 뺀 날입니다.
            """);

    private static String snippet(String typed, String text, Language language) {
        try {
            return new Snippets(new MultiReader(), new Ranking(typed, language)).of(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String korean(String typed) {
        return snippet(typed, TEXT, Language.KO).replace('\u0002', '[').replace('\u0003', ']');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "비밀번호를 잊었어요 | [비밀번호] 찾기",
                "비밀번호찾기링크 | [비밀번호] [찾기]",
                "전화번호 바뀜 | 번호",
                "ㅂㅁㅂㅎ | [비밀번호] 찾기",
                "비밀번호 | [비밀번호]",
                "휴대전하 | [휴대전]화",
                "영업일 | [영업일]은 주말을",
                "몇 시간 잠기나요 | [시간]"
            })
    void the_sentence_that_answers_is_shown_with_its_words_marked(String typed, String expected) {
        assertThat(korean(typed)).contains(expected);
    }

    @Test
    void addresses_bullets_and_marks_of_quotations_are_not_shown() {
        assertThat(korean("링크 삼십 분")).doesNotContain("/files/").contains("[링크]");
        assertThat(korean("영업일 주말")).doesNotContain("«").doesNotContain("»");
    }

    @Test
    void tables_read_as_sentences_and_a_heading_is_never_last() {
        assertThat(korean("휴대전화 번호")).contains("[휴대전화] [번호]가 바뀐 분: 고객센터에 [전화]해").doesNotContain("|");
        assertThat(snippet("무지개", "무지개를 보았습니다.\n해결 방법:\n" + "가나다 ".repeat(90), Language.KO))
                .isEqualTo("\u0002무지개\u0003를 보았습니다.");
    }

    @Test
    void a_line_without_an_end_is_set_apart_though_its_last_word_is_marked() {
        assertThat(snippet("결제 계좌", "계좌 이체로 결제\n결제 계좌의 등록\n카드", Language.KO))
                .isEqualTo("\u0002계좌\u0003 이체로 \u0002결제\u0003 · \u0002결제\u0003 \u0002계좌\u0003의 등록 · 카드");
    }

    @Test
    void endings_that_both_happen_to_have_are_not_marked() {
        var marks = new TitleMarks("로그인이 되지 않습니다", Language.KO);

        assertThat(marks.of("자동결제 승인이 늦어지고 있습니다")).doesNotContain("\u0002");
        assertThat(marks.of("앱 로그인 화면")).isEqualTo("앱 \u0002로그인\u0003 화면");
        assertThat(marks.touch("자동결제 승인이 늦어지고 있습니다")).isFalse();
        assertThat(marks.touch("로그인이 늦어지고 있습니다")).isTrue();
        assertThat(new TitleMarks("안심결제비밀", Language.KO).of("비밀번호재설정")).isEqualTo("\u0002비밀\u0003번호재설정");
        assertThat(new TitleMarks("카드결제 오류", Language.KO).of("신용카드결제")).contains("\u0002카드결제\u0003");
    }

    @Test
    void a_text_without_any_of_it_shows_its_beginning() {
        assertThat(korean("zzzz")).startsWith("증상: 앱을 열면").doesNotContain("[");
    }

    @Test
    void a_long_sentence_is_cut_around_its_words() {
        var text = "가나다라 마바사 ".repeat(200) + "무지개를 보았습니다 " + "아자차카 ".repeat(200);

        var found = snippet("무지개", text, Language.KO);

        assertThat(found).startsWith("…").endsWith("…").contains("\u0002무지개\u0003");
        assertThat(found.length()).isLessThanOrEqualTo(326);
    }

    @Test
    void english_words_are_marked_in_any_form_and_though_misspelt() {
        var text = "Open the app. Refunds were paid within three days. Ask us about your password.";

        assertThat(snippet("refund paying", text, Language.EN))
                .contains("\u0002Refunds\u0003 were \u0002paid\u0003".substring(0, 9));
        assertThat(snippet("pasword", text, Language.EN)).contains("\u0002password\u0003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "\u0002\u0003<mark>", "\ud83d\ude00", "a", "\u0130stanbul", "- \n* \n1."})
    void odd_texts_are_shown_somehow(String text) {
        for (var typed : new String[] {"a", "ㄱ", "istanbul", "\ud83d\ude00", "mark 1"}) {
            for (var language : Language.values()) {
                var found = snippet(typed, text.repeat(50), language);
                assertThat(found.chars().filter(c -> c == 2).count())
                        .isEqualTo(found.chars().filter(c -> c == 3).count());
            }
        }
    }
}
