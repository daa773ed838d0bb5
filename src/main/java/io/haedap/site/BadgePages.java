package io.haedap.site;

import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.status.Overall;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The state of everything or of one service as a picture that may stand on anybody's page. */
@Controller
@RequestMapping({"", "/en"})
class BadgePages {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final int LABEL = 40;

    private final Pages pages;
    private final StatusReader status;
    private final StatusBadge badge;
    private final SiteSettings settings;

    BadgePages(Pages pages, StatusReader status, StatusBadge badge, SiteSettings settings) {
        this.pages = pages;
        this.status = status;
        this.badge = badge;
        this.settings = settings;
    }

    @GetMapping("/status/badge.svg")
    ResponseEntity<byte[]> badge(Visit visit, @RequestParam(required = false) @Nullable String service) {
        var language = visit.language();
        var watched = service == null ? null : status.service(service).orElseThrow(Refusal::notFound);
        var label = watched == null
                ? pages.say(visit, "site.nav.status")
                : PlainText.shorten(watched.name().in(language), LABEL);
        var state = watched == null ? together(status.overall()) : watched.state();
        var word = pages.say(visit, "site.state." + state.name());
        var title = pages.say(
                visit,
                "site.badge.title",
                settings.company().in(language),
                watched == null ? label : watched.name().in(language),
                word);
        var drawing = badge.draw(language, title, label, state, word);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(60))
                        .cachePublic()
                        .staleIfError(Duration.ofDays(1)))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", drawing.policy())
                .body(drawing.svg().getBytes(StandardCharsets.UTF_8));
    }

    /** The state of a service that hits as hard as all of them together. */
    private static ServiceState together(Overall overall) {
        return switch (overall.indicator()) {
            case NONE ->
                overall.worst() == ServiceState.UNDER_MAINTENANCE
                        ? ServiceState.UNDER_MAINTENANCE
                        : ServiceState.OPERATIONAL;
            case MINOR -> ServiceState.DEGRADED_PERFORMANCE;
            case MAJOR -> ServiceState.PARTIAL_OUTAGE;
            case CRITICAL -> ServiceState.MAJOR_OUTAGE;
        };
    }
}
