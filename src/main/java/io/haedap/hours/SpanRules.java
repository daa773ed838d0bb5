package io.haedap.hours;

import io.haedap.shared.Faults;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which spans a week, or a date, may have. */
final class SpanRules {

    private static final int MOST_A_DAY = 12;

    private SpanRules() {}

    /** Names each week day that is wrong, as {@code spans.MON}; a week without a span is refused as a whole. */
    static void week(Faults faults, List<Span> spans) {
        if (spans.isEmpty()) {
            faults.add("spans", "calendar-never-open");
        }
        var sound = true;
        for (var day : DayOfWeek.values()) {
            sound &= day(faults, field(day), on(day, spans));
        }
        if (sound) {
            apart(faults, spans);
        }
    }

    /** The spans of one date, which may meet those of its neighbours; answers whether they are right. */
    static boolean day(Faults faults, String field, List<Span> spans) {
        if (spans.size() > MOST_A_DAY) {
            faults.add(field, "span-most", MOST_A_DAY);
            return false;
        }
        if (!spans.stream().allMatch(SpanRules::isWhole)) {
            faults.add(field, "span-edges");
            return false;
        }
        var sorted = inOrder(spans);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens() < sorted.get(i - 1).closes()) {
                add(faults, field, "span-overlap", sorted.get(i - 1), sorted.get(i));
                return false;
            }
        }
        return true;
    }

    private static void add(Faults faults, String field, String message, Span one, Span other) {
        faults.add(field, message, one.opensAt(), one.closesAt(), other.opensAt(), other.closesAt());
    }

    private static boolean isWhole(Span span) {
        return span.opens() >= 0
                && span.opens() < Span.DAY
                && span.closes() > span.opens()
                && (span.closes() < span.opens() + Span.DAY || (span.opens() == 0 && span.closes() == Span.DAY));
    }

    /** A span over midnight must not reach into one of the next day; Sunday's next day is Monday. */
    private static void apart(Faults faults, List<Span> spans) {
        for (var late : spans) {
            for (var early : on(late.day().plus(1), spans)) {
                if (early.opens() < late.closes() - Span.DAY) {
                    add(faults, field(early.day()), "span-overnight", late, early);
                    return;
                }
            }
        }
    }

    private static List<Span> on(DayOfWeek day, List<Span> spans) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }

    static List<Span> inOrder(List<Span> spans) {
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(Span::day).thenComparingInt(Span::opens));
        return List.copyOf(sorted);
    }

    private static String field(DayOfWeek day) {
        return "spans." + day.name().substring(0, 3);
    }
}
