package io.haedap.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a letter begins and ends with, and an entry does not: greetings, thanks, signatures. The patterns are words of a file. */
final class Courtesies {

    private static final List<Pattern> OPENING;
    private static final List<Pattern> CLOSING;
    private static final List<Pattern> SIGNING;
    private static final int LONGEST_SIGNATURE = 10;
    private static final Pattern SAYS_SOMETHING = Pattern.compile(".{60,}|.*[?]|(\\S+ ){2,}\\S+[.!]");
    private static final Pattern FIRST =
            Pattern.compile("\\A\\s*([^\\n]*?(?<!\\b(?:Mr|Ms|Mrs|Dr))[.!?~](?=\\s|\\z)|[^\\n]+)\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[.!?~]\\s+");

    static {
        var lines = read();
        int closing = lines.indexOf("<");
        OPENING = patterns(lines.subList(0, closing));
        int signing = lines.indexOf(">");
        CLOSING = patterns(lines.subList(closing + 1, signing));
        SIGNING = patterns(lines.subList(signing + 1, lines.size()));
    }

    private Courtesies() {}

    /** The text without them; one that holds nothing else stays as it is. */
    static String without(String text) {
        var left = ended(begun(text.strip()));
        return left.isEmpty() ? text.strip() : left;
    }

    /** A mail without the lines that its writer's program puts below, who they are and where they work. */
    static String unsigned(String mail) {
        var lines = mail.strip().lines().toList();
        int least = Math.max(1, lines.size() - LONGEST_SIGNATURE);
        for (int at = lines.size() - 1;
                at >= least && !SAYS_SOMETHING.matcher(lines.get(at)).matches();
                at--) {
            if (isOne(SIGNING, lines.get(at))) {
                return unsigned(String.join("\n", lines.subList(0, at)));
            }
        }
        return mail.strip();
    }

    private static String begun(String text) {
        var left = text;
        var first = FIRST.matcher(left);
        while (first.find() && isOne(OPENING, first.group(1))) {
            left = left.substring(first.end());
            first = FIRST.matcher(left);
        }
        return left.strip();
    }

    private static String ended(String text) {
        var left = text;
        int last = lastSentence(left);
        while (!left.isEmpty() && isOne(CLOSING, left.substring(last))) {
            left = left.substring(0, last).strip();
            last = lastSentence(left);
        }
        return left;
    }

    private static int lastSentence(String text) {
        int line = text.lastIndexOf('\n') + 1;
        int begins = line;
        var between = BETWEEN.matcher(text).region(line, text.length());
        while (between.find()) {
            begins = between.end();
        }
        return begins;
    }

    private static boolean isOne(List<Pattern> courtesies, String sentence) {
        return courtesies.stream().anyMatch(one -> one.matcher(sentence.strip()).matches());
    }

    private static List<Pattern> patterns(List<String> lines) {
        return lines.stream()
                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static List<String> read() {
        try (var file = Objects.requireNonNull(Courtesies.class.getResourceAsStream("courtesies.txt"));
                var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
