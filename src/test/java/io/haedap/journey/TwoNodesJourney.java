package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cheapest proof of the architecture: nothing is kept in one node's memory that another needs. */
@Tag("journey")
class TwoNodesJourney {

    private static final String TOKEN = "journey-token-of-thirty-two-characters-and-more";

    @Test
    void published_on_one_node_it_is_seen_and_found_on_the_other_within_a_second(@TempDir Path directory)
            throws Exception {
        var settings = Map.of(
                "SPRING_DATASOURCE_URL", TestDatabase.fresh(),
                "SPRING_DATASOURCE_USERNAME", "haedap_app",
                "SPRING_FLYWAY_USER", "haedap_owner",
                "HAEDAP_SAMPLE_DATA", "true",
                "HAEDAP_PUBLIC_URL", "http://localhost:8080",
                "HAEDAP_BOOTSTRAP_ADMIN_EMAIL", "first@example.com",
                "HAEDAP_BOOTSTRAP_ADMIN_PASSWORD", "a-long-enough-first-password",
                "HAEDAP_BOOTSTRAP_ADMIN_TOKEN", TOKEN);
        try (var one = Program.startedIn(Files.createDirectory(directory.resolve("one")), settings);
                var other = Program.startedIn(Files.createDirectory(directory.resolve("other")), settings)) {
            var editor = token(one, "editor");
            var reviewer = token(one, "reviewer");
            var id = draft(one, editor, "두 집에서 함께 보이는 글");
            var page = "/faq/" + id + "-두-집에서-함께-보이는-글";
            step(one, editor, id, "SUBMIT");
            step(one, reviewer, id, "APPROVE");
            assertThat(other.get(encoded(page)).statusCode()).isEqualTo(404);
            assertThat(other.get("/faq/c/account").body()).doesNotContain("두 집에서 함께 보이는 글");

            step(one, reviewer, id, "PUBLISH");

            within(Duration.ofSeconds(1), () -> other.get(encoded(page)).statusCode() == 200);
            within(
                    Duration.ofSeconds(1),
                    () -> other.get("/faq/c/account").body().contains("두 집에서 함께 보이는 글"));
            within(
                    Duration.ofSeconds(1),
                    () -> other.get("/api/v1/search?q=" + encoded("함께 보이는 글"))
                            .body()
                            .contains("\"id\":\"" + id + "\""));

            step(one, reviewer, id, "ARCHIVE");

            within(Duration.ofSeconds(1), () -> other.get(encoded(page)).statusCode() == 410);
            within(
                    Duration.ofSeconds(1),
                    () -> !other.get("/api/v1/search?q=" + encoded("함께 보이는 글"))
                            .body()
                            .contains("\"id\":\"" + id + "\""));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static void within(Duration time, BooleanSupplier condition) {
        var end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Program.rest(Duration.ofMillis(20));
        }
    }

    private static String token(Program program, String name) throws Exception {
        return Tokens.of(program, name + "@haedap.example", Program.PASSWORD);
    }

    private static String draft(Program program, String token, String title) {
        var made = program.post(
                "/api/v1/faqs",
                token,
                "{\"categorySlug\": \"account\", \"translations\": {\"ko\": {\"title\": \"%s\", \"body\": \"본문\"}}}"
                        .formatted(title));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.body().replaceFirst("(?s).*?\"id\":\"(\\d+)\".*", "$1");
    }

    private static void step(Program program, String token, String id, String action) {
        var done = program.post(
                "/api/v1/faqs/" + id + "/transitions",
                token,
                "{\"action\": \"%s\", \"revision\": 1}".formatted(action));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }
}
