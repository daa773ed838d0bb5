package io.haedap.subscription.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.status.SampleServices;
import io.haedap.subscription.webhook.Hooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class WebhookResourceTests {

    private static final String PARTNER = """
            {"url": "https://hooks.partner.example/haedap", "description": "제휴사", "contact": "ops@partner.example",
             "topics": ["notices", "status"]}
            """;

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
        Hooks.clear(jdbc);
        SampleServices.clear(jdbc);
    }

    private MvcTestResult call(HttpMethod method, String who, String path, String body, String... etag) {
        var request = mvc.method(method)
                .uri("/api/v1/webhooks" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag.length == 0 ? request : request.header(HttpHeaders.IF_MATCH, etag[0])).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return call(HttpMethod.POST, "admin", path, body);
    }

    private MvcTestResult get(String path) {
        return call(HttpMethod.GET, "admin", path, "");
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private String made() {
        return "/" + body(post("", PARTNER)).get("id").asString();
    }

    @Test
    void a_secret_is_told_once() {
        var made = post("", PARTNER);
        assertThat(made).hasStatus(201);
        assertThat(made.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        var secret = body(made).get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        var path = "/" + body(made).get("id").asString();

        assertThat(get(path).getResponse().getContentAsByteArray()).asString().doesNotContain(secret.substring(6));
        assertThat(body(get(path)).has("secret")).isFalse();
        assertThat(body(get("")).get("items").get(0).has("secret")).isFalse();
        var rotated = post(path + "/transitions", "{\"action\": \"ROTATE\"}");
        assertThat(body(rotated).get("secret").asString()).startsWith("whsec_").isNotEqualTo(secret);
        assertThat(body(get(path)).get("secrets")).hasSize(2);
        assertThat(jdbc.sql("select string_agg(facts::text, ' ') from audit.entry where subject like 'webhook:%'")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(6), "ops@", "/haedap")
                .contains("hooks.partner.example");
    }

    private MvcTestResult keyed(String path, String body) {
        return mvc.method(HttpMethod.POST)
                .uri("/api/v1/webhooks" + path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                .header("Idempotency-Key", "key-of-" + path.length() + System.identityHashCode(this))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void an_answer_that_is_repeated_makes_nothing_anew_and_tells_no_secret() {
        var made = keyed("", PARTNER);
        var again = keyed("", PARTNER);
        assertThat(body(made).get("secret").asString()).startsWith("whsec_");
        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(body(again).has("secret")).isFalse();
        assertThat(body(again).get("id")).isEqualTo(body(made).get("id"));
        assertThat(etag(again)).isEqualTo(etag(made));
        assertThat(body(get("")).get("items")).hasSize(1);

        var steps = "/" + body(made).get("id").asString() + "/transitions";
        var rotate = "{\"action\": \"ROTATE\"}";
        assertThat(body(keyed(steps, rotate)).get("secret").asString()).startsWith("whsec_");
        assertThat(body(keyed(steps, rotate)).has("secret")).isFalse();
        assertThat(body(get("")).at("/items/0/secrets")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from subscription.webhook_secret")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_read_can_be_sent_back_and_the_contact_stays_whole() {
        var path = made();
        var read = get(path);
        assertThat(body(read).get("contact").asString()).startsWith("o").doesNotContain("ops");
        assertThat(body(read).get("createdBy").asString()).isEqualTo("admin@haedap.example");
        var sent = (ObjectNode) body(read);
        sent.put("description", "다른 제휴사");

        assertThat(call(HttpMethod.PUT, "admin", path, sent.toString())).hasStatus(428);
        assertThat(call(HttpMethod.PUT, "admin", path, sent.toString(), etag(read)))
                .hasStatus(200);
        assertThat(call(HttpMethod.PUT, "admin", path, sent.toString(), etag(read)))
                .hasStatus(412);

        assertThat(body(get(path)).get("description").asString()).isEqualTo("다른 제휴사");
        assertThat(body(get(path + "/contact")).get("contact").asString()).isEqualTo("ops@partner.example");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'personal-data.read' and subject = :it")
                        .param("it", "webhook:" + path.substring(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "partner.example",
                "ftp://partner.example/",
                "http://partner.example/",
                "https://user:word@partner.example/",
                "https://partner.example:22/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[::ffff:169.254.169.254]/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3:8443/",
                "https://100.64.0.9/"
            })
    void addresses_that_must_not_be_asked_are_refused_at_once(String url) {
        var refused = post("", "{\"url\": \"%s\", \"topics\": [\"status\"]}".formatted(url));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).at("/errors/0/field").asString()).contains("url");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": \"https://a.example/\", \"topics\": []} | topics",
                "{\"url\": \"https://a.example/\"} | topics",
                "{\"url\": \"https://a.example/\", \"topics\": [\"everything\"]} | topics",
                "{\"url\": \"https://a.example/\", \"topics\": [\"service:aaaaaaaaaaaa\"]} | topics",
                "{\"url\": \"https://a.example/\", \"topics\": [\"incident:aaaaaaaaaaaa\"]} | topics",
                "{\"url\": \"https://a.example/\", \"topics\": [\"status\"], \"contact\": \"nobody\"} | contact"
            })
    void what_is_not_sound_is_refused(String sent, String field) {
        var refused = post("", sent);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).toString()).contains("\"" + field + "\"");
    }

    @Test
    void unknown_fields_and_actions_are_malformed() {
        assertThat(post("", "{\"url\": \"https://a.example/\", \"topics\": [\"status\"], \"key\": 1}"))
                .hasStatus(400);
        var path = made();
        assertThat(post(path + "/transitions", "{\"action\": \"EXPLODE\"}")).hasStatus(400);
        assertThat(post(path + "/transitions", "{}")).hasStatus(422);
        assertThat(get(path + "/deliveries?status=LOST")).hasStatus(400);
        assertThat(get(path + "/deliveries?cursor=x")).hasStatus(400);
    }

    @Test
    void it_is_paused_and_resumed_in_turn() {
        var path = made();
        var pause = "{\"action\": \"PAUSE\"}";

        assertThat(body(post(path + "/transitions", pause)).get("status").asString())
                .isEqualTo("PAUSED");
        assertThat(post(path + "/transitions", pause)).hasStatus(409);
        assertThat(body(post(path + "/transitions", "{\"action\": \"RESUME\"}"))
                        .get("status")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void a_test_waits_to_be_sent_and_can_be_looked_at_and_sent_again() {
        var path = made();
        var ping = post(path + "/test", "");
        assertThat(ping).hasStatus(201);
        var id = body(ping).get("id").asString();
        var delivery = path + "/deliveries/" + id;

        // whatever other tests left to come may fall due meanwhile and reach this endpoint too
        assertThat(body(get(path + "/deliveries?status=WAITING")).get("items"))
                .extracting(one -> one.get("id").asString())
                .contains(id);
        assertThat(body(get(path + "/deliveries?status=SENT")).get("items")).isEmpty();
        assertThat(body(get(delivery)).get("body").asString()).contains("\"type\":\"ping\"");
        assertThat(body(get(delivery)).get("messageId").asString()).startsWith("msg_");
        assertThat(body(post(delivery + "/resend", "")).get("status").asString())
                .isEqualTo("WAITING");
        assertThat(post(path + "/deliveries/999999/resend", "")).hasStatus(404);
    }

    @Test
    void the_log_is_read_page_by_page() {
        var path = made();
        for (int i = 0; i < 5; i++) {
            post(path + "/test", "");
        }

        var first = body(get(path + "/deliveries?size=3"));
        var second = body(get(
                path + "/deliveries?size=3&cursor=" + first.get("nextCursor").asString()));

        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void deliveries_of_others_are_unknown() {
        var one = made();
        var other = made();
        var delivery = body(post(one + "/test", "")).get("id").asString();

        assertThat(get(other + "/deliveries/" + delivery)).hasStatus(404);
        assertThat(post(other + "/deliveries/" + delivery + "/resend", "")).hasStatus(404);
        assertThat(get("/none")).hasStatus(404);
        assertThat(get("/999999")).hasStatus(404);
    }

    @Test
    void it_is_removed_with_all_that_was_sent() {
        var path = made();
        post(path + "/test", "");

        assertThat(call(HttpMethod.DELETE, "admin", path, "")).hasStatus(428);
        assertThat(call(HttpMethod.DELETE, "admin", path, "", etag(get(path)))).hasStatus(204);

        assertThat(get(path)).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from subscription.webhook_secret")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher", "lead", "auditor", "editor"})
    void nobody_else_may(String who) {
        assertThat(call(HttpMethod.GET, who, "", "")).hasStatus(403);
        assertThat(call(HttpMethod.POST, who, "", PARTNER)).hasStatus(403);
    }
}
