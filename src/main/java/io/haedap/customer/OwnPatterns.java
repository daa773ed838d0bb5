package io.haedap.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The patterns of {@code redaction.txt} by their keys, and the letters that they compare. */
final class OwnPatterns {

    private static final Map<String, String> SOURCES = read();
    private static final int FULL_WIDTH = '\uff01' - '!';

    private OwnPatterns() {}

    static Pattern of(String key) {
        return anyCase(source(key));
    }

    static String source(String key) {
        return Objects.requireNonNull(SOURCES.get(key), key);
    }

    static Pattern anyCase(String source) {
        return Pattern.compile(source, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As long as the text, with ASCII in place of what only looks different. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(folded(text.charAt(at)));
        }
        return folded.toString();
    }

    private static char folded(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        if (Character.isDigit(letter)) {
            return (char) ('0' + Character.digit(letter, 10));
        }
        if (letter >= '\uff01' && letter <= '\uff5e') {
            return (char) (letter - FULL_WIDTH);
        }
        if (Character.getType(letter) == Character.DASH_PUNCTUATION || letter == '\u2212') {
            return '-';
        }
        return Character.isSpaceChar(letter) || Character.getType(letter) == Character.FORMAT ? ' ' : letter;
    }

    private static Map<String, String> read() {
        try (var file = Objects.requireNonNull(OwnPatterns.class.getResourceAsStream("redaction.txt"));
                var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one + "|" + other));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
