package io.haedap.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A reply that is sent again because nobody heard the answer. */
@HaedapTest
class KeyedReplyTests {

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
    }

    @Test
    void a_reply_that_is_sent_again_with_its_key_is_one_message_and_one_letter() {
        var path = api.asked("payment");
        var bearer = as.bearer("agent2");
        var key = UUID.randomUUID().toString();
        var content = content(path, "오늘 환불했습니다.");

        var first = send(bearer, path, key, content);
        var again = send(bearer, path, key, content);

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(201).headers().containsHeader("Idempotency-Replayed");
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(send(bearer, path, key, content.replace("오늘", "내일"))).hasStatus(422);
        assertThat(replies(path)).isOne();
        assertThat(letters(id(first))).isOne();
        assertThat(send(bearer, path, UUID.randomUUID().toString(), content))
                .as("another key is another reply, and that one was outrun")
                .hasStatus(409);
    }

    @Test
    void of_many_at_once_with_one_key_one_is_sent_and_none_says_otherwise() throws Exception {
        for (int i = 0; i < 5; i++) {
            var path = api.asked("payment");
            var bearer = as.bearer("agent2");
            var key = UUID.randomUUID().toString();
            var content = content(path, "한 번만 보냅니다.");
            Callable<MvcTestResult> sending = () -> send(bearer, path, key, content);

            var answers = new ArrayList<MvcTestResult>();
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var done : pool.invokeAll(Collections.nCopies(8, sending))) {
                    answers.add(done.get());
                }
            }

            assertThat(replies(path)).isOne();
            assertThat(answers)
                    .extracting(answer -> answer.getResponse().getStatus())
                    .isSubsetOf(201, 409)
                    .contains(201);
            assertThat(answers)
                    .filteredOn(answer -> answer.getResponse().getStatus() == 409)
                    .allSatisfy(answer -> assertThat(api.type(answer)).startsWith("idempotency-"));
            assertThat(answers)
                    .filteredOn(answer -> answer.getResponse().getStatus() == 201)
                    .extracting(this::id)
                    .containsOnly(id(send(bearer, path, key, content)));
        }
    }

    private String content(String path, String body) {
        return "{\"body\": \"%s\", \"basedOn\": \"%s\"}".formatted(body, api.last(path));
    }

    private MvcTestResult send(String bearer, String path, String key, String content) {
        return mvc.post()
                .uri(path + "/replies")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private String id(MvcTestResult sent) {
        return api.body(sent).get("id").asString();
    }

    private long replies(String path) {
        return StreamSupport.stream(
                        api.body(api.get("lead", path)).get("messages").spliterator(), false)
                .filter(message -> "REPLY".equals(message.get("kind").asString()))
                .count();
    }

    private int letters(String message) {
        return jdbc.sql("select count(*) from mail.letter where key = :key")
                .param("key", "reply:" + message)
                .query(Integer.class)
                .single();
    }
}
