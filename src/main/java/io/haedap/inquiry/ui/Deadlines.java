package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Initial;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How states and deadlines look and read. */
@Component
class Deadlines {

    /** The groups of the list, the most urgent first. */
    enum Urgency {
        LATE,
        HOUR,
        TODAY,
        LATER
    }

    private static final Duration SOON = Duration.ofHours(2);

    private final Times times;
    private final Clock clock;

    Deadlines(Times times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    Urgency urgency(Instant due) {
        var left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return Urgency.LATE;
        }
        if (left.compareTo(Duration.ofHours(1)) <= 0) {
            return Urgency.HOUR;
        }
        return LocalDate.ofInstant(due, Times.ZONE).equals(times.today()) ? Urgency.TODAY : Urgency.LATER;
    }

    /** The chip at the end of a row. */
    Span chip(InquiryStatus status, Instant due) {
        var chip = new Span();
        chip.addClassName("due");
        switch (status) {
            case RECEIVED, OPEN -> {
                var left = Duration.between(clock.instant(), due);
                chip.setText(shortly(due));
                chip.addClassName(left.isNegative() ? "late" : left.compareTo(SOON) <= 0 ? "soon" : "ok");
                chip.setTitle(word("inquiry.due.until", times.weekday(due), times.time(due)));
            }
            case WAITING_FOR_CUSTOMER -> {
                chip.add(Icons.PAUSE.create(), new Span(word("inquiry.due.paused")));
                chip.addClassNames("st-waiting", "state");
            }
            case ON_HOLD, ANSWERED, CLOSED, SPAM -> {
                chip.setText(word("inquiry.due." + status));
                chip.addClassNames(cssOf(status), "state");
            }
        }
        return chip;
    }

    /** What is left, or the day where it is not today. */
    String shortly(Instant due) {
        var left = Duration.between(clock.instant(), due);
        if (left.toHours() <= -24) {
            return word("inquiry.due.days-late", -left.toDays());
        }
        if (left.isNegative() || LocalDate.ofInstant(due, Times.ZONE).equals(times.today())) {
            return times.left(due);
        }
        var isTomorrow =
                LocalDate.ofInstant(due, Times.ZONE).equals(times.today().plusDays(1));
        return isTomorrow ? word("inquiry.due.tomorrow", times.time(due)) : times.day(due);
    }

    /** The promise in a sentence: how much is left, or by how much it was missed. */
    String sentence(Instant due) {
        var left = Duration.between(clock.instant(), due);
        var whole = left.abs();
        var span = whole.toHours() >= 48
                ? word("inquiry.span.days", whole.toDays())
                : whole.toHours() > 0
                        ? word("inquiry.span.hours", whole.toHours(), whole.toMinutesPart())
                        : word("inquiry.span.minutes", whole.toMinutes());
        return word(left.isNegative() ? "inquiry.due.missed" : "inquiry.due.left", span);
    }

    boolean isLate(Instant due) {
        return due.isBefore(clock.instant());
    }

    boolean isSoon(Instant due) {
        return !isLate(due) && Duration.between(clock.instant(), due).compareTo(SOON) <= 0;
    }

    static StateBadge badge(InquiryStatus status) {
        return new StateBadge(status.sign(), word("inquiry.status." + status));
    }

    static Span glyph(InquiryStatus status) {
        var glyph = new Span(Icons.ofState(status.sign()), hidden(word("inquiry.status." + status)));
        glyph.addClassNames("glyph", cssOf(status));
        glyph.setTitle(word("inquiry.status." + status));
        return glyph;
    }

    /** A colleague's letter, or the first one of a masked name. */
    static Initial initial(@Nullable Colleague colleague, String name) {
        return new Initial(
                colleague == null && !name.isEmpty() ? name.substring(0, name.offsetByCodePoints(0, 1)) : name);
    }

    static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("sr");
        return span;
    }

    private static String cssOf(InquiryStatus status) {
        return "st-" + status.sign();
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
