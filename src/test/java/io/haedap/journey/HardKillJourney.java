package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class HardKillJourney {

    private static final String TOKEN = "journey-token-of-thirty-two-characters-and-more";

    private static final Map<String, String> SETTINGS = Map.of(
            "HAEDAP_BOOTSTRAP_ADMIN_EMAIL", "first@example.com",
            "HAEDAP_BOOTSTRAP_ADMIN_PASSWORD", "a-long-enough-first-password",
            "HAEDAP_BOOTSTRAP_ADMIN_TOKEN", TOKEN,
            "HAEDAP_SAMPLE_DATA", "false");

    @Test
    void what_was_acknowledged_is_there_after_a_hard_kill(@TempDir Path home) {
        String id;
        var before = Program.startedIn(home, SETTINGS);
        var made = before.post("/api/v1/faqs", TOKEN, """
                {"categorySlug": "account", "translations": {"ko": {"title": "남아 있어야 합니다", "body": "본문"}}}
                """);
        assertThat(made.statusCode()).isEqualTo(201);
        id = made.body().replaceFirst("(?s).*\"id\":\"(\\d+)\".*", "$1");
        before.killHard();

        try (var after = Program.startedIn(home, SETTINGS)) {
            assertThat(after.get("/api/v1/faqs/" + id, TOKEN).body()).contains("남아 있어야 합니다");
            assertThat(after.output()).contains("outlived its program");
        }
    }

    @Test
    void a_second_program_on_the_same_data_is_refused_and_harms_nothing(@TempDir Path home) {
        try (var first = Program.startedIn(home, SETTINGS)) {
            var second = Program.launchedIn(home, SETTINGS);

            assertThat(second.ended()).isNotZero();
            assertThat(second.output()).contains("Another Haedap is running on the data in");
            assertThat(first.get("/api/v1/faqs", TOKEN).statusCode()).isEqualTo(200);
        }
    }
}
