package io.haedap.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import io.haedap.hours.Allowance;
import io.haedap.hours.Deadline;
import io.haedap.hours.Reckoner;
import io.haedap.hours.Segment;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Refusals;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tries a deadline out: from when, how much, and every stretch that was counted or not. */
class TryPanel extends Div {

    private static final int TWO_HOURS = 120;
    private static final int THREE_DAYS = 3;

    private final Reckoner reckoner;
    private final DateTimePicker from = Calendars.dateTime(getTranslation("hours.try.from"));
    private final IntegerField amount = new IntegerField(getTranslation("hours.try.amount"));
    private final Select<Allowance.Unit> unit = new Select<>();
    private final Div result = new Div();
    private final Map<String, HasValidationProperties> fields =
            Map.of("minutes", amount, "amount", amount, "from", from);

    TryPanel(Reckoner reckoner, Instant now) {
        this.reckoner = reckoner;
        addClassName("hours-try");
        unit.setLabel(getTranslation("hours.try.unit"));
        unit.setItems(Allowance.Unit.values());
        unit.setItemLabelGenerator(one -> getTranslation("hours.unit." + one));
        unit.setValue(Allowance.Unit.MINUTES);
        amount.setValue(TWO_HOURS);
        amount.setManualValidation(true);
        amount.setStepButtonsVisible(true);
        from.setManualValidation(true);
        from.setValue(
                LocalDateTime.ofInstant(now, reckoner.zone()).withSecond(0).withNano(0));
        unit.addValueChangeListener(change -> {
            amount.setValue(change.getValue() == Allowance.Unit.MINUTES ? TWO_HOURS : THREE_DAYS);
            count();
        });
        amount.addValueChangeListener(_ -> count());
        from.addValueChangeListener(_ -> count());
        result.getElement().setAttribute("role", "status");
        var row = new Div(from, amount, unit);
        row.addClassName("form-row");
        add(new H2(getTranslation("hours.try")), row, result);
        count();
    }

    private void count() {
        result.removeAll();
        Refusals.attempt(fields, () -> {
            if (from.getValue() == null) {
                throw Refusal.invalid("from", "required");
            }
            int most = unit.getValue() == Allowance.Unit.MINUTES ? Allowance.MOST_MINUTES : Allowance.MOST_DAYS;
            var asked = amount.getValue();
            if (asked == null || asked < 0 || asked > most) {
                throw Refusal.invalid("amount", "between", 0, most);
            }
            show(reckoner.deadline(
                    from.getValue().atZone(reckoner.zone()).toInstant(),
                    new Allowance(unit.getValue(), asked),
                    List.of()));
        });
    }

    private void show(Deadline deadline) {
        var at = deadline.at();
        if (at == null) {
            return;
        }
        var sentence = new Paragraph(getTranslation("hours.try.until", HourWords.at(at)));
        sentence.addClassNames("med", "try-until");
        result.add(sentence, bar(deadline), list(deadline.segments()));
    }

    private Component bar(Deadline deadline) {
        var bar = new Div();
        bar.addClassName("segment-bar");
        bar.getElement().setAttribute("role", "img");
        long open = deadline.segments().stream()
                .filter(Segment::counted)
                .mapToLong(segment -> segment.minutes().longValue())
                .sum();
        bar.getElement().setAttribute("aria-label", getTranslation("hours.try.bar", HourWords.lasting(open)));
        deadline.segments().forEach(segment -> {
            var piece = new Span();
            piece.addClassName("segment-" + segment.reason().name().toLowerCase(Locale.ROOT));
            piece.getStyle().set("flex-grow", segment.minutes().toPlainString());
            bar.add(piece);
        });
        return bar;
    }

    private Component list(List<Segment> segments) {
        var list = new OrderedList();
        list.addClassName("segment-list");
        segments.forEach(segment -> {
            var when = new Span(HourWords.at(segment.from()) + " – " + HourWords.at(segment.to()));
            when.addClassName("num");
            var lasts = new Span(HourWords.lasting(segment.minutes().longValue()));
            lasts.addClassNames("num", "t2");
            var why = new Span(HourWords.reason(segment));
            why.addClassNames("med", "segment-" + segment.reason().name().toLowerCase(Locale.ROOT));
            var line = new ListItem(why, when, lasts);
            line.setClassName("counted", segment.counted());
            list.add(line);
        });
        return list;
    }
}
