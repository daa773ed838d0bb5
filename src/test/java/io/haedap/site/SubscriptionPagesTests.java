package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class SubscriptionPagesTests {

    private static final Pattern CONFIRM = Pattern.compile("(/(?:en/)?subscriptions/confirm/)([A-Za-z0-9_-]{43})");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @BeforeEach
    @AfterEach
    void tidy() {
        jdbc.sql("delete from mail.letter").update();
        jdbc.sql("delete from subscription.subscriber").update();
        jdbc.sql("delete from subscription.request").update();
    }

    private MvcTestResult send(String page, String to, Map<String, String> form) {
        var shown = web.get().uri(page).exchange();
        var cookie = shown.getResponse().getCookie("form");
        assertThat(cookie).isNotNull();
        var request = web.post().uri(to).cookie(cookie).param("_csrf", found(TOKEN, text(shown)));
        form.forEach((name, value) -> request.param(name, value.split(",")));
        return request.exchange();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String letter() {
        return jdbc.sql("select body from mail.letter order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private long subscribers() {
        return jdbc.sql("select count(*) from subscription.subscriber")
                .query(Long.class)
                .single();
    }

    private String confirmed(String prefix) {
        var asked = send(
                prefix + "/subscriptions",
                prefix + "/subscriptions",
                Map.of("email", "kim@example.com", "topic", "notices,status", "consent", "true"));
        assertThat(asked).hasStatus(303);
        assertThat(asked.getResponse().getHeader("Location")).isEqualTo(prefix + "/subscriptions/sent");
        var link = CONFIRM.matcher(letter());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).startsWith(prefix + "/subscriptions");
        var confirmed = send(link.group(), prefix + "/subscriptions/confirm", Map.of("key", link.group(2)));
        assertThat(confirmed).hasStatus(200);
        assertThat(confirmed.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(confirmed.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        return text(confirmed);
    }

    @Test
    void a_reader_subscribes_changes_and_ends_it_without_script() {
        var own = confirmed("");
        assertThat(own).contains("구독을 시작했습니다").contains("k•••••@example.com").doesNotContain("kim@example.com");
        var key = found(KEY, own);

        var changed = send(
                "/subscriptions/unsubscribe/" + key,
                "/subscriptions/change",
                Map.of("key", key, "topic", "status", "lang", "en"));
        assertThat(changed).hasStatus(200);
        assertThat(text(changed)).contains("저장했습니다");
        assertThat(jdbc.sql("select topics[1] || ' ' || lang from subscription.subscriber")
                        .query(String.class)
                        .single())
                .isEqualTo("status en");

        var nothing = send("/subscriptions/unsubscribe/" + key, "/subscriptions/change", Map.of("key", key));
        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("하나 이상 골라");

        assertThat(web.post().uri("/subscriptions/unsubscribe/" + key).exchange())
                .hasStatus(200);
        assertThat(subscribers()).isZero();
        assertThat(send("/subscriptions", "/subscriptions/open", Map.of("key", key)))
                .hasStatus(410);
    }

    @Test
    void it_speaks_english() {
        assertThat(confirmed("/en")).contains("Your subscription has begun");
    }

    @Test
    void opening_links_changes_nothing_for_mail_scanners_open_them() {
        var key = found(KEY, confirmed(""));

        for (int i = 0; i < 3; i++) {
            assertThat(web.get().uri("/subscriptions/unsubscribe/" + key).exchange())
                    .hasStatus(200);
        }

        assertThat(subscribers()).isOne();
    }

    @Test
    void a_mail_program_unsubscribes_with_one_post_and_nothing_else() {
        var key = found(KEY, confirmed(""));

        var answer = web.post()
                .uri("/subscriptions/unsubscribe/" + key)
                .contentType("application/x-www-form-urlencoded")
                .content("List-Unsubscribe=One-Click")
                .exchange();

        assertThat(answer).hasStatus(200);
        assertThat(subscribers()).isZero();
        assertThat(web.post().uri("/subscriptions/unsubscribe/" + key).exchange())
                .as("a second time is no fault")
                .hasStatus(200);
        assertThat(web.post()
                        .uri("/subscriptions/unsubscribe/" + "A".repeat(43))
                        .exchange())
                .hasStatus(410);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
        var refused = send(
                "/subscriptions",
                "/subscriptions",
                Map.of("email", "kim@nowhere", "topic", "status,service:zzzzzzzzzzzz"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("value=\"kim@nowhere\"")
                .contains("id=\"email-e\"")
                .contains("id=\"consent-e\"")
                .contains("id=\"topics-e\"");
        assertThat(subscribers()).isZero();
    }

    @Test
    void a_machine_that_fills_in_everything_is_thanked_and_ignored() {
        var asked = send(
                "/subscriptions",
                "/subscriptions",
                Map.of("email", "bot@example.com", "topic", "notices", "consent", "true", "website", "spam"));

        assertThat(asked).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from mail.letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void unknown_topics_in_the_address_choose_nothing() {
        assertThat(text(web.get()
                        .uri("/subscriptions?incident=<script>&service=zzzzzzzzzzzz")
                        .exchange()))
                .doesNotContain("<script>&")
                .doesNotContain("zzzzzzzzzzzz");
    }

    @Test
    void what_was_chosen_comes_back_when_the_connection_to_the_database_breaks() throws Exception {
        try (var other = source.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table subscription.request");
            var asked = threads.submit(() -> send(
                    "/subscriptions",
                    "/subscriptions",
                    Map.of("email", "kim@example.com", "topic", "notices,status", "consent", "true")));
            await().until(() -> jdbc.sql("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%subscription.request%'
                              and pid <> pg_backend_pid()""").query(Integer.class).single(), broken -> broken == 1);
            other.rollback();

            var answer = asked.get();
            assertThat(answer).hasStatus(503);
            assertThat(text(answer))
                    .contains("신청을 받지 못했습니다")
                    .contains("value=\"kim@example.com\"")
                    .contains("value=\"notices\"")
                    .contains("value=\"status\"")
                    .contains("checked");
        }
        assertThat(subscribers()).isZero();
    }
}
