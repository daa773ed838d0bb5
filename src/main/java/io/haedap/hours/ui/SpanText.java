package io.haedap.hours.ui;

import io.haedap.hours.Span;
import io.haedap.shared.Refusal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours as people type them: {@code 9-12, 13:00–18:00}, {@code 22:00~06:00} over midnight; nothing is closed. */
final class SpanText {

    private static final Pattern ONE =
            Pattern.compile("(\\d{1,2})(?::?([0-5]\\d))?\\s*[-\\u2013\\u2014~\\u301c]\\s*(\\d{1,2})(?::?([0-5]\\d))?");
    private static final int LONGEST = 300;

    private SpanText() {}

    static List<Span> read(DayOfWeek day, String text, String field) {
        var spans = new ArrayList<Span>();
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "span-text");
        }
        for (var part : text.split("[,;/\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            var read = ONE.matcher(part.strip());
            if (!read.matches()) {
                throw Refusal.invalid(field, "span-text");
            }
            int opens = minute(read.group(1), read.group(2), field);
            int closes = minute(read.group(3), read.group(4), field);
            spans.add(new Span(day, opens, closes > opens ? closes : closes + Span.DAY));
        }
        return spans;
    }

    private static int minute(String hour, @Nullable String minute, String field) {
        int value = Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
        if (value > Span.DAY) {
            throw Refusal.invalid(field, "span-text");
        }
        return value;
    }
}
