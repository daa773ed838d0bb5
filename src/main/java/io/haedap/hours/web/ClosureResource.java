package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.Closure;
import io.haedap.hours.ClosureDesk;
import io.haedap.hours.web.HoursJson.ClosureJson;
import io.haedap.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Days on which calendars stay closed for a reason. */
@RestController
@RequestMapping(ClosureResource.ALL)
class ClosureResource extends DayResource<Closure, ClosureJson> {

    static final String ALL = "/api/v1/closures";

    private final ClosureDesk desk;

    ClosureResource(ClosureDesk desk, ChangePreview preview) {
        super(ALL, preview);
        this.desk = desk;
    }

    @GetMapping
    Page<ClosureJson> all() {
        return new Page<>(desk.all().stream().map(ClosureJson::of).toList(), null);
    }

    @Override
    protected Closure find(String id) {
        return desk.one(id);
    }

    @Override
    protected Closure make(ClosureJson closure) {
        return desk.add(closure.draft());
    }

    @Override
    protected Closure replace(String id, long version, ClosureJson closure) {
        return desk.change(id, version, closure.draft());
    }

    @Override
    protected void remove(String id, long version) {
        desk.delete(id, version);
    }

    @Override
    protected long versionOf(Closure closure) {
        return closure.version();
    }

    @Override
    protected ClosureJson shown(Closure closure) {
        return ClosureJson.of(closure);
    }
}
