package io.haedap.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.status.SampleServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class MaintenanceNoticeResourceTests {

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
        jdbc.sql("delete from release.maintenance_notice").update();
        SampleServices.clear(jdbc);
    }

    private MvcTestResult post(String who, String path, String body) {
        return mvc.post()
                .uri("/api/v1/" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/api/v1/" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private String planned() {
        var planned = post("publisher", "maintenances", """
                {"title": {"ko": "점검"}, "scheduledFor": "2091-03-05T02:00:00+09:00", "scheduledUntil": "2091-03-05T04:00:00+09:00",
                 "services": [{"id": "%s"}], "message": {"ko": "멈춥니다."}}
                """.formatted(service));
        assertThat(planned).hasStatus(201);
        return body(planned).get("id").asString();
    }

    @Test
    void a_notice_is_made_read_and_not_made_twice() {
        var id = planned();
        assertThat(get("maintenances/" + id + "/notice")).hasStatus(404);

        var made = post("publisher", "maintenances/" + id + "/notice", "");
        assertThat(made).hasStatus(201);
        assertThat(body(made).get("status").asString()).isEqualTo("DRAFT");
        assertThat(body(made).get("publishBy").asString()).isEqualTo("2091-03-03");
        assertThat(body(made).get("toldFrom").asString()).isEqualTo("2091-03-04T17:00:00Z");
        assertThat(body(made).get("discord").asString()).isEqualTo("NONE");

        assertThat(body(get("maintenances/" + id + "/notice"))).isEqualTo(body(made));
        var notice = body(get("notices/" + body(made).get("noticeId").asString()));
        assertThat(notice.get("kind").asString()).isEqualTo("MAINTENANCE");
        assertThat(notice.get("serviceIds").get(0).asString()).isEqualTo(service);

        var again = post("publisher", "maintenances/" + id + "/notice", "");
        assertThat(again).hasStatus(409);
        assertThat(body(again).get("type").asString()).isEqualTo("/problems/maintenance-notice-made");
        assertThat(body(again).get("noticeId")).isEqualTo(body(made).get("noticeId"));
    }

    @Test
    void nobody_makes_one_of_nothing_or_without_the_right() {
        assertThat(post("publisher", "maintenances/nonsense/notice", "")).hasStatus(404);
        assertThat(post("editor", "maintenances/" + planned() + "/notice", "")).hasStatus(403);
    }

    @Test
    void what_was_said_by_hand_is_taken_back_over_the_version_that_was_read() {
        var id = planned();
        var read = get("maintenances/" + id);
        var update = body(read).get("updates").get(0).get("id").asString();
        var path = "/api/v1/maintenances/" + id + "/updates/" + update;

        assertThat(mvc.delete().uri(path).header(HttpHeaders.AUTHORIZATION, as.bearer("publisher")))
                .hasStatus(428);
        assertThat(mvc.delete()
                        .uri(path)
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                        .header(HttpHeaders.IF_MATCH, "\"99\""))
                .hasStatus(412);
        assertThat(mvc.delete()
                        .uri(path)
                        .header(HttpHeaders.AUTHORIZATION, as.bearer("publisher"))
                        .header(
                                HttpHeaders.IF_MATCH,
                                String.valueOf(read.getResponse().getHeader(HttpHeaders.ETAG))))
                .hasStatus(204);
        assertThat(get("maintenances/" + id)).hasStatus(404);
    }
}
