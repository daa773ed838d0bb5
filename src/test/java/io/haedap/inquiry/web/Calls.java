package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.people.As;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the API in the name of a sample account. */
record Calls(MockMvcTester mvc, As as, JsonMapper json) {

    static final String INQUIRY = """
            {"categorySlug": "%s", "subject": "두 번 결제되었습니다", "body": "확인해 주세요.",
             "customer": {"name": "남이레", "email": "ire.nam@example.com"}, "consent": true}
            """;

    MvcTestResult get(String who, String path) {
        return call(HttpMethod.GET, who, path, null, null);
    }

    MvcTestResult post(String who, String path, String content) {
        return call(HttpMethod.POST, who, path, null, content);
    }

    MvcTestResult put(String who, String path, MvcTestResult seen, String content) {
        return call(HttpMethod.PUT, who, path, etag(seen), content);
    }

    MvcTestResult delete(String who, String path, MvcTestResult seen) {
        return call(HttpMethod.DELETE, who, path, etag(seen), null);
    }

    /** Without a version, and with one that nobody saw. */
    void needsItsVersion(HttpMethod method, String who, String path, @Nullable String content) {
        assertThat(call(method, who, path, null, content)).hasStatus(428);
        assertThat(call(method, who, path, "\"999999\"", content)).hasStatus(412);
    }

    /** An inquiry that was asked; its address. */
    String asked(String category) {
        var receipt = post("lead", "/api/v1/inquiries", INQUIRY.formatted(category));
        assertThat(receipt).hasStatus(201);
        return "/api/v1/inquiries/" + body(receipt).get("number").asString();
    }

    static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The id of the last message. */
    String last(String path) {
        var messages = body(get("lead", path)).get("messages");
        return messages.get(messages.size() - 1).get("id").asString();
    }

    String reply(String who, String path, String body) {
        var sent = post(who, path + "/replies", "{\"body\": \"%s\", \"basedOn\": \"%s\"}".formatted(body, last(path)));
        assertThat(sent).hasStatus(201);
        return body(sent).get("id").asString();
    }

    void invalid(MvcTestResult result, String field) {
        assertThat(result).hasStatus(422);
        assertThat(StreamSupport.stream(body(result).get("errors").spliterator(), false)
                        .map(error -> error.get("field").asString()))
                .contains(field);
    }

    String type(MvcTestResult result) {
        assertThat(result).contentType().isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        var type = body(result).get("type").asString();
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static String etag(MvcTestResult seen) {
        var etag = seen.getResponse().getHeader(HttpHeaders.ETAG);
        return Objects.requireNonNull(etag, "an answer with its version");
    }

    private MvcTestResult call(
            HttpMethod method, String who, String path, @Nullable String ifMatch, @Nullable String content) {
        var call = mvc.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, as.bearer(who));
        if (ifMatch != null) {
            call.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        if (content != null) {
            call.contentType(MediaType.APPLICATION_JSON).content(content);
        }
        return call.exchange();
    }
}
