package io.haedap.category.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class CategoryResourceTests {

    private static final String PATH = "/api/v1/categories";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        jdbc.sql("delete from category.category where slug like 'rest%'").update();
    }

    private MvcTestResult call(
            HttpMethod method, String role, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = mvc.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, as.bearer(role));
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request = request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.exchange();
    }

    @Test
    void a_category_is_added_read_changed_and_deleted() throws Exception {
        var added = call(
                HttpMethod.POST,
                "admin",
                PATH,
                "{\"slug\": \"rest\", \"name\": {\"ko\": \"쉼\", \"en\": \"Rest\"}}",
                null);
        assertThat(added).hasStatus(201);
        var read = call(HttpMethod.GET, "admin", PATH + "/rest", null, null);
        var etag = read.getResponse().getHeader(HttpHeaders.ETAG);
        var sent = read.getResponse().getContentAsString();

        assertThat(call(HttpMethod.PUT, "admin", PATH + "/rest", sent, null)).hasStatus(428);
        assertThat(call(HttpMethod.PUT, "admin", PATH + "/rest", sent, etag)).hasStatusOk();
        assertThat(call(HttpMethod.PUT, "admin", PATH + "/rest", sent, etag)).hasStatus(412);
        assertThat(call(HttpMethod.DELETE, "admin", PATH + "/rest", null, null)).hasStatus(428);
        var now = call(HttpMethod.GET, "admin", PATH + "/rest", null, null)
                .getResponse()
                .getHeader(HttpHeaders.ETAG);
        assertThat(call(HttpMethod.PUT, "admin", PATH + "/rest", sent.replace("\"slug\"", "\"x\""), now))
                .hasStatus(400);
        assertThat(call(HttpMethod.DELETE, "admin", PATH + "/rest", null, now)).hasStatus(204);
        assertThat(call(HttpMethod.GET, "admin", PATH + "/rest", null, null)).hasStatus(404);
    }

    @Test
    void others_read_the_list_and_bad_bodies_are_refused_in_words() {
        assertThat(call(HttpMethod.GET, "editor", PATH, null, null)).hasStatusOk();
        assertThat(call(HttpMethod.GET, "editor", PATH + "/payment", null, null))
                .hasStatus(403);
        assertThat(call(HttpMethod.POST, "reviewer", PATH, "{}", null)).hasStatus(403);
        assertThat(call(HttpMethod.POST, "admin", PATH, "{}", null)).hasStatus(422);
        assertThat(call(HttpMethod.POST, "admin", PATH, "{\"name\": {\"ko\": \"이름\"}}", null))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, "admin", PATH, "{\"slug\": \"payment\", \"name\": {\"ko\": \"이름\"}}", null))
                .hasStatus(422);
        var payment = call(HttpMethod.GET, "admin", PATH + "/payment", null, null)
                .getResponse()
                .getHeader(HttpHeaders.ETAG);
        assertThat(call(HttpMethod.DELETE, "admin", PATH + "/payment", null, payment))
                .hasStatus(409);
    }
}
