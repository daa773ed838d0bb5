package io.haedap.search;

import io.haedap.shared.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a plain text; a heading, an item of a list and a row of a table is one each. */
final class Sentences {

    /** A marker of a list is no sentence of its own. */
    private static final int SHORTEST = 4;

    /** Where a sentence begins and ends in its text. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Sentences() {}

    static List<Span> of(String text, Language language) {
        var breaks = BreakIterator.getSentenceInstance(language.locale());
        var spans = new ArrayList<Span>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            line(spans, breaks, text, new Span(from, to));
            from = to + 1;
        }
        return spans;
    }

    private static void line(List<Span> spans, BreakIterator breaks, String text, Span line) {
        var part = text.substring(line.from(), line.to());
        breaks.setText(part);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var span = stripped(text, line.from() + from, line.from() + to);
            if (span.length() >= SHORTEST || to == part.length()) {
                if (span.length() > 0) {
                    spans.add(span);
                }
                from = to;
            }
        }
    }

    private static Span stripped(String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && (Character.isWhitespace(text.charAt(first)) || isBullet(text, first, last))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    private static boolean isBullet(String text, int at, int end) {
        return "-*+|".indexOf(text.charAt(at)) >= 0 && at + 1 < end && text.charAt(at + 1) == ' ';
    }
}
