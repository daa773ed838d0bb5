package io.haedap.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** 401, 403, 404, 428 and 412 in this order, before anything that is wrong with parameters or body. */
@HaedapTest
class RefusalOrderTests {

    private static final String UNREADABLE = "{";
    private static final Set<HttpMethod> CHANGES = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private List<ApiRights> resources;

    private Stream<ApiRight> ofThings() {
        return resources.stream()
                .flatMap(resource -> resource.rights().stream())
                .filter(route -> route.path().contains("{"));
    }

    private MvcTestResult ask(ApiRight route, String id, String body, @Nullable String who, String... headers) {
        var request = MockMvcRequestBuilders.request(
                        route.method(), route.path().replaceAll("\\{[^}]+}", id) + "?minutes=x&year=x")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (who != null) {
            request.header(HttpHeaders.AUTHORIZATION, as.bearer(who));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void unknown_and_malformed_ids_go_before_whatever_else_is_wrong() {
        var wrong = new TreeMap<String, Integer>();
        for (var route : ofThings().toList()) {
            for (var id : List.of("999999999", "0123456789abcdef0123456789abcdef", "no-such", "1e9")) {
                var answer = ask(route, id, UNREADABLE, "admin").getResponse().getStatus();
                if (answer != 404) {
                    wrong.put(route.method() + " " + route.path() + " " + id, answer);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoever_may_not_call_is_told_so_before_the_body_is_read() {
        var tooLong = "x".repeat(2 * 1024 * 1024 + 1);
        var closed = resources.stream()
                .flatMap(resource -> resource.rights().stream())
                .filter(route -> !route.right().equals(ApiRight.ANYONE) && route.method() != HttpMethod.GET)
                .toList();

        assertThat(closed).isNotEmpty();
        for (var route : closed) {
            assertThat(ask(route, "1", tooLong, null)).as(route.toString()).hasStatus(401);
        }
        for (var route : closed) {
            if (!Set.of(ApiRight.SIGNED_IN, ApiRight.PASSWORD).contains(route.right())) {
                assertThat(ask(route, "1", tooLong, "auditor"))
                        .as(route.toString())
                        .hasStatus(403);
            }
        }
    }

    @Test
    void what_is_too_long_is_refused_when_it_is_read_and_not_before() {
        var tooLong = "{\"name\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        var drafting = ApiRight.post("/api/v1/faqs", "");
        var changing = ApiRight.put("/api/v1/faqs/{id}", "");

        assertThat(ask(drafting, "", tooLong, "editor")).hasStatus(413);
        assertThat(ask(drafting, "", tooLong, "editor", "Idempotency-Key", "too-long-a-body"))
                .hasStatus(413);
        assertThat(ask(changing, "999999999", tooLong, "editor")).hasStatus(404);
    }

    @Test
    void the_version_goes_before_the_body() {
        var put = ApiRight.put("/api/v1/staff/{id}", "");
        var id = as.id("editor").toString();
        var read = ask(ApiRight.get("/api/v1/staff/{id}", ""), id, "", "admin").getResponse();
        var etag = String.valueOf(read.getHeader(HttpHeaders.ETAG));

        assertThat(ask(put, id, UNREADABLE, "admin")).hasStatus(428);
        assertThat(ask(put, id, UNREADABLE, "admin", HttpHeaders.IF_MATCH, "\"999\""))
                .hasStatus(412);
        assertThat(ask(put, id, UNREADABLE, "admin", HttpHeaders.IF_MATCH, etag))
                .hasStatus(400);
    }

    @Test
    void a_token_is_ended_by_who_read_it() throws Exception {
        var list = ask(ApiRight.get("/api/v1/tokens", ""), "", "", "agent2")
                .getResponse()
                .getContentAsString();
        var id = com.jayway.jsonpath.JsonPath.<String>read(list, "$.items[0].id");
        var read =
                ask(ApiRight.get("/api/v1/tokens/{id}", ""), id, "", "agent2").getResponse();
        var etag = String.valueOf(read.getHeader(HttpHeaders.ETAG));
        var end = ApiRight.delete("/api/v1/tokens/{id}", "");

        assertThat(ask(end, id, "", "agent1")).hasStatus(404);
        assertThat(ask(end, id, "", "agent2")).hasStatus(428);
        assertThat(ask(end, id, "", "agent2", HttpHeaders.IF_MATCH, "\"7\"")).hasStatus(412);
        assertThat(ask(end, id, "", "agent2", HttpHeaders.IF_MATCH, etag)).hasStatus(204);
        assertThat(ask(end, id, "", "agent2", HttpHeaders.IF_MATCH, etag)).hasStatus(404);
    }

    @Test
    void every_change_names_the_version_it_read() {
        var changes =
                ofThings().filter(route -> CHANGES.contains(route.method())).toList();
        var silent = changes.stream()
                .filter(route -> resources.stream()
                        .filter(resource -> resource.rights().contains(route))
                        .noneMatch(Versioned.class::isInstance))
                .toList();

        assertThat(changes).isNotEmpty();
        assertThat(silent).isEmpty();
    }
}
