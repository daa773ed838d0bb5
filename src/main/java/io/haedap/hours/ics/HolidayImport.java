package io.haedap.hours.ics;

import io.haedap.hours.HolidayDesk;
import io.haedap.hours.HolidayDraft;
import io.haedap.hours.ListedHoliday;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the holidays of an iCalendar file over, all that are new at once. Days from last year to ten years ahead are taken; a day
 * that is a holiday already stays as it is.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class HolidayImport {

    public static final int LARGEST = 1 << 20;

    private static final int YEARS_AHEAD = 10;
    private static final int MOST_DAYS = 2_000;

    private final HolidayDesk desk;
    private final Clock clock;

    HolidayImport(HolidayDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** For a calendar alone or (null) as Korean holidays; a trial changes nothing. */
    public HolidayReport run(byte[] file, @Nullable String calendar, boolean trial) {
        if (file.length > LARGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "ics-too-large");
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
        desk.list(today.getYear(), calendar);
        if (!trial) {
            // what is known is looked up below: two who import at once must not both find it missing
            desk.hold();
        }
        var read = HolidayFile.read(
                file,
                desk.zone(calendar),
                LocalDate.of(today.getYear() - 1, 1, 1),
                LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31));
        var created = new ArrayList<HolidayReport.Day>();
        var existing = new ArrayList<HolidayReport.Day>();
        var known = new HashMap<Integer, Set<LocalDate>>();
        var taken = new HashSet<LocalDate>();
        for (var day : read.days()) {
            if (!taken.add(day.date()) || isKnown(day.date(), calendar, known)) {
                existing.add(day);
            } else {
                created.add(day);
            }
        }
        if (created.size() > MOST_DAYS) {
            throw Refusal.invalid("file", "ics-days", MOST_DAYS);
        }
        if (!trial && !created.isEmpty()) {
            desk.takeOver(
                    calendar,
                    created.stream()
                            .map(day -> new HolidayDraft(calendar, day.date(), day.name()))
                            .toList());
        }
        return new HolidayReport(List.copyOf(created), List.copyOf(existing), read.rejected(), read.cut());
    }

    private boolean isKnown(LocalDate date, @Nullable String calendar, Map<Integer, Set<LocalDate>> known) {
        return known.computeIfAbsent(
                        date.getYear(),
                        year -> desk.list(year, calendar).stream()
                                .map(ListedHoliday::date)
                                .collect(Collectors.toSet()))
                .contains(date);
    }
}
