package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.Haedap;
import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/**
 * The program with its sample content while PostgreSQL is stopped, against the same pages a moment before: how fast it answers, how
 * soon it notices, which age it tells, and how soon it is back; then the same noticing where the server hangs instead.
 */
@Tag("bench")
class DatabaseAwayBench {

    private static final int CONNECTIONS = 8;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int ROUNDS = 5;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void stopped_and_back() throws Exception {
        try (var database = new StoppedDatabase();
                var program = new SpringApplication(Haedap.class).run(arguments(database))) {
            int port = Integer.parseInt(String.valueOf(program.getEnvironment().getProperty("local.server.port")));
            var site = "http://localhost:" + port;
            var pulse = program.getBean(DatabasePulse.class);
            var link = Pattern.compile("href=\"(/notices/\\d[^\"]*)\"");
            waited(() -> link.matcher(page(site + "/notices").body()).find());
            var found = link.matcher(page(site + "/notices").body());
            assertThat(found.find()).as("sample notices").isTrue();
            var path = URI.create(found.group(1)).toASCIIString();
            var paths = List.of("/status", "/api/v2/summary.json", path);
            var running = rates(port, paths);
            var asked = System.nanoTime();
            paths.forEach(one -> page(site + one));

            database.stop();
            System.out.printf("BENCH PostgreSQL stopped, noticed after %.0f ms%n", waited(pulse::isAway));
            var stopped = rates(port, paths);
            for (int i = 0; i < paths.size(); i++) {
                System.out.printf(
                        "BENCH %-24s database stopped %.0f/s, running %.0f/s, ratio %.2f (goal 0.80)%n",
                        paths.get(i).replaceFirst("%.*", "…"), stopped[i], running[i], stopped[i] / running[i]);
            }
            var old = page(site + "/status");
            var age = Long.parseLong(old.headers().firstValue("Age").orElseThrow());
            System.out.printf("BENCH age told %d s, last seen %.0f s ago%n", age, Times.since(asked) / 1000);
            assertThat(old.body()).contains("class=\"now old\"");
            var unseen = page(site + "/notices?cursor=unseen");
            System.out.printf("BENCH a page never seen before: %d%n", unseen.statusCode());

            database.start();
            System.out.printf(
                    "BENCH PostgreSQL started again, fresh page after %.0f ms%n",
                    waited(() ->
                            page(site + "/status").headers().firstValue("Age").isEmpty()));

            database.hang(true);
            System.out.printf("BENCH PostgreSQL hangs, noticed after %.0f ms%n", waited(pulse::isAway));
            assertThat(page(site + "/status").statusCode()).isEqualTo(200);
            database.hang(false);
            System.out.printf("BENCH it goes on, noticed after %.0f ms%n", waited(() -> !pulse.isAway()));
        }
    }

    private static double[] rates(int port, List<String> paths) {
        var rates = new double[paths.size()];
        for (int i = 0; i < rates.length; i++) {
            var load = new Load(port, paths.get(i), 200);
            var rounds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rounds[round] = load.rate(CONNECTIONS, ROUND);
            }
            java.util.Arrays.sort(rounds);
            rates[i] = rounds[ROUNDS / 2];
        }
        return rates;
    }

    private HttpResponse<String> page(String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double waited(BooleanSupplier so) throws InterruptedException {
        var begin = System.nanoTime();
        while (!so.getAsBoolean()) {
            assertThat(Times.since(begin)).as("milliseconds").isLessThan(60_000);
            Thread.sleep(5);
        }
        return Times.since(begin);
    }

    private static String[] arguments(StoppedDatabase database) throws IOException {
        var home = Files.createTempDirectory("haedap-away-").toString();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("vaadin.productionMode", "true");
        settings.put("server.tomcat.max-keep-alive-requests", "-1");
        settings.put("haedap.public-url", "http://localhost:8080");
        settings.put("haedap.home", home);
        settings.put("haedap.sample-data", "true");
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", "haedap_app");
        settings.put("spring.datasource.password", "");
        settings.put("spring.flyway.user", "haedap_owner");
        settings.put("spring.flyway.password", "");
        return settings.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
    }
}
