package io.haedap.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.haedap.HaedapTest;
import io.haedap.SettableClock;
import io.haedap.SignedInAs;
import io.haedap.TestHouse;
import io.haedap.shared.Refusal;
import io.haedap.shared.outgoing.HttpPeer;
import io.haedap.subscription.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@HaedapTest
@SignedInAs("admin")
class WebhookDeliveryTests {

    private static final HttpPeer PEER = TestHouse.ELSEWHERE;
    private static final byte[] NOTHING = new byte[0];

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private WebhookDesk desk;

    @Autowired
    private WebhookBoard board;

    @Autowired
    private WebhookCarrier carrier;

    @Autowired
    private Courier courier;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private WebhookPurge purge;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SettableClock clock;

    private String path = "";

    @BeforeEach
    void begin() {
        Hooks.clear(jdbc);
        path = "/hooks/" + System.nanoTime();
    }

    @AfterEach
    void end() {
        clock.reset();
        Hooks.clear(jdbc);
    }

    private List<String> asked() {
        return PEER.asked().stream()
                .filter(head -> head.startsWith("POST " + path + " "))
                .toList();
    }

    private IssuedSecret listening(String... topics) {
        return desk.add(Hooks.draft(path, topics));
    }

    private void tell(String title, Topic... topics) {
        var announcement = Hooks.announcement(jdbc, title);
        transactions.executeWithoutResult(_ -> carrier.carry(announcement, Hooks.news(title, topics), 0, 500));
    }

    /** Lets time pass for the database too, which tells what is due. */
    private void pass(Duration time) {
        clock.forward(time);
        jdbc.sql("""
                        update subscription.webhook_delivery
                           set next_attempt_at = next_attempt_at - make_interval(secs => :seconds),
                               claimed_at = claimed_at - make_interval(secs => :seconds)
                        """).param("seconds", time.toSeconds()).update();
    }

