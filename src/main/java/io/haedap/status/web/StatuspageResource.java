package io.haedap.status.web;

import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.PublicAddress;
import io.haedap.status.Incident;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Statuspage's public API v2: existing monitors and widgets read it unchanged, from any origin and without a token. */
@RestController
@RequestMapping("/api/v2")
class StatuspageResource implements ApiRights {

    private static final int NEWEST = 50;
    /** As pages are: asked for each time, and told apart by their tags. */
    private static final String KEPT = "public, max-age=0, must-revalidate, stale-if-error=86400";

    private static final List<String> PATHS = List.of(
            "summary",
            "status",
            "components",
            "incidents",
            "incidents/unresolved",
            "scheduled-maintenances",
            "scheduled-maintenances/upcoming",
            "scheduled-maintenances/active");

    private final StatusReader reader;
    private final DatabasePulse pulse;
    private final JsonMapper json;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Environment settings;

    StatuspageResource(
            StatusReader reader,
            DatabasePulse pulse,
            JsonMapper json,
            PublicAddress address,
            MessageSource messages,
            Environment settings) {
        this.reader = reader;
        this.pulse = pulse;
        this.json = json;
        this.address = address;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public List<ApiRight> rights() {
        return PATHS.stream()
                .map(path -> ApiRight.get("/api/v2/" + path + ".json", ApiRight.ANYONE))
                .toList();
    }

    @GetMapping("/summary.json")
    ResponseEntity<byte[]> summary(@RequestParam(defaultValue = "ko") String lang) {
        var language = Language.ofTag(lang);
        return answer(language, () -> {
            var page = writer(language);
            return new PageJson.Summary(
                    page(language),
                    page.components(),
                    incidents(page, reader.unresolved()),
                    maintenances(
                            page,
                            Stream.concat(reader.active().stream(), reader.upcoming().stream())
                                    .toList()),
                    status(language));
        });
    }

    @GetMapping("/status.json")
    ResponseEntity<byte[]> status(@RequestParam(defaultValue = "ko") String lang) {
        var language = Language.ofTag(lang);
        return answer(language, () -> new PageJson.Overall(page(language), status(language)));
    }

    @GetMapping("/components.json")
    ResponseEntity<byte[]> components(@RequestParam(defaultValue = "ko") String lang) {
        var language = Language.ofTag(lang);
        return answer(
                language,
                () -> new PageJson.Components(page(language), writer(language).components()));
    }

    @GetMapping("/incidents.json")
    ResponseEntity<byte[]> incidents(@RequestParam(defaultValue = "ko") String lang) {
        return incidents(lang, () -> reader.incidents(NEWEST, null).items());
    }

    @GetMapping("/incidents/unresolved.json")
    ResponseEntity<byte[]> unresolved(@RequestParam(defaultValue = "ko") String lang) {
        return incidents(lang, reader::unresolved);
    }

    @GetMapping("/scheduled-maintenances.json")
    ResponseEntity<byte[]> maintenances(@RequestParam(defaultValue = "ko") String lang) {
        return maintenances(lang, () -> reader.maintenances(NEWEST, null).items());
    }

    @GetMapping("/scheduled-maintenances/upcoming.json")
    ResponseEntity<byte[]> upcoming(@RequestParam(defaultValue = "ko") String lang) {
        return maintenances(lang, reader::upcoming);
    }

    @GetMapping("/scheduled-maintenances/active.json")
    ResponseEntity<byte[]> active(@RequestParam(defaultValue = "ko") String lang) {
        return maintenances(lang, reader::active);
    }

    private ResponseEntity<byte[]> incidents(String lang, Supplier<List<Incident>> incidents) {
        var language = Language.ofTag(lang);
        return answer(
                language, () -> new PageJson.Incidents(page(language), incidents(writer(language), incidents.get())));
    }

    private ResponseEntity<byte[]> maintenances(String lang, Supplier<List<Maintenance>> maintenances) {
        var language = Language.ofTag(lang);
        return answer(
                language,
                () -> new PageJson.Maintenances(page(language), maintenances(writer(language), maintenances.get())));
    }

    /** Kept and tagged like a page of the site, which also answers while the database is away. */
    private ResponseEntity<byte[]> answer(Language language, Supplier<Object> fresh) {
        if (pulse.isAway()) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Age, ETag")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(json.writeValueAsBytes(fresh.get()));
    }

    private PageWriter writer(Language language) {
        return new PageWriter(language, address, reader.groups());
    }

    private static List<PageJson.Incident> incidents(PageWriter page, List<Incident> incidents) {
        return incidents.stream().map(page::incident).toList();
    }

    private static List<PageJson.Maintenance> maintenances(PageWriter page, List<Maintenance> maintenances) {
        return maintenances.stream()
                .sorted(Comparator.comparing(Maintenance::scheduledFor).reversed())
                .map(page::maintenance)
                .toList();
    }

    private PageJson.Page page(Language language) {
        var name = word("status.page.name", language);
        return new PageJson.Page(
                PageWriter.PAGE,
                settings.getProperty("haedap.site.company." + language.tag(), name),
                address.of(language == Language.EN ? "/en/status" : "/status"),
                "Asia/Seoul",
                PageWriter.time(reader.changedAt().orElse(Instant.EPOCH)));
    }

    private PageJson.Status status(Language language) {
        var overall = reader.overall();
        return new PageJson.Status(overall.indicator().word(), word(overall.messageKey(), language));
    }

    private String word(String key, Language language) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], key, language.locale()));
    }
}
