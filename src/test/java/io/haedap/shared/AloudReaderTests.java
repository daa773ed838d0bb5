package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AloudReaderTests {

    @Test
    void tables_are_read_row_by_row_without_bars() {
        assertThat(Markdown.aloud("""
                        | 결제 종류 | 적립되는 때 |
                        | --- | --- |
                        | 일반 구매 | 구매 확정 **다음 날** |
                        | 상품권 | |

                        | 조항 | 지금 | 개정 뒤 |
                        | --- | --- | --- |
                        | 제14조 | 말일까지 | 바로 해지 |
                        """)).isEqualTo("일반 구매: 구매 확정 다음 날\n상품권\n제14조: 지금 – 말일까지, 개정 뒤 – 바로 해지");
        assertThat(Markdown.aloud("| 머리만 | 있음 |\n| --- | --- |\n")).isEqualTo("머리만: 있음");
    }

    @Test
    void headings_head_what_follows_and_lists_lose_their_bullets() {
        assertThat(Markdown.aloud("""
                        ## 해결 방법
                        1. 앱을 엽니다.
                           - 안 되면 다시
                        2. 닫습니다.

                        ## 왜 그렇습니까?
                        > [!WARNING]
                        > 여러 번 누르지 마십시오.
                        """)).isEqualTo("해결 방법:\n1. 앱을 엽니다.\n안 되면 다시\n2. 닫습니다.\n왜 그렇습니까?\n여러 번 누르지 마십시오.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "![화면. 칸이 둘](/files/abc/a.png \"화면\") 누릅니다 | 누릅니다",
                "[결제 내역](https://a.example/b?c=1)을 엽니다 | 결제 내역을 엽니다",
                "https://www.a.example/b/c?d=e#f 에서 받습니다. | a.example 에서 받습니다.",
                "https://a.example/b에서 받습니다. | a.example에서 받습니다.",
                "(http://a.example/b). | (a.example).",
                "`http://a.example:8080/x` 로 | a.example 로",
                "<b>굵게</b> | <b>굵게</b>"
            })
    void pictures_and_addresses_are_left_out(String markdown, String read) {
        assertThat(Markdown.aloud(markdown)).isEqualTo(read);
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Markdown.aloud("")).isEmpty();
        assertThat(Markdown.aloud("![](/files/a/b.png)\n\n---\n\n||\n|-|\n")).isEmpty();
        assertThat(Markdown.aloud("https://" + "a.".repeat(20_000) + "/" + "!".repeat(20_000)))
                .isNotEmpty();
    }
}
