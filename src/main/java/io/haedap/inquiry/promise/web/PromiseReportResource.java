package io.haedap.inquiry.promise.web;

import io.haedap.inquiry.promise.PromiseReport;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was promised against what was kept, as JSON and as a table for spreadsheets. */
@RestController
class PromiseReportResource implements ApiRights {

    private static final String REPORT = "/api/v1/reports/promises";
    private static final String TABLE = "/api/v1/reports/promises.csv";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PromiseReport report;

    PromiseReportResource(PromiseReport report) {
        this.report = report;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(REPORT, Rights.REPORT_READ), ApiRight.get(TABLE, Rights.REPORT_READ));
    }

    @GetMapping(REPORT)
    Page<PromiseReport.Line> lines(
            @RequestParam(defaultValue = "week") String by,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String until) {
        return new Page<>(report.of(by(by), day("from", from), day("until", until)), null);
    }

    @GetMapping(TABLE)
    ResponseEntity<String> table(
            @RequestParam(defaultValue = "week") String by,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String until) {
        var table = PromiseReport.table(report.of(by(by), day("from", from), day("until", until)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"promises.csv\"")
                .body(table);
    }

    private static PromiseReport.By by(String typed) {
        return Arrays.stream(PromiseReport.By.values())
                .filter(by -> by.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("by"));
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw Refusal.malformed(field);
        }
    }
}
