package io.haedap.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HaedapTest
@io.haedap.SignedInAs("agent1")
class IdempotentPostsTests {

    @Autowired
    Replays replays;

    @Autowired
    Problems problems;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger runs = new AtomicInteger();
    private String key = "";

    @BeforeEach
    void aFreshKey() {
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private MockHttpServletResponse post(String body, FilterChain work) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.addHeader(IdempotentPosts.HEADER, key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        new IdempotentPosts(replays, problems).doFilter(request, response, work);
        return response;
    }

    private FilterChain creates(int status) {
        return (request, response) -> {
            var answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setHeader("ETag", "\"1\"");
            answer.setHeader("Location", "/api/v1/things/1");
            answer.setContentType("application/json;charset=UTF-8");
            var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            answer.getOutputStream()
                    .write(("{\"run\": " + runs.incrementAndGet() + ", \"said\": \"" + body + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    @Test
    void the_same_key_and_body_are_answered_as_the_first_time() throws Exception {
        var first = post("류수담", creates(201));
        var again = post("류수담", creates(201));

        assertThat(runs).hasValue(1);
        assertThat(first.getContentAsString(StandardCharsets.UTF_8)).contains("\"run\": 1", "류수담");
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(again.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(again.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(again.getContentType()).isEqualTo("application/json;charset=UTF-8");
    }

    @Test
    void another_body_with_the_key_is_refused() throws Exception {
        post("one", creates(201));

        var other = post("two", creates(201));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("/problems/idempotency-reused");
        assertThat(runs).hasValue(1);
    }

    @Test
    void while_the_first_runs_the_second_is_refused() throws Exception {
        var running = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var context = org.springframework.security.core.context.SecurityContextHolder.getContext();
        var first = Thread.ofPlatform().start(() -> {
            org.springframework.security.core.context.SecurityContextHolder.setContext(context);
            try {
                post("one", (request, response) -> {
                    running.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    creates(201).doFilter(request, response);
                });
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        running.await();

        assertThat(post("one", creates(201)).getStatus()).isEqualTo(409);
        goOn.countDown();
        first.join();
        assertThat(post("one", creates(201)).getStatus()).isEqualTo(201);
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_broke_may_be_tried_again_and_what_was_refused_stays_refused() throws Exception {
        assertThat(post("one", creates(500)).getStatus()).isEqualTo(500);
        assertThat(post("one", creates(422)).getStatus()).isEqualTo(422);
        assertThat(post("one", creates(201)).getStatus()).isEqualTo(422);
    }

    @Test
    void after_a_day_the_key_is_free() throws Exception {
        post("one", creates(201));

        clock.forward(Duration.ofHours(25));
        replays.purge();

        assertThat(post("two", creates(201)).getStatus()).isEqualTo(201);
        assertThat(runs).hasValue(2);
    }

    @Test
    void the_database_cannot_read_what_it_keeps() throws Exception {
        post("follow-secret", creates(201));

        assertThat(jdbc.sql(
                                "select position(cast('follow-secret' as bytea) in body) from people.idempotency order by created_at desc limit 1")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nonsense_is_refused() throws Exception {
        key = "two words";
        assertThat(post("one", creates(201)).getStatus()).isEqualTo(400);
        assertThat(runs).hasValue(0);
    }
}
