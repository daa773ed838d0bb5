package io.haedap.hours.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.hours.CalendarDraft;
import io.haedap.hours.CalendarState;
import io.haedap.hours.Closure;
import io.haedap.hours.ClosureDraft;
import io.haedap.hours.EnteredHoliday;
import io.haedap.hours.Holiday;
import io.haedap.hours.HolidayDraft;
import io.haedap.hours.HolidayMode;
import io.haedap.hours.HolidaySource;
import io.haedap.hours.Span;
import io.haedap.hours.SpecialDay;
import io.haedap.hours.SpecialDayDraft;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calendars, closures, special hours and holidays in JSON. */
final class HoursJson {

    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

    private HoursJson() {}

    /** Hours of a week day; {@code to} at or before {@code from} is on the next day. */
    record SpanOfDay(
            @Nullable String day,
            @Nullable String from,
            @Nullable String to) {

        static SpanOfDay of(Span span) {
            return new SpanOfDay(span.day().name().substring(0, 3), span.opensAt(), span.closesAt());
        }
    }

    /** Hours of a date. */
    record Hours(@Nullable String from, @Nullable String to) {}

    /** What everybody may read of a calendar. {@code heeds} says which holidays close it. */
    record CalendarAnswer(
            String slug,
            LocalText name,
            String timeZone,
            List<SpanOfDay> spans,
            boolean openNow,
            @Nullable OffsetDateTime changesAt,
            List<Holiday> holidays,
            List<DaysOff> closures,
            List<Hour> specialDays,
            HolidayMode heeds,
            int position) {

        /** A closure as readers see it. */
        record DaysOff(LocalDate from, LocalDate to, LocalText name) {}

        /** Special hours as readers see them. */
        record Hour(LocalDate date, LocalText name, List<Hours> spans) {}

        static CalendarAnswer of(CalendarState calendar) {
            var changes = calendar.opening().changesAt();
            return new CalendarAnswer(
                    calendar.slug(),
                    calendar.name(),
                    calendar.timeZone(),
                    calendar.spans().stream().map(SpanOfDay::of).toList(),
                    calendar.opening().openNow(),
                    changes == null
                            ? null
                            : changes.atZone(ZoneId.of(calendar.timeZone())).toOffsetDateTime(),
                    calendar.holidays(),
                    calendar.closures().stream()
                            .map(closure -> new DaysOff(closure.from(), closure.to(), closure.name()))
                            .toList(),
                    calendar.specialDays().stream()
                            .map(day -> new Hour(day.date(), day.name(), hours(day.spans())))
                            .toList(),
                    calendar.heeds(),
                    calendar.position());
        }
    }

    /** What may be written of a calendar; the slug only when it is made. */
    @JsonIgnoreProperties({"openNow", "changesAt", "holidays", "closures", "specialDays"})
    record CalendarWritten(
            @Nullable String slug,
            @Nullable LocalText name,
            @Nullable String timeZone,
            @Nullable List<SpanOfDay> spans,
            @Nullable HolidayMode heeds,
            @Nullable Integer position) {

        CalendarDraft draft() {
            var faults = new Faults();
            check(faults, name);
            if (timeZone == null) {
                faults.add("timeZone", "required");
            }
            if (spans == null) {
                faults.add("spans", "required");
            }
            faults.refuse();
            return new CalendarDraft(
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(timeZone),
                    Objects.requireNonNullElse(heeds, HolidayMode.KOREAN),
                    Objects.requireNonNull(spans).stream()
                            .map(span -> span(dayOf(span.day()), span.from(), span.to()))
                            .toList(),
                    position);
        }
    }

    /** What is special about dates; what is not stored yet has no id. */
    interface Day {

        @Nullable
        String id();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosureJson(
            @Nullable String id,
            @Nullable String calendar,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalText name)
            implements Day {

        static ClosureJson of(Closure closure) {
            return new ClosureJson(closure.id(), closure.calendar(), closure.from(), closure.to(), closure.name());
        }

        ClosureDraft draft() {
            return new ClosureDraft(calendar, from, to, checked(name));
        }
    }

    record SpecialDayJson(
            @Nullable String id,
            @Nullable String calendar,
            @Nullable LocalDate date,
            @Nullable LocalText name,
            @Nullable List<Hours> spans)
            implements Day {

        static SpecialDayJson of(SpecialDay day) {
            return new SpecialDayJson(day.id(), day.calendar(), day.date(), day.name(), hours(day.spans()));
        }

        SpecialDayDraft draft() {
            var faults = new Faults();
            check(faults, name);
            if (calendar == null) {
                faults.add("calendar", "required");
            }
            faults.refuse();
            return new SpecialDayDraft(
                    Objects.requireNonNull(calendar),
                    date,
                    Objects.requireNonNull(name),
                    spans == null
                            ? List.of()
                            : spans.stream()
                                    .map(span -> span(DayOfWeek.MONDAY, span.from(), span.to()))
                                    .toList());
        }
    }

    /** A holiday that was entered; {@code source} is read only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties({"substitute", "worked", "version"})
    record HolidayJson(
            @Nullable String id,
            @Nullable String calendar,
            @Nullable LocalDate date,
            @Nullable LocalText name,
            @Nullable HolidaySource source)
            implements Day {

        static HolidayJson of(EnteredHoliday day) {
            return new HolidayJson(day.id(), day.calendar(), day.date(), day.name(), day.source());
        }

        HolidayDraft draft() {
            return new HolidayDraft(calendar, date, checked(name));
        }
    }

    /** The settings of Korean holidays. */
    record HolidaySettingsJson(
            @Nullable Boolean labourDay, @Nullable List<LocalDate> workedDays) {}

    private static List<Hours> hours(List<Span> spans) {
        return spans.stream()
                .map(span -> new Hours(span.opensAt(), span.closesAt()))
                .toList();
    }

    private static LocalText checked(@Nullable LocalText name) {
        var faults = new Faults();
        check(faults, name);
        faults.refuse();
        return Objects.requireNonNull(name);
    }

    /** JSON may leave out what the type calls present. */
    @SuppressWarnings("ConstantValue")
    private static void check(Faults faults, @Nullable LocalText name) {
        if (name == null || name.ko() == null) {
            faults.add("name.ko", "required");
        }
    }

    private static DayOfWeek dayOf(@Nullable String day) {
        for (var one : DayOfWeek.values()) {
            if (one.name().substring(0, 3).equals(day)) {
                return one;
            }
        }
        throw Refusal.invalid("spans", "span-day");
    }

    static Span span(DayOfWeek day, @Nullable String from, @Nullable String to) {
        int opens = minute(from);
        int closes = minute(to);
        return new Span(day, opens, closes > opens ? closes : closes + Span.DAY);
    }

    private static int minute(@Nullable String clock) {
        Matcher read = CLOCK.matcher(Objects.requireNonNullElse(clock, ""));
        if (!read.matches()) {
            throw Refusal.invalid("spans", "span-clock");
        }
        return read.group(1) == null
                ? Span.DAY
                : Integer.parseInt(read.group(1)) * 60 + Integer.parseInt(read.group(2));
    }
}
