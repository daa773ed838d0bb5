package io.haedap.status.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.status.SampleServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class StatuspageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private String service = "";

    @BeforeEach
    void addService() {
        SampleServices.clear(jdbc);
        service = SampleServices.add(jdbc, "결제");
    }

    @AfterEach
    void tidy() {
        SampleServices.clear(jdbc);
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private JsonNode read(String path) {
        var result = mvc.get().uri("/api/v2/" + path).exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private JsonNode post(String path, String body, int status) {
        var result = mvc.post()
                .uri("/api/v1/" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(result).hasStatus(status);
        return body(result);
    }

    private JsonNode incident() {
        return post("incidents", """
                {"title": {"ko": "장애", "en": "Outage"}, "impact": "major", "status": "investigating",
                 "services": [{"id": "%s", "status": "partial_outage"}], "message": {"ko": "확인 중", "en": "Looking"}}
                """.formatted(service), 201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary.json",
                "status.json",
                "components.json",
                "incidents.json",
                "incidents/unresolved.json",
                "scheduled-maintenances.json",
                "scheduled-maintenances/upcoming.json",
                "scheduled-maintenances/active.json"
            })
    void anyone_reads_it_from_anywhere_and_asks_only_for_what_is_new(String path) {
        incident();
        var first = mvc.get().uri("/api/v2/" + path).exchange();

        assertThat(first).hasStatusOk().hasHeader("Access-Control-Allow-Origin", "*");
        var page = body(first).get("page");
        assertThat(page.propertyNames()).containsExactly("id", "name", "url", "time_zone", "updated_at");
        var etag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(mvc.get().uri("/api/v2/" + path).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatus(304);
    }

    @Test
    void an_incident_has_all_fields_with_their_types() {
        var id = incident().get("id").asString();
        post("incidents/" + id + "/updates", """
                {"status": "monitoring", "message": {"ko": "나아짐"}}
                """, 200);

        var found = read("incidents.json").get("incidents").get(0);

        assertThat(found.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "status",
                        "created_at",
                        "updated_at",
                        "monitoring_at",
                        "resolved_at",
                        "impact",
                        "shortlink",
                        "started_at",
                        "page_id",
                        "incident_updates",
                        "components");
        assertThat(found.get("id").asString()).isEqualTo(id).matches("[a-z0-9]{12}");
        assertThat(found.get("status").asString()).isEqualTo("monitoring");
        assertThat(found.get("impact").asString()).isEqualTo("major");
        assertThat(found.get("resolved_at").isNull()).isTrue();
        assertThat(found.get("monitoring_at").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+09:00");
        var updates = found.get("incident_updates");
        assertThat(updates.get(0).get("body").asString()).isEqualTo("나아짐");
        assertThat(updates.get(1).propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "status",
                        "body",
                        "incident_id",
                        "created_at",
                        "updated_at",
                        "display_at",
                        "affected_components",
                        "deliver_notifications",
                        "custom_tweet",
                        "tweet_id");
        var affected = updates.get(1).get("affected_components").get(0);
        assertThat(affected.get("code").asString()).isEqualTo(service);
        assertThat(affected.get("old_status").asString()).isEqualTo("operational");
        assertThat(affected.get("new_status").asString()).isEqualTo("partial_outage");
        assertThat(found.get("components").get(0).get("status").asString()).isEqualTo("partial_outage");
    }

    @Test
    void components_stand_in_groups_and_the_summary_has_everything() {
        incident();
        var summary = read("summary.json?lang=en");

        assertThat(summary.propertyNames())
                .containsExactlyInAnyOrder("page", "status", "components", "incidents", "scheduled_maintenances");
        var group = summary.get("components").get(0);
        var component = summary.get("components").get(1);
        assertThat(group.get("group").asBoolean()).isTrue();
        assertThat(group.get("components").get(0).asString()).isEqualTo(service);
        assertThat(component.get("group_id").asString())
                .isEqualTo(group.get("id").asString());
        assertThat(component.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "status",
                        "created_at",
                        "updated_at",
                        "position",
                        "description",
                        "showcase",
                        "start_date",
                        "group_id",
                        "page_id",
                        "group",
                        "only_show_if_degraded");
        assertThat(component.get("name").asString()).isEqualTo("Service");
        assertThat(summary.get("status").get("indicator").asString()).isEqualTo("major");
        assertThat(summary.get("incidents").get(0).get("name").asString()).isEqualTo("Outage");
    }

    @Test
    void a_maintenance_is_upcoming_then_active_then_past() {
        var id = post("maintenances", """
                {"title": {"ko": "점검"}, "scheduledFor": "2096-01-01T02:00:00+09:00",
                 "scheduledUntil": "2096-01-01T04:00:00+09:00", "services": [{"id": "%s"}], "message": {"ko": "점검합니다"}}
                """.formatted(service), 201).get("id").asString();
        var upcoming = read("scheduled-maintenances/upcoming.json")
                .get("scheduled_maintenances")
                .get(0);
        assertThat(upcoming.get("impact").asString()).isEqualTo("maintenance");
        assertThat(upcoming.get("status").asString()).isEqualTo("scheduled");
        assertThat(upcoming.get("scheduled_for").asString()).isEqualTo("2096-01-01T02:00:00.000+09:00");

        post("maintenances/" + id + "/updates", "{\"status\": \"in_progress\", \"message\": {\"ko\": \"시작\"}}", 200);
        assertThat(read("scheduled-maintenances/active.json").get("scheduled_maintenances"))
                .hasSize(1);
        assertThat(read("components.json")
                        .get("components")
                        .get(1)
                        .get("status")
                        .asString())
                .isEqualTo("under_maintenance");

        post("maintenances/" + id + "/updates", "{\"status\": \"completed\", \"message\": {\"ko\": \"끝\"}}", 200);
        assertThat(read("scheduled-maintenances/active.json").get("scheduled_maintenances"))
                .isEmpty();
        assertThat(read("scheduled-maintenances.json").get("scheduled_maintenances"))
                .hasSize(1);
        assertThat(read("status.json").get("status").get("indicator").asString())
                .isEqualTo("none");
    }

    @Test
    void an_incident_is_read_corrected_and_refused_in_order() {
        var id = incident().get("id").asString();
        var path = "/api/v1/incidents/" + id;
        var publisher = as.bearer("publisher");
        var read =
                mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, publisher).exchange();
        var etag = String.valueOf(read.getResponse().getHeader(HttpHeaders.ETAG));
        var same = body(read).toString();

        assertThat(put(path, publisher, null, same)).hasStatus(428);
        assertThat(put(path, publisher, "\"99\"", same)).hasStatus(412);
        assertThat(put(path, publisher, etag, "{\"unknown\": 1}")).hasStatus(400);
        assertThat(put(path, publisher, etag, same)).hasStatusOk();
        assertThat(put("/api/v1/incidents/nosuchthing1", publisher, etag, same)).hasStatus(404);
        assertThat(put(path, as.bearer("agent1"), etag, "no json")).hasStatus(403);
        post("incidents/" + id + "/updates", "{\"status\": \"resolved\", \"message\": {\"ko\": \"해결\"}}", 200);
        var refused = post(
                "incidents/" + id + "/updates", "{\"status\": \"identified\", \"message\": {\"ko\": \"다시\"}}", 409);
        assertThat(refused.get("allowed").get(0).asString()).isEqualTo("postmortem");
    }

    private MvcTestResult put(String path, String bearer, @org.jspecify.annotations.Nullable String etag, String body) {
        var request = mvc.put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return etag == null
                ? request.exchange()
                : request.header(HttpHeaders.IF_MATCH, etag).exchange();
    }
}
