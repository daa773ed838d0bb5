package io.haedap.status.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.Planned;
import io.haedap.status.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a maintenance begins and ends, in a zone of choice; says what that is in Seoul, and what else lies there. */
class ZonedWindow extends Div {

    /** Asks what else lies in a window. */
    interface Beside {
        List<Planned> of(Instant from, Instant until);
    }

    private final DateTimePicker from = Calendars.dateTime(getTranslation("status.field.from"));
    private final DateTimePicker until = Calendars.dateTime(getTranslation("status.field.until"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("status.field.zone"));
    private final Span seoul = new Span();
    private final Div beside = new Div();
    private final Beside asked;
    private final Times times;

    ZonedWindow(Times times, Beside asked, Runnable changed) {
        this.times = times;
        this.asked = asked;
        addClassName("zoned-window");
        zone.setItems(Stream.concat(
                        Stream.of(Times.ZONE.getId()),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .filter(id -> !id.equals(Times.ZONE.getId()))
                                .sorted())
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(one -> one.getId().replace('_', ' '));
        zone.setValue(Times.ZONE);
        seoul.addClassNames("xs", "t2");
        beside.addClassName("beside-strips");
        from.addValueChangeListener(change -> keepLength(change.getOldValue(), change.getValue()));
        for (var field : List.of(from, until)) {
            field.addValueChangeListener(_ -> {
                draw();
                changed.run();
            });
        }
        zone.addValueChangeListener(_ -> {
            draw();
            changed.run();
        });
        var row = new Div(from, until, zone);
        row.addClassName("form-row");
        add(row, seoul, beside);
    }

    void show(Instant begin, Instant end, ZoneId in) {
        zone.setValue(in);
        until.clear();
        from.setValue(begin.atZone(in).toLocalDateTime());
        until.setValue(end.atZone(in).toLocalDateTime());
    }

    /** Once it has begun only its end moves. */
    void begun() {
        from.setReadOnly(true);
        zone.setReadOnly(true);
    }

    private void keepLength(@Nullable LocalDateTime before, @Nullable LocalDateTime after) {
        if (before != null && after != null && until.getValue() != null) {
            until.setValue(until.getValue().plus(Duration.between(before, after)));
        }
    }

    /** What else lies there is asked anew; a time that cannot be is told beside its field at once. */
    void draw() {
        beside.removeAll();
        seoul.setText("");
        fields().values().forEach(field -> field.setInvalid(false));
        if (from.isEmpty() || until.isEmpty() || zone.isEmpty()) {
            return;
        }
        try {
            var begin = begin();
            var end = end();
            if (!zone.getValue().equals(Times.ZONE)) {
                seoul.setText(getTranslation(
                        "status.window.seoul", times.weekday(begin) + " " + times.time(begin), times.at(end)));
            }
            asked.of(begin, end).forEach(one -> beside.add(strip(one)));
        } catch (Refusal impossible) {
            Refusals.show(impossible, fields());
        }
    }

    private Div strip(Planned one) {
        var key = one.kind().equals("bundle")
                ? "status.beside.bundle"
                : one.sameServices() ? "status.beside.same" : "status.beside.other";
        var strip = new Div(
                Icons.WARN.create(),
                new Span(getTranslation(
                        key,
                        one.name().in(Language.of(getLocale())),
                        times.weekday(one.from()) + " " + times.time(one.from()))));
        strip.addClassNames("note-strip", "soon");
        return strip;
    }

    Instant begin() {
        return instant("scheduledFor", from.getValue());
    }

    Instant end() {
        return instant("scheduledUntil", until.getValue());
    }

    ZoneId zone() {
        var chosen = zone.getValue();
        if (chosen == null) {
            throw Refusal.invalid("timeZone", "required");
        }
        return chosen;
    }

    private Instant instant(String field, @Nullable LocalDateTime at) {
        if (at == null) {
            throw Refusal.invalid(field, "required");
        }
        return WallTime.instant(field, at, zone());
    }

    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>();
        fields.put("scheduledFor", from);
        fields.put("scheduledUntil", until);
        fields.put("timeZone", zone);
        return fields;
    }
}
