package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The spans of a week: a line a day, typed as text and drawn as a bar, which can be copied to other days. */
class WeekEditor extends Div {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Map<DayOfWeek, TextField> fields = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, DayBar> bars = new EnumMap<>(DayOfWeek.class);

    WeekEditor() {
        addClassName("week-editor");
        var scale = new Div(new Span("00"), new Span("06"), new Span("12"), new Span("18"), new Span("24"));
        scale.addClassName("week-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        add(scale);
        for (var day : DayOfWeek.values()) {
            add(line(day));
        }
    }

    private Div line(DayOfWeek day) {
        var field = new TextField();
        field.setAriaLabel(getTranslation("hours.week.of", HourWords.weekday(day)));
        field.setPlaceholder(getTranslation("hours.week.closed"));
        field.setMaxLength(300);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setManualValidation(true);
        field.addValueChangeListener(_ -> draw(day));
        fields.put(day, field);
        var bar = new DayBar();
        bars.put(day, bar);
        var name = new Span(HourWords.shortDay(day));
        name.addClassNames("week-day", "med");
        var copy = new Button(Icons.COPY.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(getTranslation("hours.week.copy", HourWords.weekday(day)));
        copy.setTooltipText(getTranslation("hours.week.copy", HourWords.weekday(day)));
        var menu = new ContextMenu(copy);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("hours.week.copy.workdays"), _ -> copy(day, WORKDAYS));
        menu.addItem(getTranslation("hours.week.copy.all"), _ -> copy(day, EnumSet.allOf(DayOfWeek.class)));
        var line = new Div(name, field, bar, copy);
        line.addClassName("week-line");
        return line;
    }

    private void copy(DayOfWeek from, Set<DayOfWeek> to) {
        var text = field(from).getValue();
        to.forEach(day -> {
            field(day).setValue(text);
            draw(day);
        });
    }

    private TextField field(DayOfWeek day) {
        return Objects.requireNonNull(fields.get(day));
    }

    private void draw(DayOfWeek day) {
        var bar = Objects.requireNonNull(bars.get(day));
        try {
            bar.show(SpanText.read(day, field(day).getValue(), name(day)));
        } catch (Refusal _) {
            bar.show(List.of());
        }
    }

    void show(List<io.haedap.hours.Span> spans) {
        for (var day : DayOfWeek.values()) {
            field(day)
                    .setValue(HourWords.spans(
                            spans.stream().filter(span -> span.day() == day).toList()));
            draw(day);
        }
    }

    /** What was typed; all days that cannot be read are refused at once. */
    List<io.haedap.hours.Span> spans() {
        var spans = new ArrayList<io.haedap.hours.Span>();
        var faults = new Faults();
        fields.forEach((day, field) -> {
            try {
                spans.addAll(SpanText.read(day, field.getValue(), name(day)));
            } catch (Refusal refused) {
                refused.faults().forEach(fault -> faults.add(fault.field(), fault.message()));
            }
        });
        faults.refuse();
        return spans;
    }

    /** By the names that refusals use; what is wrong with the week as a whole is said on its first day. */
    Map<String, HasValidationProperties> fields() {
        var named = new LinkedHashMap<String, HasValidationProperties>();
        fields.forEach((day, field) -> named.put(name(day), field));
        named.put("spans", field(DayOfWeek.MONDAY));
        return named;
    }

    private static String name(DayOfWeek day) {
        return "spans." + day.name().substring(0, 3);
    }

    /** Twenty-four hours as a bar; a night goes on at its beginning, paler, because it belongs to the day before. */
    private static final class DayBar extends Div {

        private DayBar() {
            addClassName("day-bar");
            getElement().setAttribute("aria-hidden", "true");
        }

        private void show(List<io.haedap.hours.Span> spans) {
            removeAll();
            spans.forEach(span -> {
                add(piece(span.opens(), Math.min(span.closes(), io.haedap.hours.Span.DAY), "on"));
                if (span.isOverMidnight()) {
                    add(piece(0, span.closes() - io.haedap.hours.Span.DAY, "next"));
                }
            });
        }

        private static Div piece(int from, int to, String kind) {
            var piece = new Div();
            piece.addClassName(kind);
            piece.getStyle().set("inset-inline-start", percent(from)).set("inline-size", percent(to - from));
            return piece;
        }

        private static String percent(int minutes) {
            return String.format(Locale.ROOT, "%.3f%%", minutes * 100.0 / io.haedap.hours.Span.DAY);
        }
    }
}
