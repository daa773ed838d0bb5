package io.haedap.hours;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and edits holidays: the computed Korean ones may be worked on, others are entered by hand. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class HolidayDesk {

    private static final String ADD = """
            insert into hours.holiday (calendar, date, name_ko, name_en, source)
            values (:calendar, :date, :ko, :en, :source)
            returning id
            """;
    private static final String SAVE = """
            update hours.holiday
               set calendar = :calendar, date = :date, name_ko = :ko, name_en = :en, version = version + 1
             where id = :id
               and version = :version
            """;
    private static final String DELETE = "delete from hours.holiday where id = :id and version = :version";
    private static final String SAVE_SETTING = """
            update hours.setting
               set labour_day = :labour, version = version + 1
             where version = :version
            """;
    private static final String CLEAR_WORKED = "delete from hours.worked_day";
    private static final String WORKED = "insert into hours.worked_day (date) values (:date)";

    private final JdbcClient jdbc;
    private final HourReading reading;
    private final HourTeller teller;
    private final HolidayNames names;

    HolidayDesk(JdbcClient jdbc, HourReading reading, HourTeller teller, HolidayNames names) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.teller = teller;
        this.names = names;
    }

    /** The holidays of a year in order, with where each comes from: the Korean ones, or those entered for one calendar alone. */
    @Transactional(readOnly = true)
    public List<ListedHoliday> list(int year, @Nullable String calendar) {
        var faults = new Faults();
        HourRules.date(faults, "year", LocalDate.of(Math.clamp(year, 1, 9999), 1, 1));
        HourRules.calendar(faults, calendar, reading.calendars());
        faults.refuse();
        var books = reading.all();
        var listed = new ArrayList<ListedHoliday>();
        if (calendar == null) {
            var worked = Set.copyOf(books.settings().workedDays());
            CalendarSet.computed(books, year)
                    .forEach(day -> listed.add(new ListedHoliday(
                            null,
                            null,
                            day.date(),
                            names.of(day),
                            HolidaySource.COMPUTED,
                            day.substitute(),
                            worked.contains(day.date()),
                            0)));
        }
        books.holidays().stream()
                .filter(day -> day.date().getYear() == year && HourRules.same(day.calendar(), calendar))
                .forEach(day -> listed.add(new ListedHoliday(
                        day.id(), day.calendar(), day.date(), day.name(), day.source(), false, false, day.version())));
        listed.sort(Comparator.comparing(ListedHoliday::date));
        return List.copyOf(listed);
    }

    @Transactional(readOnly = true)
    public EnteredHoliday one(String id) {
        return reading.holidays().stream()
                .filter(day -> day.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public EnteredHoliday add(HolidayDraft typed) {
        teller.hold();
        var draft = checked(typed, null);
        var faults = new Faults();
        HourRules.room(faults, reading.holidays().size());
        faults.refuse();
        var id = insert(draft, HolidaySource.HAND);
        tell(id, "added", draft.calendar(), facts(draft));
        return one(id);
    }

    /** The zone in which the days of a calendar begin, Seoul's where it is null; an unknown calendar is refused. */
    @Transactional(readOnly = true)
    public ZoneId zone(@Nullable String calendar) {
        if (calendar == null) {
            return ZoneId.of("Asia/Seoul");
        }
        return reading.calendars().stream()
                .filter(row -> row.slug().equals(calendar))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("calendar", "calendar-unknown"))
                .zone();
    }

    /** Nobody else changes hours until this transaction is over. */
    public void hold() {
        teller.hold();
    }

    /** Enters the days of a file, all of them or none; whoever calls has looked that none is a holiday already. */
    public void takeOver(@Nullable String calendar, List<HolidayDraft> days) {
        teller.hold();
        var faults = new Faults();
        HourRules.room(faults, reading.holidays().size() + days.size() - 1);
        faults.refuse();
        days.forEach(day -> insert(day, HolidaySource.FILE));
        var facts = Map.<String, Object>of("days", days.size());
        if (calendar == null) {
            teller.tellHeeding("holidays", "korean", "imported", facts);
        } else {
            teller.tell("holidays", calendar, "imported", calendar, facts);
        }
    }

    private String insert(HolidayDraft draft, HolidaySource source) {
        return written(jdbc.sql(ADD), draft)
                .param("source", source.name())
                .query(String.class)
                .single();
    }

    /** Changes it over the version that was read. */
    public EnteredHoliday change(String id, long version, HolidayDraft typed) {
        teller.hold();
        var before = one(id);
        var draft = checked(typed, id);
        var saved = written(jdbc.sql(SAVE), draft)
                .param("id", Long.parseLong(id))
                .param("version", version)
                .update();
        if (saved == 0) {
            throw Refusal.stale();
        }
        if (HourRules.same(before.calendar(), draft.calendar())) {
            tell(id, "changed", draft.calendar(), facts(draft));
        } else {
            teller.tell("holiday", id, "changed", null, facts(draft));
        }
        return one(id);
    }

    public void delete(String id, long version) {
        teller.hold();
        var before = one(id);
        var deleted = jdbc.sql(DELETE)
                .param("id", Long.parseLong(id))
                .param("version", version)
                .update();
        if (deleted == 0) {
            throw Refusal.stale();
        }
        tell(id, "deleted", before.calendar(), Map.of("date", before.date().toString()));
    }

    @Transactional(readOnly = true)
    public HolidaySettings settings() {
        return reading.settings();
    }

    /** Sets all of them over the version that was read. */
    public HolidaySettings change(HolidaySettings to) {
        teller.hold();
        var faults = new Faults();
        to.workedDays().forEach(day -> HourRules.date(faults, "workedDays", day));
        HourRules.room(faults, to.workedDays().size());
        faults.refuse();
        var saved = jdbc.sql(SAVE_SETTING)
                .param("labour", to.labourDay())
                .param("version", to.version())
                .update();
        if (saved == 0) {
            throw Refusal.stale();
        }
        jdbc.sql(CLEAR_WORKED).update();
        new TreeSet<>(to.workedDays())
                .forEach(day -> jdbc.sql(WORKED).param("date", day).update());
        teller.tellHeeding(
                "holidays",
                "korean",
                "changed",
                Map.of(
                        "labourDay",
                        to.labourDay(),
                        "workedDays",
                        to.workedDays().size()));
        return settings();
    }

    private void tell(String id, String verb, @Nullable String calendar, Map<String, Object> facts) {
        if (calendar == null) {
            teller.tellHeeding("holiday", id, verb, facts);
        } else {
            teller.tell("holiday", id, verb, calendar, facts);
        }
    }

    private HolidayDraft checked(HolidayDraft typed, @Nullable String id) {
        var draft = new HolidayDraft(typed.calendar(), typed.date(), HourRules.tidy(typed.name()));
        var faults = new Faults();
        HourRules.name(faults, draft.name());
        HourRules.calendar(faults, draft.calendar(), reading.calendars());
        HourRules.date(faults, "date", draft.date());
        faults.refuse();
        if (list(Objects.requireNonNull(draft.date()).getYear(), draft.calendar()).stream()
                .anyMatch(day ->
                        day.date().equals(draft.date()) && !day.worked() && (id == null || !id.equals(day.id())))) {
            faults.add("date", "holiday-taken");
        }
        faults.refuse();
        return draft;
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, HolidayDraft draft) {
        return sql.param("calendar", draft.calendar())
                .param("date", draft.date())
                .param("ko", draft.name().ko())
                .param("en", draft.name().en());
    }

    private static Map<String, Object> facts(HolidayDraft draft) {
        return Map.of("date", Objects.requireNonNull(draft.date()).toString());
    }
}
