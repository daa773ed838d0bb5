package io.haedap.hours;

import io.haedap.people.SampleStaff;
import io.haedap.shared.LocalText;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A counter for visitors with a lunch break and a short Saturday, which moves for two days and closes early on the last of the year. */
@Component
@Order(5)
class HoursSample implements SampleContent {

    private static final int WEEKS_AHEAD = 3;

    record Hours(List<DayOfWeek> days, int opens, int closes) {}

    record Sample(String slug, LocalText name, List<Hours> week, LocalText closure, LocalText shortDay) {}

    private final CalendarDesk desk;
    private final ClosureDesk closures;
    private final SpecialDayDesk specials;
    private final SampleStaff staff;
    private final SampleFiles files;
    private final Clock clock;

    HoursSample(
            CalendarDesk desk,
            ClosureDesk closures,
            SpecialDayDesk specials,
            SampleStaff staff,
            SampleFiles files,
            Clock clock) {
        this.desk = desk;
        this.closures = closures;
        this.specials = specials;
        this.staff = staff;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public void load() {
        files.read("calendars", Sample[].class)
                .forEach(sample -> staff.as("admin", () -> {
                    load(sample);
                    return true;
                }));
    }

    private void load(Sample sample) {
        var spans = sample.week().stream()
                .flatMap(hours ->
                        hours.days().stream().map(day -> new Span(day, hours.opens() * 60, hours.closes() * 60)))
                .toList();
        desk.add(sample.slug(), new CalendarDraft(sample.name(), "Asia/Seoul", HolidayMode.KOREAN, spans, null));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
        var monday = today.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        closures.add(new ClosureDraft(sample.slug(), monday, monday.plusDays(1), sample.closure()));
        var last = LocalDate.of(today.getYear(), 12, 31);
        specials.add(new SpecialDayDraft(
                sample.slug(), last, sample.shortDay(), List.of(new Span(last.getDayOfWeek(), 10 * 60, 12 * 60))));
    }
}
