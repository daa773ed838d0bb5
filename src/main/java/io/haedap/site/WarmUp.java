package io.haedap.site;

import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks for the most important pages after the start and every few minutes, so that copies exist should the database go away, also of
 * what was published just now and nobody has read here yet.
 */
@Component
class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> PAGES =
            List.of("/", "/faq", "/notices", "/status", "/status/badge.svg", "/contact", "/privacy", "/terms");
    private static final List<String> FEEDS = List.of(
            "/notices/feed.atom", "/status/feed.atom", "/status/maintenance.ics", "/status/history", "/status/embed");
    private static final List<String> STATUS = Stream.of(
                    "summary",
                    "status",
                    "components",
                    "incidents",
                    "incidents/unresolved",
                    "scheduled-maintenances",
                    "scheduled-maintenances/upcoming",
                    "scheduled-maintenances/active")
            .flatMap(name -> Stream.of("/api/v2/" + name + ".json", "/api/v2/" + name + ".json?lang=en"))
            .toList();

    /** What the first pages lead to: categories, entries, notices and events that most people read. */
    private static final Pattern LINK =
            Pattern.compile("href=\"((?:/en)?/(?:faq|notices|status/incidents|status/maintenances)/[^\"?]+)\"");

    private static final int MOST_LINKS = 80;

    private final Environment environment;
    private final DatabasePulse pulse;

    WarmUp(Environment environment, DatabasePulse pulse) {
        this.environment = environment;
        this.pulse = pulse;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 300_000, fixedDelay = 300_000)
    void render() {
        var port = environment.getProperty("local.server.port");
        if (port != null && !pulse.isAway()) {
            Thread.ofVirtual().name("page-warm-up").start(() -> render("http://localhost:" + port));
        }
    }

    private static void render(String site) {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var links = new LinkedHashSet<String>();
            for (var prefix : List.of("", "/en")) {
                for (var path : PAGES) {
                    LINK.matcher(page(client, site + prefix + path))
                            .results()
                            .map(link -> link.group(1))
                            .forEach(links::add);
                }
                for (var path : FEEDS) {
                    page(client, site + prefix + path);
                }
            }
            page(client, site + "/status/widget.js");
            for (var path : STATUS) {
                page(client, site + path);
            }
            for (var link : links.stream().limit(MOST_LINKS).toList()) {
                page(client, site + link);
            }
        } catch (IOException unreachable) {
            log.info("Pages are rendered when they are first asked for: {}", unreachable.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String page(HttpClient client, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
