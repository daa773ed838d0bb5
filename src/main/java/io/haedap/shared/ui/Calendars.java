package io.haedap.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Pickers of dates and times that speak the screen's language; weeks begin on Sunday as Korean calendars do. */
public final class Calendars {

    /** The locale of a picker of times writes hours and nothing else here; the Korean one would halve the day. */
    private static final Locale TWENTY_FOUR_HOURS = Locale.UK;

    private Calendars() {}

    public static DatePicker date(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(locale());
        picker.setI18n(words());
        return picker;
    }

    public static DateTimePicker dateTime(String label) {
        var picker = new DateTimePicker(label);
        picker.setLocale(TWENTY_FOUR_HOURS);
        picker.setDatePickerI18n(words());
        picker.setStep(Duration.ofMinutes(10));
        return picker;
    }

    private static DatePicker.DatePickerI18n words() {
        var locale = locale();
        var days = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).toList();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(names(days, TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(names(days, TextStyle.SHORT_STANDALONE, locale))
                .setDateFormats("yyyy-MM-dd", "yyyy. M. d.", "yyyy.M.d", "yyyy/M/d", "yyyyMMdd")
                .setToday(UI.getCurrent().getTranslation("shared.today"))
                .setCancel(UI.getCurrent().getTranslation("shared.cancel"));
    }

    private static List<String> names(List<DayOfWeek> days, TextStyle style, Locale locale) {
        return days.stream().map(day -> day.getDisplayName(style, locale)).toList();
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.KOREAN : ui.getLocale();
    }
}
