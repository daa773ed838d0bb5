package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calendars, holidays and what is special about dates. The tables are small: they are read whole. */
@Component
class HourReading {

    private static final String REVISION = "select revision from hours.setting";
    private static final String CALENDARS = """
            select slug, name_ko, name_en, time_zone, holidays, position, version
              from hours.calendar
             order by position, slug
            """;
    private static final String SPANS = """
            select calendar, day, opens, closes
              from hours.span
             order by calendar, day, opens
            """;
    private static final String HOLIDAYS = """
            select id, calendar, date, name_ko, name_en, source, version
              from hours.holiday
             order by date, id
            """;
    private static final String WORKED = "select date from hours.worked_day order by date";
    private static final String SETTING = "select labour_day, version from hours.setting";
    private static final String CLOSURES = """
            select id, calendar, first_day, last_day, name_ko, name_en, version
              from hours.closure
             order by first_day, id
            """;
    private static final String SPECIAL_DAYS = """
            select id, calendar, date, name_ko, name_en, version
              from hours.special_day
             order by date, id
            """;
    private static final String SPECIAL_SPANS = """
            select special_day, opens, closes
              from hours.special_span
             order by special_day, opens
            """;

    private final JdbcClient jdbc;

    HourReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read again where somebody changed it meanwhile: half a change is no calendar. */
    HourBooks all() {
        while (true) {
            var books = new HourBooks(revision(), calendars(), holidays(), settings(), closures(), specialDays());
            if (revision() == books.revision()) {
                return books;
            }
        }
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    List<CalendarRow> calendars() {
        var spans = new HashMap<String, List<Span>>();
        jdbc.sql(SPANS).query(row -> {
            spans.computeIfAbsent(row.getString("calendar"), _ -> new ArrayList<>())
                    .add(new Span(DayOfWeek.of(row.getInt("day")), row.getInt("opens"), row.getInt("closes")));
        });
        return jdbc.sql(CALENDARS)
                .query((row, number) -> new CalendarRow(
                        row.getString("slug"),
                        name(row),
                        ZoneId.of(row.getString("time_zone")),
                        HolidayMode.valueOf(row.getString("holidays")),
                        List.copyOf(spans.getOrDefault(row.getString("slug"), List.of())),
                        row.getInt("position"),
                        row.getLong("version")))
                .list();
    }

    List<EnteredHoliday> holidays() {
        return jdbc.sql(HOLIDAYS)
                .query((row, number) -> new EnteredHoliday(
                        row.getString("id"),
                        row.getString("calendar"),
                        date(row, "date"),
                        name(row),
                        HolidaySource.valueOf(row.getString("source")),
                        row.getLong("version")))
                .list();
    }

    HolidaySettings settings() {
        var worked = jdbc.sql(WORKED).query((row, number) -> date(row, "date")).list();
        return jdbc.sql(SETTING)
                .query((row, number) ->
                        new HolidaySettings(row.getBoolean("labour_day"), worked, row.getLong("version")))
                .single();
    }

    List<Closure> closures() {
        return jdbc.sql(CLOSURES)
                .query((row, number) -> new Closure(
                        row.getString("id"),
                        row.getString("calendar"),
                        date(row, "first_day"),
                        date(row, "last_day"),
                        name(row),
                        row.getLong("version")))
                .list();
    }

    List<SpecialDay> specialDays() {
        Map<Long, List<int[]>> edges = new HashMap<>();
        jdbc.sql(SPECIAL_SPANS).query(row -> {
            edges.computeIfAbsent(row.getLong("special_day"), _ -> new ArrayList<>())
                    .add(new int[] {row.getInt("opens"), row.getInt("closes")});
        });
        return jdbc.sql(SPECIAL_DAYS)
                .query((row, number) -> {
                    var date = date(row, "date");
                    return new SpecialDay(
                            row.getString("id"),
                            row.getString("calendar"),
                            date,
                            name(row),
                            edges.getOrDefault(row.getLong("id"), List.of()).stream()
                                    .map(edge -> new Span(date.getDayOfWeek(), edge[0], edge[1]))
                                    .toList(),
                            row.getLong("version"));
                })
                .list();
    }

    private static LocalText name(ResultSet row) throws SQLException {
        return new LocalText(row.getString("name_ko"), row.getString("name_en"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
