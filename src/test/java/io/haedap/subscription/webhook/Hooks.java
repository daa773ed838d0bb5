package io.haedap.subscription.webhook;

import io.haedap.TestHouse;
import io.haedap.subscription.News;
import io.haedap.subscription.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of webhooks begin with. */
public final class Hooks {

    private Hooks() {}

    public static void clear(JdbcClient jdbc) {
        jdbc.sql("delete from subscription.webhook_endpoint").update();
        jdbc.sql("delete from subscription.webhook_message").update();
        jdbc.sql("delete from subscription.announcement where kind = 'hooks'").update();
    }

    /** An address of the peer on this machine that the program may ask. */
    public static String url(String path) {
        return "http://127.0.0.1:" + TestHouse.ELSEWHERE.port() + path;
    }

    public static WebhookDraft draft(String path, String... topics) {
        return new WebhookDraft(url(path), "Partner", null, Set.of(topics));
    }

    public static long announcement(JdbcClient jdbc, String thing) {
        return jdbc.sql("""
                        insert into subscription.announcement (kind, thing, moment, state, deliver_at, created_at)
                        values ('hooks', :thing, 'now', 'DONE', now(), now()) returning id
                        """).param("thing", thing).query(Long.class).single();
    }

    public static News news(String title, Topic... topics) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", "abcdefghijkl");
        facts.put("title", Map.of("ko", title));
        return new News(
                "incident.updated", Instant.parse("2026-11-23T00:00:00Z"), Set.of(topics), Set.of(), Map.of(), facts);
    }
}
