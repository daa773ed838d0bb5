package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class ReplyTemplateResourceTests {

    private static final String ALL = "/api/v1/reply-templates";
    private static final String TEMPLATE = """
            {"name": {"ko": "환불 안내"}, "queue": "payment", "body": {"ko": "{{customer}} 고객님, {{number}} 건을 환불합니다."}}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private Calls api;

    @BeforeEach
    void calls() {
        api = new Calls(mvc, as, json);
        none_is_there();
    }

    @AfterEach
    void none_is_there() {
        jdbc.sql("delete from inquiry.reply_template").update();
    }

    @Test
    void a_lead_writes_it_and_agents_of_its_queue_fill_it_in() {
        var path = api.asked("payment");
        var foreign = api.asked("account");
        var added = api.post("lead", ALL, TEMPLATE);
        assertThat(added).hasStatus(201);
        var one = ALL + "/" + api.body(added).get("id").asString();
        var inquiry = "{\"number\": \"" + Calls.number(path) + "\"}";

        assertThat(api.body(api.get("agent2", ALL)).get("items").size()).isOne();
        assertThat(api.body(api.get("agent1", ALL)).get("items").size()).isZero();
        assertThat(api.get("agent1", one)).hasStatus(404);
        assertThat(api.get("agent2", ALL + "/nonsense")).hasStatus(404);
        assertThat(api.get("editor", ALL)).hasStatus(403);

        var filled = api.post("agent2", one + "/fill", inquiry);
        assertThat(filled).hasStatusOk();
        assertThat(api.body(filled).get("body").asString()).contains(Calls.number(path));
        api.invalid(api.post("agent2", one + "/fill", "{}"), "number");
        assertThat(api.post("agent2", one + "/fill", "{\"number\": \"" + Calls.number(foreign) + "\"}"))
                .hasStatus(404);
        assertThat(api.post("agent1", one + "/fill", inquiry)).hasStatus(404);
        assertThat(api.post("editor", one + "/fill", inquiry)).hasStatus(403);
    }

    @Test
    void it_is_changed_and_removed_by_who_saw_it_last() {
        var added = api.post("lead", ALL, TEMPLATE);
        var one = ALL + "/" + api.body(added).get("id").asString();
        var changed = TEMPLATE.replace("환불 안내", "환불 지연");

        api.needsItsVersion(HttpMethod.PUT, "lead", one, changed);
        api.needsItsVersion(HttpMethod.DELETE, "lead", one, null);
        assertThat(api.put("agent2", one, added, changed)).hasStatus(403);
        assertThat(api.delete("agent2", one, added)).hasStatus(403);
        var put = api.put("lead", one, added, changed);
        assertThat(put).hasStatusOk();
        assertThat(api.body(put).get("name").get("ko").asString()).isEqualTo("환불 지연");
        assertThat(api.put("lead", one, added, TEMPLATE)).hasStatus(412);
        assertThat(api.delete("lead", one, put)).hasStatus(204);
        assertThat(api.get("lead", one)).hasStatus(404);
    }

    @Test
    void what_it_cannot_be_is_refused() {
        assertThat(api.post("agent2", ALL, TEMPLATE)).hasStatus(403);
        assertThat(api.post("lead", ALL, "{nonsense")).hasStatus(400);
        api.invalid(api.post("lead", ALL, "{}"), "name.ko");
        api.invalid(api.post("lead", ALL, TEMPLATE.replace("{{customer}}", "{{secret}}")), "body.ko");
        api.invalid(api.post("lead", ALL, TEMPLATE.replace("payment", "nowhere")), "queue");
        api.invalid(
                api.post("lead", ALL, TEMPLATE.replace("\"body\"", "\"categorySlug\": \"nowhere\", \"body\"")),
                "categorySlug");
        assertThat(api.post("lead", ALL, TEMPLATE)).hasStatus(201);
        api.invalid(api.post("lead", ALL, TEMPLATE), "name.ko");
    }
}
