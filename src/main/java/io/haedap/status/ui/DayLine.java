package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.shared.ui.Times;
import io.haedap.status.ServiceDay;
import io.haedap.status.ServiceHistory;
import io.haedap.status.ServiceState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The past 90 days of a service: a bar a day, and in words how many minutes it was down on which. */
class DayLine extends Div {

    private static final int STEP = 4;
    private static final int HEIGHT = 22;

    private final Times times;

    DayLine(ServiceHistory history, Times times) {
        this.times = times;
        addClassName("day-line");
        var bad = history.days().stream()
                .filter(day -> day.worst() != ServiceState.OPERATIONAL)
                .toList();
        add(bars(history.days()), words(history, bad));
        if (!bad.isEmpty()) {
            add(list(bad));
        }
    }

    private Component bars(List<ServiceDay> days) {
        var svg = new StringBuilder("<svg class=\"day-bars\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\""
                .formatted(STEP * days.size(), HEIGHT));
        svg.append(" aria-hidden=\"true\">");
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var good = day.worst() == ServiceState.OPERATIONAL;
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"3\" height=\"%d\" class=\"st-%s\"><title>%s</title></rect>"
                    .formatted(
                            STEP * i,
                            good ? HEIGHT / 2 : 0,
                            good ? HEIGHT / 2 : HEIGHT,
                            StatusWords.sign(day.worst()),
                            HtmlUtils.htmlEscape(said(day))));
        }
        return new Html("<div>" + svg.append("</svg>") + "</div>");
    }

    private Span words(ServiceHistory history, List<ServiceDay> bad) {
        var down = bad.stream().mapToInt(ServiceDay::minutesDown).sum();
        var words = new Span(getTranslation("status.days.uptime", percent(history.uptime()))
                + (down == 0 ? "" : " · " + getTranslation("status.days.down", StatusWords.length(this, down))));
        words.addClassNames("xs", "t2", "num");
        return words;
    }

    private Details list(List<ServiceDay> bad) {
        var list = new UnorderedList();
        list.addClassNames("day-list", "num");
        bad.reversed().forEach(day -> list.add(new ListItem(said(day))));
        var details = new Details(getTranslation("status.days.bad", bad.size()), list);
        details.addClassName("day-details");
        return details;
    }

    /** The day, the worst of it, and the minutes. */
    private String said(ServiceDay day) {
        var date = times.day(day.date().atStartOfDay(Times.ZONE).toInstant());
        var minutes = Stream.of(
                        day.minutesDown() == 0
                                ? ""
                                : getTranslation("status.days.down", StatusWords.length(this, day.minutesDown())),
                        day.minutesSlow() == 0
                                ? ""
                                : getTranslation("status.days.slow", StatusWords.length(this, day.minutesSlow())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return date + " "
                + (minutes.isEmpty()
                        ? getTranslation("status.service." + day.worst().word())
                        : minutes);
    }

    /** Never rounded up to a full hundred. */
    private static String percent(double uptime) {
        return BigDecimal.valueOf(uptime)
                        .setScale(2, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
