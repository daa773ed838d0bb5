package io.haedap.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Markdown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkdownTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[비밀번호 변경](https://evil.example)",
                "[비밀번호 변경](/faq/3)",
                "[FAQ 3]: /faq/3\n[FAQ 3]",
                "제목\n===",
                "제목\n---",
                "---",
                "- 하나",
                "+ 하나",
                "1. 하나",
                "2) 하나",
                "# 하나",
                "    네 칸",
                "> 인용",
                "https://evil.example/a_b",
                "www.evil.example",
                "<b>굵게</b> &amp; ~~지움~~ |표|",
                "![그림](https://evil.example/a.png)",
                "```\n코드\n```",
                "1.5배가 됩니다. 별표* 밑줄_ 역슬래시\\"
            })
    void what_a_customer_typed_means_nothing(String typed) {
        var markdown = PlainMarkdown.of(typed);

        assertThat(Markdown.links(markdown)).isEmpty();
        assertThat(Markdown.destinations(markdown)).isEmpty();
        assertThat(Markdown.html(markdown)).doesNotContainPattern("<(?!/?(p|br|code)\\b)");
        assertThat(Markdown.text(markdown).replace("\"", "")).isEqualToNormalizingWhitespace(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"환불이 안 됩니다. 왜 그런가요?", "It takes 3.5 days (not 2), does it?"})
    void ordinary_words_have_no_marks_in_the_source(String typed) {
        assertThat(PlainMarkdown.of(typed)).isEqualTo(typed);
    }
}
