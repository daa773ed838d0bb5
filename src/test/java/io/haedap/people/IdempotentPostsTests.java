package io.haedap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
@io.haedap.SignedInAs("agent1")
class IdempotentPostsTests {

    @Autowired
    Replays replays;

    @Autowired
    KeyedPosts posts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    As as;

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
        new IdempotentPosts(replays, posts, events, problems).doFilter(request, response, work);
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
    void a_long_body_lies_in_a_file_and_is_known_again() throws Exception {
        var before = kept();
        var most = new AtomicInteger();
        var long_ = "가".repeat(KeptBody.IN_MEMORY);
        FilterChain counts = (request, response) -> {
            most.set(kept() - before);
            response.getOutputStream().println(request.getInputStream().readAllBytes().length);
            runs.incrementAndGet();
        };

        var first = post(long_, counts);
        var again = post(long_, counts);
        var other = post(long_ + ".", counts);

        assertThat(first.getContentAsString().strip()).isEqualTo(String.valueOf(3 * KeptBody.IN_MEMORY));
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(runs).hasValue(1);
        assertThat(most).as("files that have a name").hasValue(0);
        assertThat(kept()).isEqualTo(before);
    }

    private static int kept() {
        var files = new java.io.File(System.getProperty("java.io.tmpdir"))
                .list((_, name) -> name.startsWith("haedap-body-"));
        return files == null ? 0 : files.length;
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
    void a_key_whose_node_died_before_anything_was_done_is_free_after_a_while() throws Exception {
        post("one", creates(201));
        runs.set(0);
        jdbc.sql("update people.idempotency set state = 'RUNNING', status = null, body = null where staff = :staff")
                .param("staff", as.id("agent1").value())
                .update();

        var early = post("one", creates(201));
        clock.forward(Duration.ofMinutes(3));
        var late = post("one", creates(201));

        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(late.getStatus()).isEqualTo(201);
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_was_done_is_not_done_again_when_its_answer_was_lost() throws Exception {
        post("one", (request, response) -> {
            transactions.executeWithoutResult(_ -> runs.incrementAndGet());
            ((HttpServletResponse) response).setStatus(503);
        });
        clock.forward(Duration.ofHours(23));

        var again = post("one", creates(201));

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("/problems/idempotency-unanswered");
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_straggler_undoes_what_another_node_has_taken_over() throws Exception {
        post("one", (request, response) -> {
            clock.forward(Duration.ofMinutes(3));
            onAnotherNode(() -> post("one", creates(201)));
            assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> runs.incrementAndGet()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            ((HttpServletResponse) response).setStatus(409);
        });

        assertThat(post("one", creates(201)).getStatus()).isEqualTo(201);
    }

    @Test
    void whoever_lost_a_right_since_is_not_shown_the_answer_again() throws Exception {
        post("secret words", creates(201));
        jdbc.sql("insert into people.staff_scope (staff, kind, slug) values (:id, 'CATEGORY', 'payment')")
                .param("id", as.id("agent1").value())
                .update();
        try {
            as.signIn("agent1");
            var again = post("secret words", creates(201));

            assertThat(again.getStatus()).isEqualTo(403);
            assertThat(again.getContentAsString())
                    .contains("idempotency-rights")
                    .doesNotContain("secret words");
            assertThat(runs).hasValue(1);
        } finally {
            jdbc.sql("delete from people.staff_scope where staff = :id and kind = 'CATEGORY'")
                    .param("id", as.id("agent1").value())
                    .update();
        }
    }

    @Test
    void showing_people_again_is_recorded_again() throws Exception {
        FilterChain shows = (request, response) -> {
            events.publishEvent(new PersonalDataRead("inquiry:" + key, "conversation"));
            creates(200).doFilter(request, response);
        };
        post("one", shows);
        assertThat(readings()).isEqualTo(1);

        assertThat(post("one", shows).getHeader("Idempotency-Replayed")).isEqualTo("true");

        assertThat(readings()).isEqualTo(2);
    }

    private static void onAnotherNode(Callable<?> work) {
        var context = SecurityContextHolder.getContext();
        var failed = new AtomicReference<Exception>();
        var node = Thread.ofPlatform().start(() -> {
            SecurityContextHolder.setContext(context);
            try {
                work.call();
            } catch (Exception thrown) {
                failed.set(thrown);
            }
        });
        assertThatCode(node::join).doesNotThrowAnyException();
        assertThat(failed).hasNullValue();
    }

    private int readings() {
        return jdbc.sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", "inquiry:" + key)
                .query(Integer.class)
                .single();
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
