package io.haedap.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class StaffResourceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    private MvcTestResult call(HttpMethod method, String path, String body, String... headers) {
        var request = mvc.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        for (int at = 0; at < headers.length; at += 2) {
            request = request.header(headers[at], headers[at + 1]);
        }
        return request.exchange();
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode invited() {
        var result = call(HttpMethod.POST, "/api/v1/staff", """
                {"email": "%s@haedap.example", "name": "새 사람", "roles": ["agent"], "queues": ["payment"]}
                """.formatted(UUID.randomUUID()));
        assertThat(result).hasStatus(201);
        return body(result);
    }

    @Test
    void an_invitation_answers_with_the_colleague_as_the_list_shows_them() {
        var invited = invited();

        var id = invited.get("id").asString();
        assertThat(id).doesNotContain("-");
        assertThat(invited.get("state").asString()).isEqualTo("INVITED");
        assertThat(body(call(HttpMethod.GET, "/api/v1/staff/" + id, ""))).isEqualTo(invited);
    }

    @Test
    void rights_change_only_against_the_version_that_was_read() {
        var path = "/api/v1/staff/" + invited().get("id").asString();
        var read = call(HttpMethod.GET, path, "");
        var etag = String.valueOf(read.getResponse().getHeader(HttpHeaders.ETAG));
        var changed = body(read).toString().replace("[\"agent\"]", "[\"editor\"]");

        assertThat(call(HttpMethod.PUT, path, changed)).hasStatus(428);
        var done = call(HttpMethod.PUT, path, changed, HttpHeaders.IF_MATCH, etag);
        assertThat(done).hasStatus(200);
        assertThat(body(done).get("roles").get(0).asString()).isEqualTo("editor");
        assertThat(call(HttpMethod.PUT, path, changed, HttpHeaders.IF_MATCH, etag))
                .hasStatus(412);
    }

    @Test
    void limits_that_are_left_out_widen_nothing() {
        var invited = invited();
        var path = "/api/v1/staff/" + invited.get("id").asString();
        var etag = "\"" + invited.get("revision").asLong() + "\"";

        var refused = call(HttpMethod.PUT, path, "{\"roles\": [\"agent\"]}", HttpHeaders.IF_MATCH, etag);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).get("errors").findValuesAsString("field")).containsExactly("queues", "categories");
        assertThat(body(call(HttpMethod.GET, path, ""))).isEqualTo(invited);
    }

    @Test
    void null_in_a_list_and_two_addresses_in_one_are_refused() {
        var somebody = "{\"email\": \"%s\", \"name\": \"새 사람\", \"roles\": [%s]}";

        var none = call(HttpMethod.POST, "/api/v1/staff", somebody.formatted("null@haedap.example", "null"));
        var two = call(HttpMethod.POST, "/api/v1/staff", somebody.formatted("a,b@c.de", "\"agent\""));

        assertThat(none).hasStatus(422);
        assertThat(body(none).get("errors").findValuesAsString("field")).containsExactly("roles.0");
        assertThat(two).hasStatus(422);
        assertThat(body(two).get("errors").findValuesAsString("field")).containsExactly("email");
    }

    @Test
    void an_account_is_disabled_and_enabled_by_its_revision() {
        var invited = invited();
        var path = "/api/v1/staff/" + invited.get("id").asString() + "/transitions";
        var disable = "{\"action\": \"DISABLE\", \"revision\": %d}"
                .formatted(invited.get("revision").asLong());

        var disabled = call(HttpMethod.POST, path, disable);

        assertThat(disabled).hasStatus(200);
        assertThat(body(disabled).get("state").asString()).isEqualTo("DISABLED");
        assertThat(call(HttpMethod.POST, path, disable)).hasStatus(409);
        assertThat(call(HttpMethod.POST, path, "{\"action\": \"ENABLE\"}")).hasStatus(422);
    }

    @Test
    void what_is_wrong_is_named_field_by_field() {
        var refused = call(HttpMethod.POST, "/api/v1/staff", "{\"email\": \"nobody\", \"roles\": [\"king\"]}");

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).get("errors").findValuesAsString("field")).contains("name", "email", "roles");
    }

    @Test
    void an_unknown_id_is_not_found() {
        assertThat(call(HttpMethod.GET, "/api/v1/staff/nonsense", "")).hasStatus(404);
    }
}
