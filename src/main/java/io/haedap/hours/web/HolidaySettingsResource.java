package io.haedap.hours.web;

import io.haedap.hours.HolidayDesk;
import io.haedap.hours.HolidaySettings;
import io.haedap.hours.web.HoursJson.HolidaySettingsJson;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whether Labour Day closes, and the computed holidays on which the house works. */
@RestController
class HolidaySettingsResource implements ApiRights {

    private static final String PATH = "/api/v1/holiday-settings";

    private final HolidayDesk desk;

    HolidaySettingsResource(HolidayDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.SETTINGS_WRITE), ApiRight.put(PATH, Rights.SETTINGS_WRITE));
    }

    @GetMapping(PATH)
    ResponseEntity<HolidaySettingsJson> read() {
        return answer(desk.settings());
    }

    @PutMapping(PATH)
    ResponseEntity<HolidaySettingsJson> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HolidaySettingsJson to) {
        var faults = new Faults();
        if (to.labourDay() == null) {
            faults.add("labourDay", "required");
        }
        if (to.workedDays() == null) {
            faults.add("workedDays", "required");
        }
        var version = Versions.required(ifMatch);
        faults.refuse();
        return answer(desk.change(new HolidaySettings(
                Boolean.TRUE.equals(to.labourDay()), Objects.requireNonNull(to.workedDays()), version)));
    }

    private static ResponseEntity<HolidaySettingsJson> answer(HolidaySettings settings) {
        return Versions.ok(new HolidaySettingsJson(settings.labourDay(), settings.workedDays()), settings.version());
    }
}
