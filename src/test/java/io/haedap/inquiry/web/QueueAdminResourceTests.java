package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.inquiry.queue.Agents;
import io.haedap.people.As;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Queues, agents, presence and rules as administrators set them up. */
@HaedapTest
class QueueAdminResourceTests {

    private static final String QUEUES = "/api/v1/queues";
    private static final String RULES = "/api/v1/routing-rules";
    private static final String TRIALS = "/api/v1/routing-trials";
    private static final String PRESENCE = "/api/v1/presence";
    private static final String RULE = """
            {"name": "환불", "when": {"words": ["두 번 결제"]}, "then": {"queue": "service", "priority": "HIGH"}}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Agents agents;

    private Calls api;

    @BeforeEach
    void calls() {
        api = new Calls(mvc, as, json);
    }

    @AfterEach
    void as_before() {
        api.body(api.get("admin", RULES)).get("items").forEach(rule -> {
            var one = RULES + "/" + rule.get("id").asString();
            api.delete("admin", one, api.get("admin", one));
        });
        jdbc.sql("delete from inquiry.queue where slug = 'partners'").update();
        jdbc.sql("delete from inquiry.agent").update();
        jdbc.sql("delete from inquiry.presence").update();
        agents.resync();
    }

    @Test
    void a_queue_is_added_renamed_and_retired() {
        var added =
                api.post("admin", QUEUES, "{\"slug\": \"partners\", \"name\": {\"ko\": \"제휴\", \"en\": \"Partners\"}}");
        assertThat(added).hasStatus(201);
        var one = QUEUES + "/partners";
        var renamed = "{\"name\": {\"ko\": \"제휴사\"}, \"categories\": []}";
        api.needsItsVersion(HttpMethod.PUT, "admin", one, renamed);
        assertThat(api.put("lead", one, added, renamed)).hasStatus(403);
        var changed = api.put("admin", one, added, renamed);
        assertThat(changed).hasStatusOk();
        assertThat(api.body(changed).get("name").get("ko").asString()).isEqualTo("제휴사");
        assertThat(api.put("admin", one, added, renamed)).as("seen before").hasStatus(412);
        api.invalid(api.put("admin", one, changed, "{}"), "name.ko");
        var retired = api.put("admin", one, changed, "{\"name\": {\"ko\": \"제휴사\"}, \"retired\": true}");
        assertThat(retired).hasStatusOk();
        assertThat(api.body(retired).get("retired").asBoolean()).isTrue();

        assertThat(api.get("lead", one)).hasStatus(403);
        assertThat(api.get("admin", QUEUES + "/nowhere")).hasStatus(404);
        assertThat(api.post("lead", QUEUES, "{nonsense")).hasStatus(403);
        assertThat(api.post("admin", QUEUES, "{nonsense")).hasStatus(400);
        api.invalid(api.post("admin", QUEUES, "{}"), "slug");
        api.invalid(api.post("admin", QUEUES, "{\"slug\": \"payment\", \"name\": {\"ko\": \"또\"}}"), "slug");
        api.invalid(
                api.post(
                        "admin",
                        QUEUES,
                        "{\"slug\": \"x-y\", \"name\": {\"ko\": \"또\"}, \"categories\": [\"nowhere\"]}"),
                "categories");
    }

    @Test
    void skills_and_hands_of_an_agent_are_set() {
        var one = "/api/v1/agents/" + as.id("agent2").plain();
        var seen = api.get("admin", one);
        assertThat(seen).hasStatusOk();
        assertThat(api.get("lead", one)).hasStatusOk();
        assertThat(api.get("agent2", one)).hasStatus(403);
        assertThat(api.get("admin", "/api/v1/agents/nonsense")).hasStatus(404);

        var set = "{\"skills\": [\"refund\"], \"capacity\": 3}";
        api.needsItsVersion(HttpMethod.PUT, "admin", one, set);
        assertThat(api.put("lead", one, seen, set)).hasStatus(403);
        api.invalid(api.put("admin", one, seen, "{\"capacity\": -1}"), "capacity");
        var changed = api.put("admin", one, seen, set);
        assertThat(changed).hasStatusOk();
        assertThat(api.body(changed).get("capacity").asInt()).isEqualTo(3);
        assertThat(api.put("admin", one, seen, set)).hasStatus(412);

        assertThat(api.get("agent2", one + "/redistribution")).hasStatus(403);
        assertThat(api.get("lead", one + "/redistribution")).hasStatusOk();
        api.invalid(api.post("lead", one + "/redistribution", "{}"), "to");
    }

    @Test
    void everybody_who_answers_says_whether_they_are_there() {
        assertThat(api.get("editor", PRESENCE)).hasStatus(403);
        assertThat(api.post("editor", PRESENCE, "{\"state\": \"AWAY\"}")).hasStatus(403);
        api.invalid(api.post("agent2", PRESENCE, "{}"), "state");
        api.invalid(api.post("agent2", PRESENCE, "{\"state\": \"OFFLINE\"}"), "state");
        api.invalid(api.post("agent2", PRESENCE, "{\"state\": \"OUT_OF_OFFICE\"}"), "until");
        api.invalid(
                api.post("agent2", PRESENCE, "{\"state\": \"AWAY\", \"until\": \"2020-01-01T00:00:00Z\"}"), "until");
        assertThat(api.post("agent2", PRESENCE, "{\"state\": \"ASLEEP\"}")).hasStatus(400);

        var until = Instant.now().plusSeconds(86_400);
        assertThat(api.post("agent2", PRESENCE, "{\"state\": \"OUT_OF_OFFICE\", \"until\": \"" + until + "\"}"))
                .hasStatusOk();
        assertThat(api.body(api.get("agent2", PRESENCE)).get("state").asString())
                .isEqualTo("OUT_OF_OFFICE");
        assertThat(api.body(api.get("agent1", PRESENCE)).get("state").asString())
                .isEqualTo("OFFLINE");
    }

    @Test
    void a_rule_is_tried_added_changed_and_deleted() {
        api.asked("payment");
        var trial = api.post("admin", TRIALS, "{\"rule\": " + RULE + "}");
        assertThat(trial).hasStatusOk();
        assertThat(api.body(trial).get("decided").asInt()).isPositive();
        assertThat(api.body(trial).get("sample").get(0).get("to").asString()).isEqualTo("service");
        assertThat(api.body(api.get("admin", RULES)).get("items").size()).isZero();
        assertThat(api.post("lead", TRIALS, "{\"rule\": " + RULE + "}")).hasStatus(403);
        api.invalid(api.post("admin", TRIALS, "{}"), "rule");
        api.invalid(api.post("admin", TRIALS, "{\"rule\": {}}"), "when");
        assertThat(api.post("admin", TRIALS, "{\"rule\": " + RULE + ", \"replaces\": \"999999\"}"))
                .hasStatus(404);

        var added = api.post("admin", RULES, RULE);
        assertThat(added).hasStatus(201);
        var one = RULES + "/" + api.body(added).get("id").asString();
        var changed = RULE.replace("HIGH", "URGENT");
        api.needsItsVersion(HttpMethod.PUT, "admin", one, changed);
        api.needsItsVersion(HttpMethod.DELETE, "admin", one, null);
        assertThat(api.put("lead", one, added, changed)).hasStatus(403);
        api.invalid(api.put("admin", one, added, "{\"name\": \"x\"}"), "then");
        var put = api.put("admin", one, added, changed);
        assertThat(put).hasStatusOk();
        assertThat(api.body(put).get("then").get("priority").asString()).isEqualTo("URGENT");
        assertThat(api.delete("admin", one, added)).as("seen before").hasStatus(412);
        assertThat(api.delete("lead", one, put)).hasStatus(403);
        assertThat(api.delete("admin", one, put)).hasStatus(204);
        assertThat(api.get("admin", one)).hasStatus(404);
        assertThat(api.get("lead", RULES)).hasStatus(403);
        api.invalid(api.post("admin", RULES, RULE.replace("service", "nowhere")), "then.queue");
        api.invalid(api.post("admin", RULES, RULE.replace("\"words\"", "\"lang\": \"fr\", \"words\"")), "when.lang");
    }
}
