package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.EnteredHoliday;
import io.haedap.hours.HolidayDesk;
import io.haedap.hours.ListedHoliday;
import io.haedap.hours.web.HoursJson.HolidayJson;
import io.haedap.shared.Page;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The holidays of a year with where they come from; those that were entered can be changed. */
@RestController
@RequestMapping(HolidayResource.ALL)
class HolidayResource extends DayResource<EnteredHoliday, HolidayJson> {

    static final String ALL = "/api/v1/holidays";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final HolidayDesk desk;
    private final Clock clock;

    HolidayResource(HolidayDesk desk, ChangePreview preview, Clock clock) {
        super(ALL, preview);
        this.desk = desk;
        this.clock = clock;
    }

    /** The Korean ones, or those of a calendar alone; without a year those of this one. */
    @GetMapping
    Page<ListedHoliday> all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String calendar) {
        int shown = year == null ? clock.instant().atZone(SEOUL).getYear() : year;
        return new Page<>(desk.list(shown, calendar), null);
    }

    @Override
    protected EnteredHoliday find(String id) {
        return desk.one(id);
    }

    @Override
    protected EnteredHoliday make(HolidayJson holiday) {
        return desk.add(holiday.draft());
    }

    @Override
    protected EnteredHoliday replace(String id, long version, HolidayJson holiday) {
        return desk.change(id, version, holiday.draft());
    }

    @Override
    protected void remove(String id, long version) {
        desk.delete(id, version);
    }

    @Override
    protected long versionOf(EnteredHoliday holiday) {
        return holiday.version();
    }

    @Override
    protected HolidayJson shown(EnteredHoliday holiday) {
        return HolidayJson.of(holiday);
    }
}
