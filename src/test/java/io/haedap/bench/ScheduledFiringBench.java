package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.Haedap;
import io.haedap.TestHouse;
import io.haedap.notice.ManyNotices;
import io.haedap.people.As;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Ten thousand notices that are due evenly over one minute, with two nodes, of which one is killed half-way; then they all end at one
 * moment with the node that is left. How late one is, is the time of its commit after the time that was set, both by the database.
 */
@Tag("bench")
@SpringBootTest(
        classes = {Haedap.class, TestHouse.class, As.class, ManyNotices.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "haedap.sample-data=false",
            "haedap.public-url=http://localhost:8080",
            "management.server.port=0",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestHouse.Database.class)
class ScheduledFiringBench {

    private static final int ITEMS = Integer.getInteger("items", 10_000);
    private static final Duration OVER = Duration.ofSeconds(Integer.getInteger("seconds", 60));
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String DUE = """
            update notice.notice
               set publish_at = now() + interval '3 seconds' + cast(substr(external_id, 6) as int) * cast(:over as interval) / :items
             where external_id like 'many-%'
            """;
    private static final String PLAN = """
            create table notice.bench_plan as
            select id, publish_at from notice.notice where external_id like 'many-%'
            """;
    /** Lines of the proof are written with the change and never touched again: their transaction is that of the change. */
    private static final String LATE = """
            select extract(epoch from pg_xact_commit_timestamp(a.xmin) - p.publish_at) * 1000
              from notice.bench_plan p
              join notice.appearance a on a.notice = p.id and a.language = 'ko'
             order by 1
            """;

    private static final String END = """
            update notice.notice
               set live_until = date_trunc('milliseconds', clock_timestamp() + interval '3 seconds')
             where external_id like 'many-%'
            returning live_until
            """;
    private static final String ENDED_LATE = """
            select extract(epoch from pg_xact_commit_timestamp(d.xmin) - d.ended_at) * 1000
              from notice.disappearance d
              join notice.appearance a on a.id = d.appearance and a.language = 'ko'
              join notice.bench_plan p on p.id = a.notice
             order by 1
            """;

    @Autowired
    private ManyNotices many;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void fired_over_a_minute_and_ended_at_once() throws Exception {
        var owner = JdbcClient.create(
                io.haedap.TestDatabase.as("haedap_owner", environment.getRequiredProperty("spring.datasource.url")));
        var other = OtherNode.apart(environment);
        try {
            many.schedule(ITEMS);
            owner.sql("vacuum analyze").update();
            jdbc.sql(DUE).param("over", OVER.toString()).param("items", ITEMS).update();
            owner.sql(PLAN).update();
            Thread.sleep(OVER.dividedBy(2).plusSeconds(3));
            other.destroyForcibly();
            var begin = System.nanoTime();
            while (many.left() > 0 && System.nanoTime() - begin < LONGEST.toNanos()) {
                Thread.sleep(500);
            }
            print("published, due over " + OVER.toSeconds() + " s, one of two nodes killed half-way", owner, LATE);
            onceEach("PUBLISH", "notice.published");
        } finally {
            other.destroyForcibly();
        }
        jdbc.sql(END).query().listOfRows();
        var begin = System.nanoTime();
        while (live() > 0 && System.nanoTime() - begin < LONGEST.toNanos()) {
            Thread.sleep(200);
        }
        print("expired, all due at one moment, one node", owner, ENDED_LATE);
        onceEach("EXPIRE", "notice.expired");
    }

    private static void print(String what, JdbcClient jdbc, String sql) {
        var late = jdbc.sql(sql).query(Double.class).list().stream()
                .mapToDouble(one -> one)
                .toArray();
        var times = new Times(late);
        System.out.printf(
                "BENCH %d notices %s: %d done; late p50 %.0f ms, p99 %.0f ms (goal 2000), most %.0f ms%n",
                ITEMS, what, late.length, times.p50(), times.p99(), times.slowest());
    }

    private void onceEach(String action, String audited) {
        assertThat(jdbc.sql("select count(*), count(distinct notice) from notice.step where action = ?")
                        .param(action)
                        .query((row, number) -> row.getInt(1) + " " + row.getInt(2))
                        .single())
                .as("steps, of notices")
                .isEqualTo(ITEMS + " " + ITEMS);
        assertThat(jdbc.sql("select count(*), count(distinct thing) from subscription.announcement where moment like ?")
                        .param(action.equals("EXPIRE") ? "EXPIRED:%" : "PUBLISHED:%")
                        .query((row, number) -> row.getInt(1) + " " + row.getInt(2))
                        .single())
                .as("announcements, of notices")
                .isEqualTo(ITEMS + " " + ITEMS);
        assertThat(jdbc.sql("select count(*), count(distinct subject) from audit.entry where action = ?")
                        .param(audited)
                        .query((row, number) -> row.getInt(1) + " " + row.getInt(2))
                        .single())
                .as("lines of the record, of notices")
                .isEqualTo(ITEMS + " " + ITEMS);
        assertThat(jdbc.sql(
                                "select count(*) from search.document where type = 'notice' and language = 'ko' and removed = ?")
                        .param(action.equals("EXPIRE"))
                        .query(Integer.class)
                        .single())
                .as("documents of search")
                .isEqualTo(ITEMS);
    }

    private long live() {
        return jdbc.sql(
                        "select count(*) from notice.notice where live_revision is not null and external_id like 'many-%'")
                .query(Long.class)
                .single();
    }
}
