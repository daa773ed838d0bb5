package io.haedap.knowledge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a customer typed, line by line, so that Markdown shows it as it is: only what would mean something is escaped. */
final class PlainMarkdown {

    /** They would become links by themselves, escaped or not. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)[^\\s`]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_<>&!|~\\[\\]]");
    private static final Pattern BEGINS_SOMETHING = Pattern.compile("^(\\d{0,9})([#+=.):-])");

    private PlainMarkdown() {}

    static String of(String words) {
        return words.lines().map(line -> line(line.strip())).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        var left = new StringBuilder();
        int from = 0;
        for (var address : ADDRESS.matcher(line).results().toList()) {
            left.append(escaped(line.substring(from, address.start())))
                    .append('`')
                    .append(address.group())
                    .append('`');
            from = address.end();
        }
        left.append(escaped(line.substring(from)));
        return BEGINS_SOMETHING.matcher(left).replaceFirst("$1\\\\$2");
    }

    private static String escaped(String words) {
        return MEANS_SOMETHING.matcher(words).replaceAll("\\\\$0");
    }
}