    private DeliveryRow only(String webhook) {
        var all = board.deliveries(webhook, null, 10, null).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<DeliveryDetails.Attempt> tries(String webhook) {
        return board.delivery(webhook, only(webhook).id()).tries();
    }

    @Test
    void news_arrive_signed_whole_and_once() {
        PEER.at(path, "200 OK", "받았습니다".getBytes(StandardCharsets.UTF_8));
        var made = listening("status");
        var id = made.webhook().id();

        tell("결제가 느립니다", Topic.STATUS, Topic.service("abcdefghijkl"));
        assertThat(courier.deliverNext()).isTrue();
        assertThat(courier.deliverNext()).isFalse();

        var head = asked().getFirst();
        var body = PEER.received().get(PEER.asked().indexOf(head));
        assertThat(body).isEqualTo("""
                {"type":"incident.updated","timestamp":"2026-11-23T00:00:00Z",\
                "data":{"id":"abcdefghijkl","title":{"ko":"결제가 느립니다"}}}""");
        assertThat(head).contains("Content-Type: application/json").doesNotContain("Cookie", "Authorization");
        assertThat(Verifier.trusts(Objects.requireNonNull(made.secret()), head, body))
                .isTrue();
        assertThat(Verifier.trusts(made.secret(), head, body + " ")).isFalse();
        assertThat(only(id).status()).isEqualTo(DeliveryState.SENT);
        assertThat(only(id).messageId()).isEqualTo(Verifier.header(head, "webhook-id"));
        assertThat(tries(id).getFirst().status()).isEqualTo(200);
        assertThat(tries(id).getFirst().answer()).isEqualTo("받았습니다");
        assertThat(board.one(id).lastSuccessAt()).isNotNull();
    }

    @Test
    void only_those_who_asked_for_the_topic_are_told_each_once() {
        var status = listening("status");
        var notices = listening("notices");
        var paused = listening("status");
        desk.act(paused.webhook().id(), WebhookAction.PAUSE);
        var announcement = Hooks.announcement(jdbc, "one");

        for (int i = 0; i < 2; i++) {
            transactions.executeWithoutResult(
                    _ -> carrier.carry(announcement, Hooks.news("one", Topic.STATUS), 0, 500));
        }

        assertThat(board.one(status.webhook().id()).waiting()).isEqualTo(1);
        assertThat(board.one(notices.webhook().id()).waiting()).isZero();
        assertThat(board.one(paused.webhook().id()).waiting()).isZero();
    }

    @Test
    void many_are_told_by_portions() {
        for (int i = 0; i < 5; i++) {
            listening("status");
        }
        var announcement = Hooks.announcement(jdbc, "many");
        var news = Hooks.news("many", Topic.STATUS);

        var told = new ArrayList<Integer>();
        for (var last = OptionalLong.of(0); last.isPresent(); ) {
            var after = last.getAsLong();
            var step = Objects.requireNonNull(transactions.execute(_ -> carrier.carry(announcement, news, after, 2)));
            told.add(step.told());
            last = step.last();
        }
        assertThat(told).containsExactly(2, 2, 1);

        assertThat(jdbc.sql("select count(*) from subscription.webhook_delivery")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from subscription.webhook_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_failed_comes_again_under_the_same_id_byte_by_byte() {
        PEER.at(path, "500 Broken", NOTHING);
        var made = listening("status");
        var id = made.webhook().id();
        tell("느립니다", Topic.STATUS);

        courier.deliverNext();
        assertThat(only(id).status()).isEqualTo(DeliveryState.WAITING);
        assertThat(only(id).lastStatus()).isEqualTo(500);
        assertThat(courier.deliverNext()).isFalse();
        pass(Duration.ofSeconds(6));
        PEER.at(path, "204 No Content", NOTHING);
        courier.deliverNext();

        assertThat(only(id).status()).isEqualTo(DeliveryState.SENT);
        assertThat(only(id).attempts()).isEqualTo(2);
        assertThat(asked()).hasSize(2);
        assertThat(asked().stream()
                        .map(head -> Verifier.header(head, "webhook-id"))
                        .distinct())
                .hasSize(1);
        var bodies = asked().stream()
                .map(head -> PEER.received().get(PEER.asked().indexOf(head)))
                .toList();
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
        assertThat(asked())
                .allMatch(head -> Verifier.trusts(Objects.requireNonNull(made.secret()), head, bodies.getFirst()));
        assertThat(asked().stream().map(head -> Verifier.header(head, "webhook-timestamp")))
                .doesNotHaveDuplicates();
    }

    @Test
    void who_wants_no_more_is_told_no_more() {
        PEER.at(path, "410 Gone", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        tell("two", Topic.STATUS);

        courier.deliverNext();

        assertThat(board.one(id).status()).isEqualTo(WebhookState.DISABLED);
        assertThat(board.one(id).reason()).isEqualTo(DisabledReason.GONE);
        assertThat(board.deliveries(id, DeliveryState.FAILED, 10, null).items())
                .extracting(DeliveryRow::lastError)
                .containsExactlyInAnyOrder("STATUS", "DISABLED");
        assertThat(courier.deliverNext()).isFalse();
        assertThatThrownBy(() -> desk.test(id)).hasMessageContaining("webhook-disabled");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'webhook.disabled' and subject = :it")
                        .param("it", "webhook:" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(desk.act(id, WebhookAction.RESUME).webhook().reason()).isNull();
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        var secret = path + "/secret";
        PEER.at(path, "302 Found\r\nLocation: " + Hooks.url(secret), NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);

        courier.deliverNext();

        assertThat(only(id).lastError()).isEqualTo("REDIRECT");
        assertThat(only(id).lastStatus()).isEqualTo(302);
        assertThat(PEER.asked()).noneMatch(head -> head.contains(secret));
    }

    @Test
    void an_endless_answer_is_cut_and_its_beginning_kept() {
        PEER.saying(path, out -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write("\0한글입니다 ".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        });
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);

        courier.deliverNext();

        assertThat(only(id).status()).isEqualTo(DeliveryState.SENT);
        assertThat(tries(id).getFirst().answer())
                .startsWith("한글입니다 한글입니다")
                .doesNotContain("\0")
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void who_asks_for_time_is_given_it() {
        PEER.at(path, "503 Busy\r\nRetry-After: 60", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);

        courier.deliverNext();

        assertThat(only(id).nextAttemptAt())
                .isBetween(clock.instant().plusSeconds(55), clock.instant().plusSeconds(70));
    }

    @Test
    void after_ten_attempts_it_is_over_and_an_endpoint_that_nothing_reached_is_disabled() {
        PEER.at(path, "500 Broken", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);

        for (int i = 0; i < 10; i++) {
            assertThat(courier.deliverNext()).isTrue();
            pass(Duration.ofHours(27));
        }

        assertThat(only(id).status()).isEqualTo(DeliveryState.FAILED);
        assertThat(only(id).attempts()).isEqualTo(10);
        assertThat(tries(id)).hasSize(10);
        assertThat(board.one(id).reason()).isEqualTo(DisabledReason.SPENT);
    }

    @Test
    void one_message_that_never_comes_through_disables_nobody_whom_others_reach() {
        PEER.at(path, "500 Broken", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        for (int i = 0; i < 9; i++) {
            courier.deliverNext();
            pass(Duration.ofHours(27));
        }
        PEER.at(path, "200 OK", NOTHING);
        jdbc.sql("update subscription.webhook_delivery set next_attempt_at = next_attempt_at + interval '9 days'")
                .update();
        tell("two", Topic.STATUS);
        courier.deliverNext();
        PEER.at(path, "500 Broken", NOTHING);
        pass(Duration.ofDays(9));

        courier.deliverNext();

        assertThat(board.deliveries(id, null, 10, null).items())
                .extracting(DeliveryRow::status)
                .containsExactly(DeliveryState.SENT, DeliveryState.FAILED);
        assertThat(board.one(id).status()).isEqualTo(WebhookState.ACTIVE);
    }

    @Test
    void many_workers_send_each_once_and_to_each_endpoint_one_at_a_time() throws Exception {
        PEER.at(path, "200 OK", NOTHING);
        for (int i = 0; i < 3; i++) {
            listening("status");
        }
        for (int i = 0; i < 20; i++) {
            tell("news " + i, Topic.STATUS);
        }

        try (var workers = Executors.newFixedThreadPool(6)) {
            var done = new CountDownLatch(6);
            for (int worker = 0; worker < 6; worker++) {
                workers.submit(() -> {
                    while (jdbc.sql("select exists (select from subscription.webhook_delivery where state <> 'SENT')")
                            .query(Boolean.class)
                            .single()) {
                        courier.deliverNext();
                    }
                    done.countDown();
                });
            }
            done.await();
        }

        assertThat(asked()).hasSize(60);
        assertThat(jdbc.sql("select max(attempts) from subscription.webhook_delivery")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_endpoint_that_is_being_sent_to_holds_up_no_other() {
        var slow = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        tell("two", Topic.STATUS);
        var first = Objects.requireNonNull(courier.claim());
        assertThat(courier.claim()).isNull();
        var quick = listening("status").webhook().id();
        tell("three", Topic.STATUS);

        var next = Objects.requireNonNull(courier.claim());

        assertThat(first.endpoint()).isEqualTo(Long.valueOf(slow));
        assertThat(next.endpoint()).isEqualTo(Long.valueOf(quick));
        assertThat(courier.claim()).isNull();
    }

    @Test
    void what_a_dead_node_left_is_taken_over_and_its_late_word_counts_no_more() {
        PEER.at(path, "200 OK", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        var dead = Objects.requireNonNull(courier.claim());
        assertThat(courier.deliverNext()).isFalse();
        pass(DeliveryQueue.CLAIMED.plusSeconds(1));

        courier.deliverNext();

        assertThat(only(id).status()).isEqualTo(DeliveryState.SENT);
        assertThat(tries(id)).extracting(DeliveryDetails.Attempt::error).containsExactly(null, "ABANDONED");
        assertThat(Boolean.TRUE.equals(
                        transactions.execute(_ -> queue.markNotSent(dead, 500, "STATUS", Duration.ZERO))))
                .isFalse();
        assertThat(only(id).status()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_node_whose_clock_is_ahead_takes_nothing_from_another_and_sends_nothing_early() {
        PEER.at(path, "500 Broken", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        var sending = Objects.requireNonNull(courier.claim());

        clock.forward(Duration.ofHours(1));
        assertThat(courier.claim()).isNull();
        assertThatThrownBy(() -> desk.resend(id, only(id).id())).hasMessageContaining("webhook-sending");
        courier.deliver(sending);
        clock.forward(Duration.ofHours(1));
        assertThat(courier.claim()).isNull();

        clock.reset();
        pass(Duration.ofSeconds(6));
        assertThat(courier.claim()).isNotNull();
    }

    @Test
    void what_a_dead_node_was_sending_to_a_paused_endpoint_waits_again_and_holds_up_nobody() {
        PEER.at(path, "200 OK", NOTHING);
        var paused = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        Objects.requireNonNull(courier.claim());
        var left = only(paused).id();
        pass(DeliveryQueue.CLAIMED.plusSeconds(1));
        desk.act(paused, WebhookAction.PAUSE);
        desk.test(paused);
        var other = listening("status").webhook().id();
        tell("two", Topic.STATUS);

        assertThat(courier.deliverNext()).isTrue();
        assertThat(courier.deliverNext()).isTrue();
        assertThat(courier.deliverNext()).isFalse();

        assertThat(only(other).status()).isEqualTo(DeliveryState.SENT);
        assertThat(board.deliveries(paused, null, 10, null).items())
                .extracting(DeliveryRow::type, DeliveryRow::status)
                .containsExactly(tuple("ping", DeliveryState.SENT), tuple("incident.updated", DeliveryState.WAITING));
        assertThat(board.delivery(paused, left).tries())
                .extracting(DeliveryDetails.Attempt::error)
                .containsExactly("ABANDONED");
        desk.act(paused, WebhookAction.RESUME);
        courier.deliverNext();
        assertThat(board.delivery(paused, left).delivery().status()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void an_endpoint_of_which_nothing_can_be_taken_is_left_aside_for_a_while() {
        PEER.at(path, "200 OK", NOTHING);
        var broken = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        jdbc.sql("update subscription.webhook_delivery set attempts = 2147483647")
                .update();
        var other = listening("notices").webhook().id();
        tell("two", Topic.NOTICES);

        assertThat(courier.deliverNext()).isTrue();
        assertThat(courier.deliverNext()).isFalse();

        assertThat(only(other).status()).isEqualTo(DeliveryState.SENT);
        jdbc.sql("update subscription.webhook_delivery set attempts = 0").update();
        assertThat(courier.deliverNext()).isFalse();
        clock.forward(DeliveryClaims.ASIDE);
        assertThat(courier.deliverNext()).isTrue();
        assertThat(only(broken).status()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void what_came_through_is_sent_again_by_hand_under_its_id() {
        PEER.at(path, "200 OK", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        courier.deliverNext();

        desk.resend(id, only(id).id());
        courier.deliverNext();

        assertThat(only(id).attempts()).isEqualTo(2);
        assertThat(asked().stream()
                        .map(head -> Verifier.header(head, "webhook-id"))
                        .distinct())
                .hasSize(1);
        courier.claim();
        desk.resend(id, only(id).id());
        courier.claim();
        assertThatThrownBy(() -> desk.resend(id, only(id).id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("webhook-sending");
    }

    @Test
    void a_paused_endpoint_is_sent_nothing_but_what_is_asked_for_by_hand() {
        PEER.at(path, "200 OK", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        desk.act(id, WebhookAction.PAUSE);
        assertThat(courier.deliverNext()).isFalse();

        desk.test(id);
        assertThat(courier.deliverNext()).isTrue();
        assertThat(courier.deliverNext()).isFalse();
        assertThat(PEER.received().get(PEER.asked().indexOf(asked().getLast()))).contains("\"type\":\"ping\"");
        desk.act(id, WebhookAction.RESUME);

        assertThat(courier.deliverNext()).isTrue();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void a_ping_that_fails_is_not_tried_again_and_disables_nobody() {
        PEER.at(path, "500 Broken", NOTHING);
        var id = listening("status").webhook().id();

        desk.test(id);
        courier.deliverNext();

        assertThat(only(id).status()).isEqualTo(DeliveryState.FAILED);
        assertThat(board.one(id).status()).isEqualTo(WebhookState.ACTIVE);
    }

    @Test
    void workers_of_a_node_wake_by_themselves_and_a_slow_receiver_holds_up_no_other() throws Exception {
        var quick = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        PEER.saying(path, out -> {
            release.await();
            out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        });
        PEER.saying(path + "/quick", out -> {
            out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            quick.countDown();
        });
        var slow = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        tell("two", Topic.STATUS);
        desk.add(Hooks.draft(path + "/quick", "status"));
        var dispatcher = new WebhookDispatcher(courier, new WebhookSettings(true, Period.ofDays(90)));

        dispatcher.start();
        try {
            tell("three", Topic.STATUS);
            dispatcher.changed(WebhookCarrier.TOPIC);
            assertThat(quick.await(10, TimeUnit.SECONDS)).isTrue();
            Awaitility.await().untilAsserted(() -> assertThat(asked()).hasSize(1));
        } finally {
            release.countDown();
            dispatcher.stop();
        }

        assertThat(board.deliveries(slow, DeliveryState.SENDING, 10, null).items())
                .isEmpty();
        assertThat(board.deliveries(slow, DeliveryState.SENT, 10, null).items()).isNotEmpty();
    }

    @Test
    void the_log_is_kept_for_its_time_and_what_waits_for_longer() {
        PEER.at(path, "200 OK", NOTHING);
        var id = listening("status").webhook().id();
        tell("one", Topic.STATUS);
        courier.deliverNext();
        desk.act(id, WebhookAction.PAUSE);
        desk.test(id);

        clock.forward(Duration.ofDays(89));
        purge.purge();
        assertThat(board.deliveries(id, null, 10, null).items()).hasSize(2);
        clock.forward(Duration.ofDays(3));
        purge.purge();

        assertThat(only(id).status()).isEqualTo(DeliveryState.WAITING);
        assertThat(jdbc.sql("select count(*) from subscription.webhook_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_who_replace_the_secret_at_once_make_two_and_the_last_is_in_force() throws Exception {
        var id = listening("status").webhook().id();
        try (var both = Executors.newFixedThreadPool(2)) {
            var admin = SecurityContextHolder.getContext();
            var made = new ArrayList<Future<IssuedSecret>>();
            for (int i = 0; i < 2; i++) {
                made.add(both.submit(() -> {
                    SecurityContextHolder.setContext(admin);
                    return desk.act(id, WebhookAction.ROTATE);
                }));
            }
            for (var one : made) {
                assertThat(one.get().secret()).startsWith("whsec_");
            }
        }

        assertThat(board.one(id).secrets()).hasSize(2);
    }

    @Test
    void a_list_asks_once_for_the_secrets_of_all() {
        var rotated = listening("status").webhook().id();
        desk.act(rotated, WebhookAction.ROTATE);
        listening("status");
        for (int i = 0; i < 5; i++) {
            listening("status");
        }

        assertThat(questionsOfSecrets(() -> board.page(50, null))).isEqualTo(1);
        assertThat(board.page(50, null).items())
                .extracting(webhook -> webhook.secrets().size())
                .containsExactly(1, 1, 1, 1, 1, 1, 2);
    }

    /** How many statements about secrets a piece of work sends on this thread. */
    private long questionsOfSecrets(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(template.getClass());
        var level = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(level);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        var here = Thread.currentThread().getName();
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .filter(event -> event.getMessage().contains("subscription.webhook_secret"))
                .count();
    }

    @Test
    void both_secrets_sign_for_a_day_after_they_were_changed() {
        PEER.at(path, "200 OK", NOTHING);
        var made = listening("status");
        var id = made.webhook().id();
        var before = Objects.requireNonNull(made.secret());
        var after = Objects.requireNonNull(desk.act(id, WebhookAction.ROTATE).secret());
        assertThat(after).isNotEqualTo(before);
        assertThat(board.one(id).secrets()).hasSize(2);

        desk.test(id);
        courier.deliverNext();
        clock.forward(Duration.ofHours(25));
        desk.test(id);
        courier.deliverNext();

        var heads = asked();
        var bodies = heads.stream()
                .map(head -> PEER.received().get(PEER.asked().indexOf(head)))
                .toList();
        assertThat(Verifier.trusts(before, heads.get(0), bodies.get(0))).isTrue();
        assertThat(Verifier.trusts(after, heads.get(0), bodies.get(0))).isTrue();
        assertThat(Verifier.trusts(before, heads.get(1), bodies.get(1))).isFalse();
        assertThat(Verifier.trusts(after, heads.get(1), bodies.get(1))).isTrue();
        assertThat(board.one(id).secrets()).hasSize(1);
    }
}
