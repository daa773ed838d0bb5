package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.attachment.Samples;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class FormFilesTests {

    private static final String NEW = "/inquiries/new";
    private static final MediaType MULTIPART = MediaType.parseMediaType("multipart/form-data; boundary=part");

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_file_goes_with_the_form_and_its_sender_alone_opens_it() {
        var sent = send(NEW, new Body().fields(filled()).file("승인 내역.pdf", Samples.pdf()));

        assertThat(sent).hasStatus(303);
        var follow = cookie(sent, "follow");
        var page = web.get().uri("/inquiries/follow").cookie(follow).exchange();
        assertThat(text(page)).contains("승인 내역.pdf");
        var path = text(page).replaceAll("(?s).*href=\"(/inquiries/follow/files/[^\"]+)\".*", "$1");
        var file = web.get().uri(URI.create(encoded(path))).cookie(follow).exchange();
        assertThat(file).hasStatus(200);
        var answer = file.getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(web.get().uri(URI.create(encoded(path))).exchange()).hasStatus(404);
        var other = cookie(send(NEW, new Body().fields(filled())), "follow");
        assertThat(web.get().uri(URI.create(encoded(path))).cookie(other).exchange())
                .hasStatus(404);
        assertThat(web.get()
                        .uri(URI.create(encoded(path.replace("/inquiries/follow", ""))))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void what_was_uploaded_stays_when_something_else_is_refused() {
        var page = web.get().uri(NEW).exchange();
        var form = filled();
        form.put("email", "gildong@");
        form.put("once", field(page, "once"));

        var refused = post(
                page,
                NEW,
                new Body().fields(form).file("화면.png", Samples.png(9, 9)).bytes());

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("화면.png").contains("name=\"drop\"").contains("이미 올려 두신 파일");
        assertThat(field(refused, "once")).isEqualTo(form.get("once"));
        form.put("email", "gildong@mail.example");
        var sent = post(page, NEW, new Body().fields(form).bytes());
        assertThat(sent).hasStatus(303);
        assertThat(text(web.get()
                        .uri("/inquiries/follow")
                        .cookie(cookie(sent, "follow"))
                        .exchange()))
                .contains("화면.png");
        var again = post(
                page,
                NEW,
                new Body().fields(form).file("화면.png", Samples.png(9, 9)).bytes());
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(sent.getResponse().getHeader("Location"));
    }

    @Test
    void what_is_ticked_is_taken_out() {
        var page = web.get().uri(NEW).exchange();
        var form = filled();
        form.remove("consent");
        form.put("once", field(page, "once"));
        var refused = post(
                page,
                NEW,
                new Body().fields(form).file("뺄 것.png", Samples.png(9, 9)).bytes());
        form.put("drop", text(refused).replaceAll("(?s).*name=\"drop\" value=\"([a-z2-7]+)\".*", "$1"));

        assertThat(text(post(page, NEW, new Body().fields(form).bytes()))).doesNotContain("뺄 것.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000.png",
                "../../etc/a.png",
                "C:\\temp\\a.png",
                "a\u202egnp.exe",
                "\u0007.png",
                "a.html.png",
                ".png",
                "a.exe"
            })
    void names_that_lie_are_refused_in_words_and_the_others_stay(String name) {
        var answer = send(
                NEW,
                new Body().fields(filled()).file("좋은 것.png", Samples.png(3, 3)).file(name, Samples.png(3, 3)));

        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
        assertThat(text(answer)).contains("id=\"files-e\"").contains("좋은 것.png").doesNotContain("\u202e");
        assertThat(text(answer)).contains("같은 금액이 두 번 승인되었습니다");
    }

    @Test
    void a_name_of_300_characters_is_refused_in_words() {
        var answer = send(NEW, new Body().fields(filled()).file("가".repeat(300) + ".png", Samples.png(3, 3)));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("이름이 너무 깁니다").contains("가가…");
    }

    @Test
    void what_is_something_else_than_its_name_says_is_refused() {
        var zip = Samples.zip("word/document.xml");
        var answer = send(
                NEW,
                new Body()
                        .fields(filled())
                        .file("빈.txt", new byte[0])
                        .file("글.txt", Samples.text("<html><script>x</script>"))
                        .file("그림.png", zip)
                        .file("폭탄.png", Samples.bomb(50_000, 50_000)));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("빈.txt: ")
                .contains("글.txt: ")
                .contains("그림.png: ")
                .contains("폭탄.png: ");
        assertThat(text(answer)).doesNotContain("name=\"drop\"");
    }

    @Test
    void a_sixth_file_and_one_too_large_are_refused_by_name() {
        var body = new Body().fields(filled());
        for (int i = 0; i < 6; i++) {
            body.file(i + "번.png", Samples.png(3, 3));
        }
        var many = send(NEW, body);
        assertThat(many).hasStatus(422);
        assertThat(text(many)).contains("5번.png: 파일은 한 번에 5개까지");

        var large =
                send(NEW, new Body().fields(filled()).file("큰 것.txt", Samples.text("x".repeat(10 * 1024 * 1024 + 1))));
        assertThat(large).hasStatus(422);
        assertThat(text(large)).contains("큰 것.txt: 파일은 10MB까지");
    }

    @Test
    void ten_thousand_parts_and_a_body_cut_off_are_refused_with_words() {
        var many = new Body().fields(filled());
        for (int i = 0; i < 10_001; i++) {
            many.field("x" + i, "y");
        }
        var parts = send(NEW, many);
        assertThat(parts).hasStatus(422);
        assertThat(text(parts)).contains("중간에 끊겼거나").contains("같은 금액이 두 번 승인되었습니다");

        var page = web.get().uri(NEW).exchange();
        var whole = withToken(
                page,
                new Body().fields(filled()).file("반쪽.png", Samples.png(50, 50)).bytes());
        var half = Arrays.copyOf(whole, whole.length - 60);
        var cut = web.post()
                .uri(NEW)
                .contentType(MULTIPART)
                .cookie(cookie(page, "form"))
                .content(half)
                .exchange();
        assertThat(cut).hasStatus(422);
        assertThat(text(cut)).contains("중간에 끊겼거나");
    }

    @Test
    void a_form_with_files_needs_its_token_too() {
        var before = jdbc.sql("select count(*) from attachment.file")
                .query(Long.class)
                .single();

        assertThat(web.post()
                        .uri(NEW)
                        .contentType(MULTIPART)
                        .content(new Body()
                                .fields(filled())
                                .file("a.png", Samples.png(3, 3))
                                .bytes())
                        .exchange())
                .hasStatus(403);
        assertThat(jdbc.sql("select count(*) from attachment.file")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void a_customer_writes_on_with_a_file_and_loses_none_when_the_text_is_missing() {
        var follow = cookie(send(NEW, new Body().fields(filled())), "follow");
        var page = web.get().uri("/inquiries/follow").cookie(follow).exchange();

        var refused = post(
                page,
                "/inquiries/follow/messages",
                new Body().field("body", " ").file("덧.png", Samples.png(5, 5)).bytes(),
                follow);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("덧.png").contains("name=\"drop\"");

        var written = post(
                page,
                "/inquiries/follow/messages",
                new Body().field("body", "덧붙입니다").bytes(),
                follow);
        assertThat(written).hasStatus(303);
        assertThat(text(web.get().uri("/en/inquiries/follow").cookie(follow).exchange()))
                .contains("/en/inquiries/follow/files/")
                .contains("덧.png")
                .doesNotContain("name=\"drop\"");
    }

    @Test
    void a_form_that_nobody_looked_at_keeps_its_text_and_names_the_files_to_choose_again() {
        var answer = web.get()
                .uri("/error")
                .contentType(MULTIPART)
                .content(new Body()
                        .fields(filled())
                        .file("다시 고를 것.png", Samples.png(3, 3))
                        .bytes())
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, NEW);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 429);
                    return request;
                })
                .exchange();

        assertThat(answer).hasStatus(429);
        assertThat(text(answer)).contains("같은 금액이 두 번 승인되었습니다").contains("다시 고를 것.png");
    }

    private static Map<String, String> filled() {
        var form = new LinkedHashMap<String, String>();
        form.put("category", "payment");
        form.put("subject", "같은 금액이 두 번 승인되었습니다");
        form.put("body", "화면이 멈춰 다시 눌렀습니다.");
        form.put("name", "홍길동");
        form.put("email", "gildong@mail.example");
        form.put("consent", "true");
        return form;
    }

    private static final class Body {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Body fields(Map<String, String> fields) {
            fields.forEach(this::field);
            return this;
        }

        Body field(String name, String value) {
            write("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
            return this;
        }

        Body file(String name, byte[] bytes) {
            write("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(bytes);
            write("\r\n");
            return this;
        }

        byte[] bytes() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(out.toByteArray());
            whole.writeBytes("--part--\r\n".getBytes(StandardCharsets.US_ASCII));
            return whole.toByteArray();
        }

        private void write(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private MvcTestResult send(String path, Body body) {
        return post(web.get().uri(path).exchange(), path, body.bytes());
    }

    private MvcTestResult post(MvcTestResult page, String path, byte[] body, Cookie... more) {
        var cookies = Arrays.copyOf(more, more.length + 1);
        cookies[more.length] = cookie(page, "form");
        return web.post()
                .uri(path)
                .contentType(MULTIPART)
                .cookie(cookies)
                .content(withToken(page, body))
                .exchange();
    }

    private static byte[] withToken(MvcTestResult page, byte[] body) {
        var token = new Body().field("_csrf", field(page, "_csrf")).out;
        token.writeBytes(body);
        return token.toByteArray();
    }

    private static Cookie cookie(MvcTestResult answer, String name) {
        return Objects.requireNonNull(answer.getResponse().getCookie(name), name);
    }

    private static String field(MvcTestResult page, String name) {
        return text(page).replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String path) {
        return path.chars()
                .mapToObj(c -> c < 128
                        ? String.valueOf((char) c)
                        : java.net.URLEncoder.encode(String.valueOf((char) c), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining());
    }
}
