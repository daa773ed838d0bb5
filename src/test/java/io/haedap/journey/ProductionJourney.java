package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("journey")
class ProductionJourney {

    private static final Map<String, String> DATABASE =
            Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/none");

    static Stream<Arguments> refusals() {
        var sample = new HashMap<>(DATABASE);
        sample.put("HAEDAP_SAMPLE_DATA", "true");
        return Stream.of(
                Arguments.of(Map.of(), "does not run on the embedded database"),
                Arguments.of(sample, "does not load sample content"),
                Arguments.of(DATABASE, "set HAEDAP_PUBLIC_URL"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_meant_for_trying_out_is_refused_in_one_sentence(
            Map<String, String> settings, String sentence, @TempDir Path home) {
        var prod = new HashMap<>(settings);
        prod.put("SPRING_PROFILES_ACTIVE", "prod");

        var program = Program.launchedIn(home, prod);

        assertThat(program.ended()).isNotZero();
        assertThat(program.output()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void it_runs_on_an_external_database_and_logs_one_json_line_an_event(@TempDir Path home) {
        var settings = Map.of(
                "SPRING_PROFILES_ACTIVE", "prod",
                "HAEDAP_PUBLIC_URL", "https://help.example.com",
                "SPRING_DATASOURCE_URL", TestDatabase.fresh(),
                "SPRING_DATASOURCE_USERNAME", "haedap_app",
                "SPRING_DATASOURCE_PASSWORD", "none",
                "SPRING_FLYWAY_USER", "haedap_owner",
                "SPRING_FLYWAY_PASSWORD", "none");

        try (var program = Program.startedIn(home, settings)) {
            assertThat(Program.status(program.management("/actuator/health/database")))
                    .isEqualTo(200);
            assertThat(Program.status(program.management("/actuator/prometheus")))
                    .isEqualTo(200);
            assertThat(program.output().lines().filter(line -> line.contains("Started Haedap")))
                    .singleElement()
                    .asString()
                    .startsWith("{")
                    .endsWith("}");
        }
    }
}
