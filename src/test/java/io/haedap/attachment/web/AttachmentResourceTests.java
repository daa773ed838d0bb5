package io.haedap.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.attachment.Samples;
import io.haedap.people.As;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HaedapTest
class AttachmentResourceTests {

    private static final String PATH = "/api/v1/attachments";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private As as;

    @Autowired
    private JsonMapper json;

    @Test
    void a_picture_is_uploaded_read_and_deleted() {
        var made = upload("editor", "결제 화면.png", Samples.png(30, 20));
        assertThat(made).hasStatus(201);
        var file = body(made);
        var path = PATH + "/" + file.get("id").asString();
        assertThat(made.getResponse().getHeader(HttpHeaders.LOCATION)).isEqualTo(path);
        assertThat(file.get("name").asString()).isEqualTo("결제 화면.png");
        assertThat(file.get("type").asString()).isEqualTo("image/png");
        assertThat(file.get("width").asInt()).isEqualTo(30);
        assertThat(file.get("height").asInt()).isEqualTo(20);
        assertThat(file.get("state").asString()).isEqualTo("CLEAN");
        assertThat(file.get("url").asString())
                .isEqualTo("/files/" + file.get("id").asString() + "/결제-화면-30x20.png");

        var read = get("editor", path);
        assertThat(read).hasStatus(200);
        assertThat(body(read)).isEqualTo(file);
        var content = get("editor", path + "/content");
        assertThat(content).hasStatus(200);
        assertThat(content.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");

        assertThat(delete("editor", path, "")).hasStatus(428);
        assertThat(delete("editor", path, "\"7\"")).hasStatus(412);
        assertThat(delete("editor", path, String.valueOf(read.getResponse().getHeader(HttpHeaders.ETAG))))
                .hasStatus(204);
        assertThat(get("editor", path)).hasStatus(404);
    }

    @Test
    void a_document_has_no_width() {
        var file = body(upload("publisher", "약관.pdf", Samples.pdf()));

        assertThat(file.has("width")).isFalse();
        assertThat(file.get("type").asString()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe, text, 415, attachment-type",
        "a.svg, text, 415, attachment-type",
        "a.png, text, 415, attachment-type",
        "../a.png, png, 422, attachment-name",
        "a.html.png, png, 422, attachment-name",
        "a.png, bomb, 422, attachment-picture",
        "a.txt, nothing, 422, attachment-type",
        "a.txt, large, 413, attachment-too-large"
    })
    void what_is_not_taken_is_refused_with_a_type_and_words(String name, String what, int status, String type) {
        var bytes = switch (what) {
            case "png" -> Samples.png(2, 2);
            case "bomb" -> Samples.bomb(50_000, 50_000);
            case "nothing" -> new byte[0];
            case "large" -> "x".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
            default -> "text".getBytes(StandardCharsets.UTF_8);
        };

        var answer = upload("editor", name, bytes);

        assertThat(answer).hasStatus(status);
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(body(answer).get("title").asString()).isNotBlank().doesNotContain("attachment");
        assertThat(body(answer).get("errors").get(0).get("field").asString()).isEqualTo("file");
        assertThat(body(answer).get("errors").get(0).get("message").asString())
                .isNotBlank()
                .doesNotContain("attachment");
    }

    @Test
    void a_body_far_too_long_is_not_read() {
        assertThat(upload("editor", "a.txt", new byte[21 * 1024 * 1024])).hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x\r\nbroken",
                "--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc"
            })
    void a_body_that_is_no_form_is_a_bad_request(String body) {
        var answer = mvc.post()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("editor"))
                .contentType("multipart/form-data; boundary=x")
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();

        assertThat(answer.getResponse().getStatus()).isBetween(400, 422);
    }

    @Test
    void only_those_who_write_upload() {
        assertThat(upload("auditor", "a.png", Samples.png(2, 2))).hasStatus(403);
        assertThat(mvc.post().uri(PATH).exchange()).hasStatus(401);
    }

    @Test
    void foreign_and_unknown_files_are_answered_alike() {
        var id = body(upload("editor", "a.png", Samples.png(2, 2))).get("id").asString();

        for (var path : new String[] {id, "x", "a".repeat(26)}) {
            assertThat(get("publisher", PATH + "/" + path)).hasStatus(404);
            assertThat(get("publisher", PATH + "/" + path + "/content")).hasStatus(404);
            assertThat(delete("publisher", PATH + "/" + path, "\"1\"")).hasStatus(404);
        }
    }

    @Test
    void the_same_key_uploads_once() {
        var key = "key-" + UUID.randomUUID();
        var first = body(uploadOnce(key, Samples.png(3, 3)));
        var again = uploadOnce(key, Samples.png(3, 3));

        assertThat(again).hasStatus(201);
        assertThat(body(again).get("id")).isEqualTo(first.get("id"));
        assertThat(uploadOnce(key, Samples.png(4, 4))).hasStatus(422);
    }

    private MvcTestResult uploadOnce(String key, byte[] bytes) {
        return mvc.post()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, as.bearer("editor"))
                .header("Idempotency-Key", key)
                .contentType("multipart/form-data; boundary=xyz")
                .content(form("a.png", bytes))
                .exchange();
    }

    private MvcTestResult upload(String who, String name, byte[] bytes) {
        return mvc.post()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .contentType("multipart/form-data; boundary=xyz")
                .content(form(name, bytes))
                .exchange();
    }

    private static byte[] form(String name, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, as.bearer(who))
                .exchange();
    }

    private MvcTestResult delete(String who, String path, String ifMatch) {
        var request = mvc.delete().uri(path).header(HttpHeaders.AUTHORIZATION, as.bearer(who));
        return ifMatch.isEmpty()
                ? request.exchange()
                : request.header(HttpHeaders.IF_MATCH, ifMatch).exchange();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
