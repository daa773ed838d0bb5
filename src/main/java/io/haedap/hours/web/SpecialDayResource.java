package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.SpecialDay;
import io.haedap.hours.SpecialDayDesk;
import io.haedap.hours.web.HoursJson.SpecialDayJson;
import io.haedap.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dates with hours of their own. */
@RestController
@RequestMapping(SpecialDayResource.ALL)
class SpecialDayResource extends DayResource<SpecialDay, SpecialDayJson> {

    static final String ALL = "/api/v1/special-days";

    private final SpecialDayDesk desk;

    SpecialDayResource(SpecialDayDesk desk, ChangePreview preview) {
        super(ALL, preview);
        this.desk = desk;
    }

    @GetMapping
    Page<SpecialDayJson> all() {
        return new Page<>(desk.all().stream().map(SpecialDayJson::of).toList(), null);
    }

    @Override
    protected SpecialDay find(String id) {
        return desk.one(id);
    }

    @Override
    protected SpecialDay make(SpecialDayJson day) {
        return desk.add(day.draft());
    }

    @Override
    protected SpecialDay replace(String id, long version, SpecialDayJson day) {
        return desk.change(id, version, day.draft());
    }

    @Override
    protected void remove(String id, long version) {
        desk.delete(id, version);
    }

    @Override
    protected long versionOf(SpecialDay day) {
        return day.version();
    }

    @Override
    protected SpecialDayJson shown(SpecialDay day) {
        return SpecialDayJson.of(day);
    }
}
