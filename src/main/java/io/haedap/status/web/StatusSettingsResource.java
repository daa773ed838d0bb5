package io.haedap.status.web;

import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versions;
import io.haedap.status.SettingDesk;
import io.haedap.status.StatusSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What applies to incidents unless somebody says otherwise. */
@RestController
class StatusSettingsResource implements ApiRights {

    private static final String PATH = "/api/v1/status-settings";

    record SettingsJson(
            @Nullable Integer informWithin,
            @Nullable Integer warnBefore,
            @Nullable Integer promiseMinutes) {}

    private final SettingDesk desk;

    StatusSettingsResource(SettingDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(PATH, ApiRight.oneOf(Rights.STATUS_READ, Rights.SETTINGS_WRITE)),
                ApiRight.put(PATH, Rights.SETTINGS_WRITE));
    }

    @GetMapping(PATH)
    ResponseEntity<SettingsJson> read() {
        return answer(desk.read());
    }

    @PutMapping(PATH)
    ResponseEntity<SettingsJson> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SettingsJson settings) {
        var version = Versions.required(ifMatch);
        var warn = settings.warnBefore();
        return answer(desk.change(new StatusSettings(
                settings.informWithin(), warn == null ? 0 : warn, settings.promiseMinutes(), version)));
    }

    private static ResponseEntity<SettingsJson> answer(StatusSettings settings) {
        return Versions.ok(
                new SettingsJson(settings.informWithin(), settings.warnBefore(), settings.promiseMinutes()),
                settings.version());
    }
}
