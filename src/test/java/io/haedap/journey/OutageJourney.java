package io.haedap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An outage gathers 200 inquiries; one reply answers them all, and the server dies in the middle of it. */
@Tag("journey")
class OutageJourney {

    private static final String TOKEN = "journey-token-of-thirty-two-characters-and-more";
    private static final int GATHERED = 200;
    private static final Map<String, String> SETTINGS = Map.of(
            "HAEDAP_BOOTSTRAP_ADMIN_EMAIL", "first@example.com",
            "HAEDAP_BOOTSTRAP_ADMIN_PASSWORD", "a-long-enough-first-password",
            "HAEDAP_BOOTSTRAP_ADMIN_TOKEN", TOKEN,
            "HAEDAP_RATE_LIMITS", "off",
            "HAEDAP_SAMPLE_DATA", "false");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JsonMapper json = new JsonMapper();

    @Test
    void each_of_them_is_answered_once_though_the_server_dies(@TempDir Path home) {
        String incident;
        String reply;
        List<String> numbers;
        var before = Program.startedIn(home, SETTINGS);
        incident = declared(before);
        numbers = gathered(before, incident);
        resolve(before, incident);
        reply = ordered(before, incident);
        awaitSent(before, incident, reply, 20);
        before.killHard();

        try (var after = Program.startedIn(home, SETTINGS)) {
            var sentBefore = at(after, incident, reply).path("sent").asInt();
            awaitSent(after, incident, reply, GATHERED);

            assertThat(sentBefore).as("it died in the middle").isBetween(20, GATHERED - 1);
            assertThat(answers(after, numbers).values()).containsOnly(1L);
        }
    }

    private String declared(Program program) {
        var made = post(
                program,
                "/api/v1/incidents",
                Map.of(
                        "title", Map.of("ko", "결제 승인이 늦어지고 있습니다"),
                        "impact", "major",
                        "status", "investigating",
                        "services", List.of(),
                        "message", Map.of("ko", "원인을 확인하고 있습니다.")));
        return made.path("id").asString();
    }

    private List<String> gathered(Program program, String incident) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < GATHERED; i++) {
            var made = post(
                    program,
                    "/api/v1/inquiries",
                    Map.of(
                            "categorySlug", "payment",
                            "subject", "결제가 승인 대기로 남아 있습니다",
                            "body", "카드 승인은 되었는데 주문이 그대로입니다.",
                            "customer", Map.of("name", "김하나", "email", "outage-" + i + "@example.com"),
                            "consent", true));
            numbers.add(made.path("number").asString());
            post(program, "/api/v1/incidents/" + incident + "/inquiries", Map.of("number", numbers.getLast()));
        }
        return numbers;
    }

    private void resolve(Program program, String incident) {
        post(
                program,
                "/api/v1/incidents/" + incident + "/updates",
                Map.of("status", "resolved", "message", Map.of("ko", "복구했습니다.")));
    }

    private String ordered(Program program, String incident) {
        var recipients = new ArrayList<Map<String, String>>();
        get(program, "/api/v1/incidents/" + incident + "/recipients")
                .path("items")
                .forEach(one -> recipients.add(Map.of(
                        "number",
                        one.path("number").asString(),
                        "basedOn",
                        one.path("basedOn").asString())));
        assertThat(recipients).hasSize(GATHERED);
        var ordered = post(
                program,
                "/api/v1/incidents/" + incident + "/replies",
                Map.of("body", Map.of("ko", "결제 승인 지연이 해결되었습니다. 주문을 다시 확인해 주십시오."), "recipients", recipients));
        return ordered.path("id").asString();
    }

    private void awaitSent(Program program, String incident, String reply, int sent) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (at(program, incident, reply).path("sent").asInt() < sent) {
            assertThat(System.nanoTime()).as("replies leave in time").isLessThan(end);
            Program.rest(Duration.ofMillis(50));
        }
    }

    private JsonNode at(Program program, String incident, String reply) {
        return get(program, "/api/v1/incidents/" + incident + "/replies/" + reply);
    }

    /** How many replies each of them has. */
    private Map<String, Long> answers(Program program, List<String> numbers) {
        var answers = new HashMap<String, Long>();
        numbers.forEach(number -> {
            var kinds = new ArrayList<String>();
            get(program, "/api/v1/inquiries/" + number)
                    .path("messages")
                    .forEach(message -> kinds.add(message.path("kind").asString()));
            answers.put(number, kinds.stream().filter("REPLY"::equals).collect(Collectors.counting()));
        });
        return answers;
    }

    private JsonNode get(Program program, String path) {
        var answer = program.get(path, TOKEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode post(Program program, String path, Object body) {
        var answer = program.post(path, TOKEN, json.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }
}
