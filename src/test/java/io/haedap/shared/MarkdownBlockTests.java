package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.MarkdownLine.Kind;
import org.junit.jupiter.api.Test;

class MarkdownBlockTests {

    private static final String TEXT = """
            먼저 읽을 말

            ## 해결
            1. 신용카드: **3~5일**
            2. [체크카드](/faq/3): 하루
               - 은행에 따라
            끝

            ## 주의
            > [!WARNING]
            > 다시 결제하지 마십시오.

            | 수단 | 날 |
            |---|---|
            | 카드 | 3 |

            ```
            a  b
            ```
            """;

    @Test
    void blocks_know_their_section_and_their_source() {
        var blocks = Markdown.blocks(TEXT);

        assertThat(blocks).extracting(MarkdownBlock::section).containsExactly(0, 1, 1, 2, 2, 2, 2);
        assertThat(blocks).extracting(MarkdownBlock::heading).startsWith("", "해결", "해결", "주의");
        assertThat(blocks.get(4).source()).isEqualTo("> [!WARNING]\n> 다시 결제하지 마십시오.");
        assertThat(blocks.get(4).text()).contains("다시 결제하지 마십시오").doesNotContain("WARNING");
    }

    @Test
    void the_hash_changes_with_words_and_destinations_and_not_with_marks() {
        var hash = Markdown.blocks("- [카드](/a) 3일").getFirst().hash();

        assertThat(Markdown.blocks("* [카드](/a)   **3일**").getFirst().hash()).isEqualTo(hash);
        assertThat(Markdown.blocks("- [카드](/b) 3일").getFirst().hash()).isNotEqualTo(hash);
        assertThat(Markdown.blocks("- [카드](/a) 4일").getFirst().hash()).isNotEqualTo(hash);
    }

    @Test
    void lines_are_what_a_reader_sees() {
        var lines = Markdown.lines(TEXT);

        assertThat(lines)
                .extracting(MarkdownLine::kind)
                .containsExactly(
                        Kind.TEXT,
                        Kind.HEADING,
                        Kind.ITEM,
                        Kind.ITEM,
                        Kind.ITEM,
                        Kind.HEADING,
                        Kind.CALLOUT,
                        Kind.ROW,
                        Kind.ROW,
                        Kind.CODE);
        assertThat(lines.get(2).text()).isEqualTo("1. 신용카드: 3~5일");
        assertThat(lines.get(4).depth()).isEqualTo(2);
        assertThat(lines.get(6).text()).isEqualTo("다시 결제하지 마십시오.");
        assertThat(lines.get(8).text()).isEqualTo("카드 │ 3");
        assertThat(lines.get(9).text()).isEqualTo("a  b");
    }

    @Test
    void deep_nesting_and_nothing_at_all_are_taken_as_they_are() {
        assertThat(Markdown.blocks("")).isEmpty();
        assertThat(Markdown.lines("> ".repeat(5_000) + "x")).isNotEmpty();
        assertThat(Markdown.blocks("- ".repeat(5_000) + "x")).isNotEmpty();
    }
}
