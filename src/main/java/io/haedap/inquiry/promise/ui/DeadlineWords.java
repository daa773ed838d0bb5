package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.UI;
import io.haedap.hours.Segment;
import io.haedap.inquiry.promise.CountedSegment;
import io.haedap.inquiry.promise.InquiryDeadlines;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How deadlines and the stretches of the way to them read. */
final class DeadlineWords {

    private DeadlineWords() {}

    static String at(Times times, Instant at) {
        return times.weekday(at) + " " + times.time(at);
    }

    /** From when to when; the day is said once where it is one. */
    static String stretch(Times times, CountedSegment segment) {
        var from = segment.from().toInstant();
        var to = segment.to().toInstant();
        var end = times.day(from).equals(times.day(to)) ? times.time(to) : at(times, to);
        return at(times, from) + "\u2013" + end;
    }

    /** Why it counts or not. */
    static String why(CountedSegment segment) {
        return switch (segment.reason()) {
            case OPEN -> word("inquiry.promise.segment.OPEN");
            case CLOSED -> word("inquiry.promise.segment.CLOSED");
            case HOLIDAY, CLOSURE -> {
                var name = segment.holiday() == null ? segment.closure() : segment.holiday();
                yield word(
                        "inquiry.promise.segment." + segment.reason(),
                        name == null ? "" : name.in(Language.of(UI.getCurrent().getLocale())));
            }
            case PAUSED -> word("inquiry.promise.segment.PAUSED." + segment.pause());
        };
    }

    static String css(CountedSegment segment) {
        return "seg-" + segment.reason().name().toLowerCase(java.util.Locale.ROOT);
    }

    static BigDecimal counted(InquiryDeadlines.Deadline deadline) {
        return deadline.segments().stream()
                .filter(CountedSegment::counted)
                .map(CountedSegment::minutes)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String length(BigDecimal minutes) {
        long whole = minutes.setScale(0, RoundingMode.HALF_UP).longValue();
        return whole >= 60 && whole % 60 == 0
                ? word("inquiry.promise.hours", whole / 60)
                : whole < 60
                        ? word("inquiry.promise.minutes", whole)
                        : word("inquiry.promise.hours-minutes", whole / 60, whole % 60);
    }

    /** How it stands or ended. */
    static String state(InquiryDeadlines deadlines, InquiryDeadlines.Deadline one, Times times) {
        var ended = one.endedAt();
        if (ended != null && one.outcome() != null) {
            return word("inquiry.promise.outcome." + one.outcome(), times.at(ended));
        }
        return deadlines.standing() != null
                ? word("inquiry.promise.stands." + deadlines.standing())
                : word("inquiry.promise.until", at(times, one.dueAt()));
    }

    static boolean isShown(Segment.Reason reason) {
        return reason != Segment.Reason.CLOSED;
    }

    static @Nullable String policy(InquiryDeadlines.Deadline one) {
        return one.policy() == null ? null : word("inquiry.promise.by-policy", one.policy());
    }

    static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
