package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.ParagraphMerge.Piece;
import org.junit.jupiter.api.Test;

class ParagraphMergeTests {

    private static final String BASE = """
            첫 문단입니다.

            ## 해결
            1. 설정을 엽니다.
            2. 저장을 누릅니다.

            ## 주의
            조심하십시오.
            """;

    private static String joined(String base, String mine, String theirs) {
        return ParagraphMerge.join(ParagraphMerge.pieces(base, mine, theirs), piece -> {
            assertThat(piece.proposed()).isNotNull();
            return piece.proposed();
        });
    }

    @Test
    void changes_in_different_paragraphs_both_stay() {
        var mine = BASE.replace("첫 문단입니다.", "첫 문단을 고쳤습니다.");
        var theirs = BASE.replace("조심하십시오.", "꼭 조심하십시오.");

        assertThat(joined(BASE, mine, theirs))
                .isEqualTo(mine.replace("조심하십시오.", "꼭 조심하십시오.").strip());
    }

    @Test
    void a_paragraph_that_one_alone_added_stays() {
        var theirs = BASE + "\n> [!NOTE]\n> 덧붙였습니다.\n";

        assertThat(joined(BASE, BASE.replace("첫 문단입니다.", "고침."), theirs))
                .contains("고침.")
                .contains("덧붙였습니다.");
    }

    @Test
    void nobody_is_chosen_where_both_changed_the_same_paragraph() {
        var pieces = ParagraphMerge.pieces(BASE, BASE.replace("조심하십시오.", "제 글"), BASE.replace("조심하십시오.", "남의 글"));

        assertThat(pieces).filteredOn(piece -> !piece.same()).singleElement().satisfies(piece -> {
            assertThat(piece.proposed()).isNull();
            assertThat(ParagraphMerge.join(pieces, _ -> Choice.BOTH)).contains("제 글\n\n남의 글");
            assertThat(ParagraphMerge.join(pieces, _ -> Choice.MINE)).endsWith("## 주의\n제 글");
            assertThat(ParagraphMerge.join(pieces, _ -> Choice.THEIRS)).endsWith("## 주의\n남의 글");
        });
    }

    @Test
    void nothing_is_proposed_where_the_beginning_is_unknown() {
        assertThat(ParagraphMerge.pieces(null, "가", "나"))
                .extracting(Piece::proposed)
                .containsExactly((Choice) null);
    }

    @Test
    void the_same_text_stays_as_it_was_written() {
        var text =
                "머리\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\n## 코드\n\n코드\n```\n\n[참고]: https://example.com\n\n끝";

        assertThat(ParagraphMerge.join(ParagraphMerge.pieces(text, text, text), _ -> Choice.MINE))
                .isEqualTo(text);
    }

    @Test
    void an_empty_text_beside_a_full_one_is_a_choice() {
        assertThat(ParagraphMerge.pieces("", "", "새 글"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.proposed()).isEqualTo(Choice.THEIRS));
    }
}
