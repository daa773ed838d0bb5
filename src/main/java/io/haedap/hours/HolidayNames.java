package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the computed holidays are called. */
@Component
class HolidayNames {

    private final MessageSource messages;

    HolidayNames(MessageSource messages) {
        this.messages = messages;
    }

    LocalText of(KoreanHolidays.Named day) {
        return new LocalText(in(day, Locale.KOREAN), in(day, Locale.ENGLISH));
    }

    private String in(KoreanHolidays.Named day, Locale locale) {
        var name = messages.getMessage("hours.holiday." + day.key(), null, locale);
        return day.substitute() ? messages.getMessage("hours.holiday.substitute", new Object[] {name}, locale) : name;
    }
}
