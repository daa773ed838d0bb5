package io.haedap.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks for the most important pages once after the start, so that copies exist should the database go away. */
@Component
class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> PATHS =
            List.of("/", "/faq", "/notices", "/status", "/status/badge.svg", "/contact", "/privacy", "/terms");

    /** Categories and entries that the first pages lead to: what most people read. */
    private static final Pattern ENTRY = Pattern.compile("href=\"((?:/en)?/faq/[^\"?]+)\"");

    private static final int MOST_LINKS = 40;

    private final Environment environment;

    WarmUp(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void render() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            Thread.ofVirtual().name("page-warm-up").start(() -> render(port));
        }
    }

    private static String page(HttpClient client, String port, String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void render(String port) {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            for (var path : PATHS) {
                for (var prefix : List.of("", "/en")) {
                    var address = URI.create("http://localhost:" + port + prefix + path);
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        } catch (IOException unreachable) {
            log.info("Pages are rendered when they are first asked for: {}", unreachable.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
