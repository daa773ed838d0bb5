package io.haedap.faq.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.FaqExport;
import io.haedap.faq.FaqImport;
import io.haedap.faq.ImportReport;
import io.haedap.faq.transfer.FaqLines;
import io.haedap.faq.transfer.HelpCentreChoices;
import io.haedap.faq.transfer.HelpCentreFiles;
import io.haedap.faq.transfer.HelpCentreImport;
import io.haedap.faq.transfer.HelpCentrePlacing;
import io.haedap.faq.transfer.QuestionsAndAnswers;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Entries in and out, a line of JSON each. */
@RestController
class FaqTransferResource implements ApiRights {

    static final String IMPORT = "/api/v1/faqs/import";
    private static final String EXPORT = "/api/v1/export/faqs";
    private static final String NDJSON = "application/x-ndjson";

    /** A line that was left out; {@code externalId} is null where the line is no JSON. */
    record Rejected(
            int line,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String externalId,

            String reason) {}

    record Report(int created, int updated, int unchanged, List<Rejected> rejected) {}

    /** As above; {@code noted} are articles that came in but not quite whole, {@code pictures} counts those taken in anew. */
    record HelpCentre(
            int created,
            int updated,
            int unchanged,
            List<Rejected> rejected,
            List<Rejected> noted,
            List<HelpCentrePlacing> places,
            int pictures) {}

    private final FaqImport imports;
    private final HelpCentreImport helpCentres;
    private final FaqExport exports;
    private final Problems problems;
    private final JsonMapper json;

    FaqTransferResource(
            FaqImport imports, HelpCentreImport helpCentres, FaqExport exports, Problems problems, JsonMapper json) {
        this.imports = imports;
        this.helpCentres = helpCentres;
        this.exports = exports;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post(IMPORT, Rights.FAQ_IMPORT), ApiRight.get(EXPORT, Rights.FAQ_EXPORT));
    }

    @PostMapping(path = IMPORT, consumes = NDJSON)
    Report take(
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        imports.check(publish);
        try {
            var lines = new FaqLines(request.getInputStream(), json);
            return report(imports.run(lines, publish, dryRun), locale);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Plain text, {@code Q:} and {@code A:}; {@code category} is where all of it goes. */
    @PostMapping(path = IMPORT, consumes = MediaType.TEXT_PLAIN_VALUE)
    Report takeText(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        imports.check(publish);
        if (category == null) {
            throw Refusal.invalid("category", "required");
        }
        var lines = QuestionsAndAnswers.read(request.getInputStream(), category);
        return report(imports.run(lines, publish, dryRun), locale);
    }

    /**
     * The export of another help centre, Zendesk's or phpMyFAQ's: one file, or several one after another. {@code place} says where
     * the articles of a category go, {@code origin=slug}, any number of times; {@code category} is for those that fit nowhere;
     * {@code makeCategories} makes one of the same name instead; {@code home} is the address of the other help centre.
     */
    @PostMapping(path = IMPORT, consumes = MediaType.APPLICATION_JSON_VALUE)
    HelpCentre takeHelpCentre(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "false") boolean makeCategories,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        helpCentres.check(publish, makeCategories);
        var choices = new HelpCentreChoices(places(request), makeCategories, category, home);
        try (var files = new HelpCentreFiles(json)) {
            files.add(request.getInputStream());
            var report = helpCentres.run(files, choices, publish, dryRun, Language.of(locale));
            var done = report(report.done(), locale);
            return new HelpCentre(
                    done.created,
                    done.updated,
                    done.unchanged,
                    done.rejected,
                    lines(report.noted(), locale),
                    report.places(),
                    report.pictures());
        }
    }

    private static Map<String, String> places(HttpServletRequest request) {
        var places = new LinkedHashMap<String, String>();
        for (var given : Objects.requireNonNullElse(request.getParameterValues("place"), new String[0])) {
            int between = given.lastIndexOf('=');
            if (between < 1) {
                throw Refusal.invalid("place", "malformed");
            }
            places.put(given.substring(0, between), given.substring(between + 1));
        }
        return places;
    }

    private Report report(ImportReport report, Locale locale) {
        return new Report(report.created(), report.updated(), report.unchanged(), lines(report.rejected(), locale));
    }

    private List<Rejected> lines(List<ImportReport.Rejected> lines, Locale locale) {
        return lines.stream()
                .map(line -> new Rejected(line.line(), line.externalId(), reason(line, locale)))
                .toList();
    }

    private String reason(ImportReport.Rejected line, Locale locale) {
        return line.faults().stream()
                .map(fault -> fault.field() + ": " + problems.text(fault, locale))
                .collect(Collectors.joining("; "));
    }

    @GetMapping(EXPORT)
    void give(@RequestParam(required = false) @Nullable String reason, HttpServletResponse response)
            throws IOException {
        var page = exports.page(reason, null);
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("faqs.ndjson").build().toString());
        var out = response.getOutputStream();
        while (true) {
            for (var line : page.items()) {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
            }
            var next = page.nextCursor();
            if (next == null) {
                return;
            }
            page = exports.page(reason, next);
        }
    }
}
