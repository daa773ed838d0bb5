package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Difference.Change;
import io.haedap.shared.Difference.Piece;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTests {

    private static String side(List<Piece> pieces, Change without) {
        return pieces.stream()
                .filter(piece -> piece.change() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.change()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "]";
                    case NEW -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    신용카드: 영업일 기준 3~5일 | 신용카드: 영업일 기준 3~7일 | 신용카드: 영업일 기준 [-3~5][+3~7]일
                    3 business days           | 5 business days           | [-3][+5] business days
                    환불은 언제 들어옵니까     | 환불은 며칠 뒤에 들어옵니까 | 환불은 [-언제][+며칠 뒤에] 들어옵니까
                    App에서 신청합니다         | 앱에서 신청합니다          | [-App에서][+앱에서] 신청합니다
                    같은 글                   | 같은 글                   | 같은 글
                    """)
    void words_are_told_apart_as_a_reader_would(String before, String after, String expected) {
        assertThat(marked(Difference.words(before, after))).isEqualTo(expected);
    }

    @Test
    void the_pieces_make_up_both_texts_again() {
        var texts = List.of("", "가나 다라\n마바", "가나  다라 x마바", "\uD83D\uDE00 a b c", "c b a \uD83D\uDE00", " ", "끝");

        for (var before : texts) {
            for (var after : texts) {
                var pieces = Difference.words(before, after);
                assertThat(side(pieces, Change.NEW)).isEqualTo(before);
                assertThat(side(pieces, Change.GONE)).isEqualTo(after);
            }
        }
    }

    @Test
    void lines_lie_beside_the_one_they_are_most_like() {
        var rows = Difference.lines(
                List.of("머리", "신용카드는 영업일 기준 3일", "체크카드는 하루"),
                List.of("머리", "새로 생긴 줄", "신용카드는 영업일 기준 5일", "체크카드는 하루", "끝"));

        assertThat(rows).extracting(Difference.Row::before).containsExactly(0, null, 1, 2, null);
        assertThat(rows).extracting(Difference.Row::after).containsExactly(0, 1, 2, 3, 4);
        assertThat(rows.get(0).isSame()).isTrue();
        assertThat(marked(rows.get(2).pieces())).isEqualTo("신용카드는 영업일 기준 [-3][+5]일");
    }

    @Test
    void likeness_knows_endings_and_forgets_marks() {
        assertThat(Difference.likeness("환불은 언제 들어오나요?", "환불이 언제 들어오나요")).isGreaterThan(0.7);
        assertThat(Difference.likeness("환불은 언제 들어오나요?", "포인트를 모으는 방법")).isLessThan(0.2);
        assertThat(Difference.likeness("", "")).isEqualTo(1);
    }

    @Test
    void two_long_texts_without_a_word_in_common_take_no_time_and_little_memory() {
        var before = IntStream.range(0, 50_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var after = IntStream.range(0, 50_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Difference.words(before, after)).hasSize(2);
            assertThat(Difference.lines(List.of(before.split(" ")), List.of(after.split(" "))))
                    .hasSize(100_000);
        });
    }
}
