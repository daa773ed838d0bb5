package io.haedap.hours.web;

import io.haedap.hours.ics.HolidayImport;
import io.haedap.hours.ics.HolidayReport;
import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holidays from an iCalendar file. */
@RestController
class HolidayImportResource implements ApiRights {

    private static final String PATH = "/api/v1/holidays/import";

    /** {@code reason} is a sentence. */
    record Report(
            List<HolidayReport.Day> created,
            List<HolidayReport.Day> existing,
            List<HolidayReport.Rejected> rejected,
            boolean cut) {}

    private final HolidayImport imports;
    private final MessageSource messages;

    HolidayImportResource(HolidayImport imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post(PATH, Rights.SETTINGS_WRITE));
    }

    /** For one calendar, or without one as Korean holidays. */
    @PostMapping(path = PATH, consumes = "text/calendar")
    Report take(
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody byte[] file,
            Locale locale) {
        var report = imports.run(file, calendar, dryRun);
        return new Report(
                report.created(),
                report.existing(),
                report.rejected().stream()
                        .map(one -> new HolidayReport.Rejected(
                                one.line(), one.name(), messages.getMessage("invalid." + one.reason(), null, locale)))
                        .toList(),
                report.cut());
    }
}
