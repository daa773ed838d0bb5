package io.haedap.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.haedap.hours.CalendarDay;
import io.haedap.hours.Reckoner;
import io.haedap.hours.Segment;
import io.haedap.shared.ui.Icons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;

/** A month of a calendar: each day with its hours, or why it has none. */
class MonthPanel extends Div {

    MonthPanel(Reckoner reckoner, YearMonth month, LocalDate today, Consumer<YearMonth> turn) {
        addClassName("hours-month");
        var title = new H2(HourWords.month(month.atDay(1)));
        var head = new Div(
                step(Icons.BACK, "hours.month.before", () -> turn.accept(month.minusMonths(1))),
                title,
                step(Icons.RIGHT, "hours.month.after", () -> turn.accept(month.plusMonths(1))));
        head.addClassNames("row", "hours-head");
        var names = new Div();
        names.addClassNames("month-names", "xs", "t2");
        names.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < 7; i++) {
            names.add(new Span(HourWords.shortDay(DayOfWeek.SUNDAY.plus(i))));
        }
        var days = new OrderedList();
        days.addClassName("month-days");
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var cell = cell(reckoner.day(day));
            cell.setClassName("other", !YearMonth.from(day).equals(month));
            cell.setClassName("today", day.equals(today));
            days.add(cell);
        }
        add(head, names, days);
    }

    private Button step(Icons icon, String key, Runnable deed) {
        var button = new Button(icon.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    private static ListItem cell(CalendarDay day) {
        var number = new Span(String.valueOf(day.date().getDayOfMonth()));
        number.addClassNames("num", "month-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var spoken = new Span(HourWords.day(day.date()) + ": ");
        spoken.addClassName("month-spoken");
        var cell = new ListItem(number, spoken, words(day));
        cell.addClassName(
                day.isSpecial()
                        ? "special"
                        : day.isWorking() ? "open" : day.reason() == Segment.Reason.CLOSED ? "closed" : "off");
        return cell;
    }

    private static Component words(CalendarDay day) {
        var words = new Div();
        words.addClassName("month-words");
        day.spans().forEach(span -> words.add(new Span(span.opensAt() + "–" + span.closesAt())));
        var name = day.name();
        if (name != null) {
            words.add(new Span(HourWords.in(name)));
        } else if (!day.isWorking()) {
            words.add(new Span(HourWords.reason(day)));
        }
        return words;
    }
}
