package io.haedap.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody means to find, but somebody will type. */
public final class HostileQueries {

    private HostileQueries() {}

    public static Stream<String> typed() {
        var lengths = List.of(1, 200, 201, 900);
        var repeated = Stream.of(
                        "가",
                        "각",
                        "뷁",
                        "ㄱ",
                        "ㅏ",
                        "ㄳ",
                        "\u1100",
                        "\u1161",
                        "\u11a8",
                        "a",
                        "Z",
                        "0",
                        "-",
                        "\"",
                        "*",
                        "?",
                        "(",
                        "~",
                        "\ud83d\ude00",
                        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                        "e\u0301\u0327\u0489",
                        "\u0e01\u0e33",
                        "\u202e",
                        "\u200f",
                        "\u200b",
                        "\ufeff",
                        "\u0000",
                        "\u0007",
                        "\u2028",
                        "\ufffe",
                        "\u00ad",
                        "ﷺ",
                        "\u1e9e",
                        "İ",
                        "\u3000",
                        "가 ",
                        "ㄱ ",
                        "a ",
                        "환불 ")
                .flatMap(one -> lengths.stream().map(one::repeat));
        var words = Stream.of(
                "",
                " ",
                "*:*",
                "title:x AND (",
                "[a TO z]",
                "a AND OR NOT && || ! + -",
                "\\",
                "~~~^^^",
                "/(a+)+$/",
                "(((((((((((((((((((((((((((((",
                "' or 1=1; drop table search.document; --",
                "%_%",
                "{{7*7}} ${7*7} <script>alert(1)</script>",
                "../../etc/passwd",
                "words.ko:환불^999",
                "\u0002환불\u0003",
                IntStream.range(0, 100)
                        .mapToObj(i -> String.valueOf((char) ('가' + i * 28)))
                        .collect(Collectors.joining(" ")),
                IntStream.range(0, 100)
                        .mapToObj(i -> String.valueOf((char) (0x4e00 + i)))
                        .collect(Collectors.joining(" ")),
                new Random(7)
                        .ints(200, 1, 0x110000)
                        .filter(c -> c < 0xd800 || c > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                "a*".repeat(100),
                "?".repeat(99) + "가");
        return Stream.concat(repeated, words);
    }
}
