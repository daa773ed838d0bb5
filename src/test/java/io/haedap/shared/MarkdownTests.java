package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void headings_tables_and_callouts_become_the_page() {
        var html = Markdown.html("""
                # 증상
                | 카드 | 기간 |
                | --- | --- |
                | 체크 | 3일 |

                > [!WARNING]
                > 다시 결제하지 마십시오.
                """);

        assertThat(html)
                .contains("<h2>증상</h2>")
                .contains("<td>체크</td>")
                .contains("<div class=\"call warn\">")
                .contains("<p>다시 결제하지 마십시오.</p>")
                .doesNotContain("[!WARNING]");
    }

    @Test
    void a_line_of_a_message_stays_one() {
        assertThat(Markdown.message("안녕하세요.\n처리해 드렸습니다.")).containsPattern("<p>안녕하세요\\.<br ?/?>\\s*처리해 드렸습니다\\.</p>");
        assertThat(Markdown.html("안녕하세요.\n처리해 드렸습니다.")).doesNotContain("<br");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "![x](data:text/html;base64,PHNjcmlwdD4=)",
                "<svg/onload=alert(1)>",
                "[x](JaVaScRiPt:alert(1))",
                "<a href=\"vbscript:x\">x</a>",
                "`<script>`",
                "> [!NOTE]<script>alert(1)</script>"
            })
    void nothing_in_it_can_run(String hostile) {
        assertThat(Markdown.html(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("(?i)<[^>]*(onerror|onload|javascript:|vbscript:|data:)");
    }

    @Test
    void deep_nesting_ends_somewhere() {
        assertThat(Markdown.html(">".repeat(20_000) + " x")).isNotEmpty();
    }

    @Test
    void words_come_without_marks() {
        assertThat(Markdown.text("**굵게** [링크](https://example.com)\n\n> [!NOTE]\n> 참고"))
                .contains("굵게")
                .contains("참고")
                .doesNotContain("**")
                .doesNotContain("[!NOTE]");
    }
}
