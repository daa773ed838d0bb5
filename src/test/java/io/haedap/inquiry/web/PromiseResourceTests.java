package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Policies, how deadlines were counted, and the report, for machines. */
@HaedapTest
class PromiseResourceTests {

    private static final String POLICIES = "/api/v1/promise-policies";
    private static final String PREVIEWS = "/api/v1/promise-policy-previews";
    private static final String POLICY = """
            {"name": "서비스", "queue": "service", "calendar": "phone", "firstReply": {"unit": "MINUTES", "amount": 240},
             "resolution": {"unit": "WORKING_DAYS", "amount": 3}, "warnsAt": [50, 75], "escalatesAt": 100}
            """;
    private static final String ASKED = """
            {"categorySlug": "payment", "subject": "두 번 결제", "body": "확인 부탁드립니다.",
             "customer": {"name": "남이레", "email": "ire.nam@example.com"}, "consent": true}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    private Calls api;

    @BeforeEach
    void calls() {
        api = new Calls(mvc, as, json);
    }

    @AfterEach
    void as_before() {
        api.body(api.get("admin", POLICIES)).get("items").forEach(policy -> {
            if (!policy.get("isDefault").asBoolean()) {
                var one = POLICIES + "/" + policy.get("id").asString();
                api.delete("admin", one, api.get("admin", one));
            }
        });
    }

    @Test
    void a_policy_is_tried_added_changed_and_deleted() {
        var preview = api.post("admin", PREVIEWS, "{\"policy\": " + POLICY + "}");
        assertThat(preview).hasStatusOk();
        assertThat(api.body(preview).get("first").isArray()).isTrue();

        var added = api.post("admin", POLICIES, POLICY);
        assertThat(added).hasStatus(201);
        var one = POLICIES + "/" + api.body(added).get("id").asString();
        api.needsItsVersion(HttpMethod.PUT, "admin", one, POLICY);
        var changed = api.put("admin", one, added, POLICY.replace("240", "300"));
        assertThat(changed).hasStatusOk();
        assertThat(api.body(changed).get("firstReply").get("amount").asInt()).isEqualTo(300);
        assertThat(api.body(api.get("admin", POLICIES))
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("서비스");
        assertThat(api.put("admin", one, added, POLICY)).as("seen before").hasStatus(412);
        assertThat(api.delete("admin", one, changed)).hasStatus(204);
        assertThat(api.get("admin", one)).hasStatus(404);

        assertThat(api.get("lead", POLICIES)).hasStatus(403);
        assertThat(api.post("lead", POLICIES, "{nonsense")).hasStatus(403);
        assertThat(api.post("admin", POLICIES, "{nonsense")).hasStatus(400);
        api.invalid(api.post("admin", POLICIES, "{}"), "firstReply");
        api.invalid(api.post("admin", POLICIES, POLICY.replace("[50, 75]", "[75, 50]")), "warnsAt");
        api.invalid(api.post("admin", POLICIES, POLICY.replace("phone", "nowhere")), "calendar");
        api.invalid(api.post("admin", PREVIEWS, "{}"), "policy");
        assertThat(api.get("admin", POLICIES + "/nonsense")).hasStatus(404);
    }

    @Test
    void what_was_promised_is_due_and_every_deadline_tells_its_way() {
        var taken = api.body(api.post("agent2", "/api/v1/inquiries", ASKED));
        var number = taken.get("number").asString();
        var one = api.body(api.get("agent2", "/api/v1/inquiries/" + number));
        assertThat(instant(one.get("dueAt").asString()))
                .isEqualTo(instant(taken.get("promisedBy").asString()));

        var deadlines = api.body(api.get("agent2", "/api/v1/inquiries/" + number + "/deadlines"));

        assertThat(instant(deadlines.get("promisedAt").asString()))
                .isEqualTo(instant(one.get("dueAt").asString()));
        assertThat(deadlines.get("deadlines")).hasSize(2);
        var way = deadlines.get("deadlines").get(0);
        assertThat(way.get("kind").asString()).isEqualTo("FIRST_REPLY");
        var last = way.get("segments").get(way.get("segments").size() - 1);
        assertThat(last.get("counted").asBoolean()).isTrue();
        assertThat(last.get("reason").asString()).isEqualTo("OPEN");
        assertThat(instant(last.get("to").asString()))
                .isEqualTo(instant(way.get("dueAt").asString()));

        assertThat(api.get("agent1", "/api/v1/inquiries/" + number + "/deadlines"))
                .as("a foreign queue")
                .hasStatus(404);
        assertThat(api.get("agent2", "/api/v1/inquiries/991231-0001/deadlines")).hasStatus(404);
    }

    @Test
    void the_report_is_for_those_who_read_reports() {
        assertThat(api.get("lead", "/api/v1/reports/promises?by=queue")).hasStatusOk();
        var table = api.get("auditor", "/api/v1/reports/promises.csv");
        assertThat(table).hasStatusOk();
        assertThat(table).bodyText().startsWith("thing,clock,kept");
        assertThat(api.get("agent1", "/api/v1/reports/promises")).hasStatus(403);
        assertThat(api.get("lead", "/api/v1/reports/promises?by=moon")).hasStatus(400);
        assertThat(api.get("lead", "/api/v1/reports/promises?from=yesterday")).hasStatus(400);
        api.invalid(api.get("lead", "/api/v1/reports/promises?from=2026-01-01&until=2030-01-01"), "until");
    }

    private static java.time.Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
