package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Replies that have not left yet: when they do, and how to take them back until then. */
class WaitingStrip extends Div {

    private static final Duration PLANNED = Duration.ofMinutes(10);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String LATER = "return new Promise(done => setTimeout(done, $0))";
    private static final long LONGEST_WAIT = Duration.ofHours(12).toMillis();

    private final Times times;
    private final Clock clock;
    private final Ways ways;
    private List<InquiryMessage> shown = List.of();

    /** What can be done with one, and by whom; {@code over} is run when one may have left. */
    record Ways(Predicate<InquiryMessage> may, Consumer<String> takeBack, Consumer<String> sendNow, Runnable over) {}

    WaitingStrip(Times times, Clock clock, Ways ways) {
        this.times = times;
        this.clock = clock;
        this.ways = ways;
        addClassName("waiting-replies");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Those that waited when they were shown last and are none of the messages any more: they were stopped. */
    List<InquiryMessage> stopped(List<InquiryMessage> messages) {
        var there = messages.stream().map(InquiryMessage::id).collect(Collectors.toSet());
        return shown.stream().filter(message -> !there.contains(message.id())).toList();
    }

    void show(List<InquiryMessage> messages) {
        var waiting =
                messages.stream().filter(message -> message.sendsAt() != null).toList();
        shown = waiting;
        removeAll();
        waiting.forEach(message -> add(line(message)));
        setVisible(!waiting.isEmpty());
    }

    private Div line(InquiryMessage message) {
        var at = Objects.requireNonNull(message.sendsAt());
        var left = Duration.between(clock.instant(), at);
        var isPlanned = left.compareTo(PLANNED) > 0;
        var words = new Span(
                isPlanned
                        ? getTranslation("inquiry.waiting-reply.planned", times.at(at))
                        : getTranslation("inquiry.waiting-reply", SECONDS.format(at.atZone(Times.ZONE))));
        words.addClassName("grow");
        var line = new Div((isPlanned ? Icons.CLOCK : Icons.SEND).create(), words);
        line.addClassName("row");
        if (ways.may().test(message)) {
            var back = new Button(
                    getTranslation("inquiry.take-back"), _ -> ways.takeBack().accept(message.id()));
            back.addThemeVariants(ButtonVariant.SMALL);
            line.add(back);
            if (isPlanned) {
                var now = new Button(
                        getTranslation("inquiry.send-now"), _ -> ways.sendNow().accept(message.id()));
                now.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
                line.add(now);
            }
        }
        if (left.toMillis() < LONGEST_WAIT) {
            line.getElement()
                    .executeJs(LATER, Math.max(0, left.toMillis()) + 300)
                    .then(_ -> ways.over().run());
        }
        return line;
    }
}
