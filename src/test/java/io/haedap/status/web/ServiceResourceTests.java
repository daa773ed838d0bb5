package io.haedap.status.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.status.SampleServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HaedapTest
class ServiceResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void clear() {
        SampleServices.clear(jdbc);
    }

    private MvcTestResult call(HttpMethod method, String who, String path, String body, String... etag) {
        var request = mvc.method(method)
                .uri("/api/v1/" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag.length == 0 ? request : request.header(HttpHeaders.IF_MATCH, etag[0])).exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private JsonNode component(String id) {
        var all = body(mvc.get().uri("/api/v2/components.json").exchange()).get("components");
        return all.valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_read_can_be_sent_back_once_the_owner_left() {
        var group = body(call(HttpMethod.POST, "admin", "service-groups", """
                {"name": {"ko": "결제"}}
                """))
                .get("id")
                .asString();
        var id = body(call(HttpMethod.POST, "admin", "services", """
                {"name": {"ko": "카드"}, "groupId": "%s", "slug": "card", "owner": "publisher@haedap.example"}
                """.formatted(group)))
                .get("id")
                .asString();
        state("DISABLED");
        try {
            var read = call(HttpMethod.GET, "agent1", "services/" + id, "");
            assertThat(call(
                            HttpMethod.PUT,
                            "admin",
                            "services/" + id,
                            body(read).toString(),
                            etag(read)))
                    .hasStatus(200);
            assertThat(call(HttpMethod.POST, "admin", "services", """
                    {"name": {"ko": "현금"}, "groupId": "%s", "slug": "cash", "owner": "publisher@haedap.example"}
                    """.formatted(group)))
                    .hasStatus(422);
        } finally {
            state("ACTIVE");
        }
    }

    private void state(String state) {
        jdbc.sql("update people.staff set state = ? where email = 'publisher@haedap.example'")
                .param(state)
                .update();
    }

    @Test
    void services_are_made_changed_ordered_and_retired() {
        var group = call(HttpMethod.POST, "admin", "service-groups", """
                {"name": {"ko": "결제", "en": "Payments"}, "description": {"ko": "돈을 내는 곳"}}
                """);
        assertThat(group).hasStatus(201);
        var groupId = body(group).get("id").asString();
        var login = body(call(HttpMethod.POST, "admin", "services", """
                {"name": {"ko": "로그인"}, "groupId": "%s", "slug": "login"}
                """.formatted(groupId)));
        var made = call(HttpMethod.POST, "admin", "services", """
                {"name": {"ko": "간편결제", "en": "Simple pay"}, "group": {"ko": "결제"}, "description": {"ko": "카드로 냅니다"},
                 "startDate": "2026-01-02", "onlyShowIfDegraded": true, "dependsOn": ["%s"],
                 "owner": "publisher@haedap.example"}
                """.formatted(
                        login.get("id").asString()));
        assertThat(made).hasStatus(201);
        var id = body(made).get("id").asString();
        assertThat(body(made).get("slug").asString()).isEqualTo("simple-pay");

        var read = call(HttpMethod.GET, "agent1", "services/" + id, "");
        var sent = (ObjectNode) body(read);
        sent.put("position", 1);
        assertThat(call(HttpMethod.PUT, "admin", "services/" + id, sent.toString()))
                .hasStatus(428);
        var changed = call(HttpMethod.PUT, "admin", "services/" + id, sent.toString(), etag(read));
        assertThat(changed).hasStatus(200);
        assertThat(call(HttpMethod.PUT, "admin", "services/" + id, sent.toString(), etag(read)))
                .hasStatus(412);
        assertThat(body(changed).get("owner").asString()).isEqualTo("publisher@haedap.example");

        var component = component(id);
        assertThat(component.get("position").asInt()).isEqualTo(1);
        assertThat(component.get("group_id").asString()).isEqualTo(groupId);
        assertThat(component.get("description").asString()).isEqualTo("카드로 냅니다");
        assertThat(component.get("start_date").asString()).isEqualTo("2026-01-02");
        assertThat(component.get("only_show_if_degraded").asBoolean()).isTrue();
        assertThat(component(groupId).get("description").asString()).isEqualTo("돈을 내는 곳");

        assertThat(call(HttpMethod.POST, "publisher", "services/" + id + "/states", """
                {"status": "partial_outage"}
                """))
                .hasStatus(200);
        assertThat(component(id).get("status").asString()).isEqualTo("partial_outage");
        assertThat(call(HttpMethod.POST, "admin", "services/" + id + "/transitions", """
                {"action": "RETIRE"}
                """))
                .hasStatus(200);
        assertThat(body(call(HttpMethod.GET, "agent1", "services", "")).get("items"))
                .hasSize(1);
        assertThat(call(HttpMethod.POST, "admin", "services/" + id + "/transitions", """
                {"action": "RETIRE"}
                """))
                .hasStatus(409);
    }

    @Test
    void the_settings_of_incidents_are_read_and_changed_over_a_version() {
        var read = call(HttpMethod.GET, "publisher", "status-settings", "");
        assertThat(body(read).get("informWithin").asInt()).isEqualTo(120);
        assertThat(call(HttpMethod.PUT, "publisher", "status-settings", "{}", etag(read)))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, "admin", "status-settings", """
                {"informWithin": 0, "warnBefore": 30, "promiseMinutes": 30}
                """, etag(read)))
                .hasStatus(422);
        var changed = call(HttpMethod.PUT, "admin", "status-settings", """
                {"informWithin": null, "warnBefore": 10, "promiseMinutes": 60}
                """, etag(read));
        assertThat(changed).hasStatus(200);
        assertThat(call(HttpMethod.PUT, "admin", "status-settings", body(read).toString(), etag(changed)))
                .hasStatus(200);
    }

    @Test
    void templates_are_kept_in_order() {
        var service = SampleServices.add(jdbc, "결제");
        var template = """
                {"title": {"ko": "%s"}, "impact": "major", "message": {"ko": "확인하고 있습니다"},
                 "services": [{"id": "%s", "status": "partial_outage"}], "position": 1}
                """;
        var first = call(HttpMethod.POST, "publisher", "incident-templates", template.formatted("하나", service));
        var second = call(HttpMethod.POST, "publisher", "incident-templates", template.formatted("둘", service));
        assertThat(second).hasStatus(201);
        assertThat(body(call(HttpMethod.GET, "agent1", "incident-templates", ""))
                        .get("items"))
                .extracting(one -> one.get("title").get("ko").asString())
                .containsExactly("둘", "하나");
        var id = body(first).get("id").asString();
        assertThat(call(HttpMethod.POST, "publisher", "incident-templates", template.formatted("셋", "nosuchthing1")))
                .hasStatus(422);
        var read = call(HttpMethod.GET, "agent1", "incident-templates/" + id, "");
        assertThat(call(
                        HttpMethod.PUT,
                        "publisher",
                        "incident-templates/" + id,
                        body(read).toString(),
                        etag(read)))
                .hasStatus(200);
        assertThat(call(HttpMethod.DELETE, "publisher", "incident-templates/" + id, "", etag(read)))
                .hasStatus(412);
    }
}
