package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.inquiry.QuotedText.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----\nFrom: a@example.com\n말",
                "----- 원본 메시지 -----\n말",
                "On Fri, 20 Nov 2026 at 15:12, Haedap <help@example.com> wrote:\n> 말",
                "On Fri, 20 Nov 2026 at 15:12, Haedap\n<help@example.com> wrote:\n말",
                "2026년 11월 20일 (금) 오후 3:12, 해답 <help@example.com>님이 작성:\n\n> 말\n> 말",
                "> 말\n>\n> 말",
                "보낸 사람: 해답\n보낸 날짜: 2026년 11월 20일\n받는 사람: 남이레\n제목: 답변\n\n말",
                "From: Haedap\nSent: Friday\nTo: me\nSubject: Re\n\n말"
            })
    void what_a_program_quoted_below_is_parted_from_what_somebody_wrote(String quoted) {
        assertThat(QuotedText.parts("아직 안 됩니다.\n\n" + quoted))
                .containsExactly(new Piece(false, "아직 안 됩니다."), new Piece(true, quoted));
        assertThat(QuotedText.own("아직 안 됩니다.\n\n" + quoted)).isEqualTo("아직 안 됩니다.");
        assertThat(QuotedText.own(quoted)).isEmpty();
    }

    @Test
    void what_stands_between_quoted_lines_is_their_own() {
        assertThat(QuotedText.parts("On Monday somebody wrote:\n> 첫째?\n네.\n> 둘째?\n아니요."))
                .extracting(Piece::isQuoted)
                .containsExactly(true, false, true, false);
    }

    @Test
    void nothing_is_folded_where_nothing_else_is_there() {
        assertThat(QuotedText.parts("> 인용뿐")).isEqualTo(List.of(new Piece(false, "> 인용뿐")));
        assertThat(QuotedText.parts("On the first day I wrote a letter. -- 끝"))
                .extracting(Piece::isQuoted)
                .containsExactly(false);
    }
}
