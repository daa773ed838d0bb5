package io.haedap.hours;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.ChangeListener;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars as rows, kept in memory until a node tells that they changed. */
@Component
class Calendars implements ChangeListener {

    private static final String CALENDARS = """
            select slug, name_ko, name_en, time_zone, heeds_holidays
              from hours.calendar
             order by position, slug
            """;
    private static final String SPANS = """
            select calendar, day, opens, closes
              from hours.span
             order by calendar, day, opens
            """;
    private static final String BY_HAND = "select date, name_ko, name_en from hours.holiday order by date";
    private static final String LABOUR_DAY = "select labour_day from hours.setting";

    private record Known(Map<String, BusinessCalendar> calendars, Holidays holidays) {}

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private volatile @Nullable Known known;

    Calendars(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    List<BusinessCalendar> all() {
        return List.copyOf(known().calendars.values());
    }

    BusinessCalendar named(String slug) {
        var found = known().calendars.get(slug);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    Holidays holidays() {
        return known().holidays;
    }

    @Override
    public void changed(String topic) {
        if ("hours".equals(topic)) {
            known = null;
        }
    }

    @Override
    public void resync() {
        known = null;
    }

    private Known known() {
        var kept = known;
        if (kept == null) {
            kept = read();
            known = kept;
        }
        return kept;
    }

    private Known read() {
        var spans = new LinkedHashMap<String, List<Span>>();
        jdbc.sql(SPANS).query(row -> {
            spans.computeIfAbsent(row.getString("calendar"), _ -> new ArrayList<>())
                    .add(new Span(DayOfWeek.of(row.getInt("day")), row.getInt("opens"), row.getInt("closes")));
        });
        var holidays = readHolidays();
        var calendars = new LinkedHashMap<String, BusinessCalendar>();
        jdbc.sql(CALENDARS)
                .query((row, number) -> new BusinessCalendar(
                        row.getString("slug"),
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        ZoneId.of(row.getString("time_zone")),
                        List.copyOf(spans.getOrDefault(row.getString("slug"), List.of())),
                        row.getBoolean("heeds_holidays") ? holidays : null))
                .list()
                .forEach(calendar -> calendars.put(calendar.slug(), calendar));
        return new Known(calendars, holidays);
    }

    private Holidays readHolidays() {
        var byHand = jdbc.sql(BY_HAND)
                .query((row, number) -> new Holiday(
                        Objects.requireNonNull(row.getObject("date", LocalDate.class)),
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        false))
                .list();
        boolean labourDay = jdbc.sql(LABOUR_DAY).query(Boolean.class).single();
        return new Holidays(year -> holidays(year, labourDay, byHand));
    }

    private List<Holiday> holidays(int year, boolean labourDay, List<Holiday> byHand) {
        var all = new ArrayList<Holiday>();
        KoreanHolidays.of(year, labourDay, byHand.stream().map(Holiday::date).toList())
                .forEach(day -> all.add(new Holiday(day.date(), nameOf(day), day.substitute())));
        byHand.stream().filter(day -> day.date().getYear() == year).forEach(all::add);
        all.sort(Comparator.comparing(Holiday::date));
        return List.copyOf(all);
    }

    private LocalText nameOf(KoreanHolidays.Named day) {
        return new LocalText(nameIn(day, Locale.KOREAN), nameIn(day, Locale.ENGLISH));
    }

    private String nameIn(KoreanHolidays.Named day, Locale locale) {
        var name = messages.getMessage("hours.holiday." + day.key(), null, locale);
        return day.substitute() ? messages.getMessage("hours.holiday.substitute", new Object[] {name}, locale) : name;
    }
}
