package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.people.As;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixteen workers claim the next inquiry, against the same statements in a bare JDBC loop over the same pool. */
@Tag("bench")
@HaedapTest
class ClaimNextBench {

    private static final int WORKERS = 16;
    private static final int CLAIMS = 3_200;
    private static final String CLAIM = """
            update inquiry.inquiry i
               set status = 'OPEN', assignee = ?, version = version + 1
             where i.id = (select w.id
                             from inquiry.inquiry w
                        where w.status = 'RECEIVED' and not w.gathered and w.queue = ?
                              and (w.skills <@ ?
                                   or w.due_at < ?
                                   or not exists (select
                                                    from inquiry.agent a
                                                    join inquiry.presence p on p.staff = a.staff
                                                   where a.skills @> w.skills and p.state = 'AVAILABLE'
                                                     and p.seen_at > ? and (p.until is null or p.until > ?)
                                                     and (p.queues = '{}' or w.queue = any (p.queues))))
                            order by w.claim_at, w.id
                              for update of w skip locked
                            limit 1)
            returning id, number, queue, category, subject, language, channel, customer, status, assignee, unanswered,
                      received_at, due_at, answered_at, closed_at, priority, skills, escalated_at, version
            """;
    private static final String EVENT = """
            insert into inquiry.event (inquiry, action, from_status, to_status, actor_kind, actor, assignee, at)
            values (?, 'CLAIM', 'RECEIVED', 'OPEN', 'STAFF', ?, ?, now())
            """;
    private static final String NOTIFY = "select pg_notify('haedap', ?)";
    private static final String AUDIT = """
            insert into audit.entry (actor_kind, actor_id, actor_name, address, action, subject, facts)
            values ('STAFF', ?, 'bench', null, 'inquiry.claimed', ?, '{"from": "RECEIVED", "to": "OPEN"}')
            """;

    @Autowired
    private InquiryDesk desk;

    @Autowired
    private As as;

    @Autowired
    private DataSource pool;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void claim_next() {
        var ours = new ConcurrentLinkedQueue<Double>();
        var bare = new ConcurrentLinkedQueue<Double>();
        Ratio.of(
                "claim-next by 16 workers",
                0.7,
                () -> rate("payment", ours, this::claimByDesk),
                () -> rate("service", bare, this::claimBare));
        var slow = newest(ours).p99();
        var floor = newest(bare).p99();
        System.out.printf(
                "BENCH claim-next p99 %.1f ms, bare %.1f ms: ratio %.2f, goal 2 or less%n", slow, floor, slow / floor);
    }

    /** Without the rounds that warmed up. */
    private static Times newest(Collection<Double> took) {
        return new Times(took.stream()
                .skip(took.size() / 2)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray());
    }

    private double rate(String queue, Collection<Double> took, Claim claim) {
        fill(queue);
        var agent = as.id("lead").value();
        Collection<String> claimed = new ConcurrentLinkedQueue<>();
        var begin = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var work = java.util.stream.IntStream.range(0, WORKERS)
                    .mapToObj(_ -> (Callable<Void>) () -> {
                        as.signIn("lead");
                        for (int i = 0; i < CLAIMS / WORKERS; i++) {
                            var asked = System.nanoTime();
                            claimed.add(claim.next(queue, agent));
                            took.add(Times.since(asked));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        var rate = CLAIMS * 1e9 / (System.nanoTime() - begin);
        assertThat(new HashSet<>(claimed)).as("never one twice").hasSize(CLAIMS);
        return rate;
    }

    /** One way to take the next inquiry; answers its number. */
    interface Claim {
        String next(String queue, UUID agent) throws SQLException;
    }

    private String claimByDesk(String queue, UUID agent) {
        return desk.claimNext(queue).orElseThrow();
    }

    private String claimBare(String queue, UUID agent) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var number = claim(connection, queue, agent);
            connection.commit();
            connection.setAutoCommit(true);
            return number;
        }
    }

    private static String claim(Connection connection, String queue, UUID agent) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM);
                var event = connection.prepareStatement(EVENT);
                var notify = connection.prepareStatement(NOTIFY);
                var audit = connection.prepareStatement(AUDIT)) {
            claim.setObject(1, agent);
            claim.setString(2, queue);
            claim.setArray(3, connection.createArrayOf("text", new String[0]));
            var now = OffsetDateTime.now(ZoneOffset.UTC);
            claim.setObject(4, now.plusHours(4));
            claim.setObject(5, now.minusSeconds(90));
            claim.setObject(6, now);
            long id;
            String number;
            try (var row = claim.executeQuery()) {
                row.next();
                id = row.getLong("id");
                number = row.getString("number");
            }
            event.setLong(1, id);
            event.setObject(2, agent);
            event.setObject(3, agent);
            event.executeUpdate();
            notify.setString(1, "inquiry:" + number);
            notify.execute();
            audit.setString(1, agent.toString());
            audit.setString(2, "inquiry:" + number);
            audit.executeUpdate();
            return number;
        }
    }

    private void fill(String queue) {
        jdbc.sql("delete from inquiry.event where inquiry in (select id from inquiry.inquiry where subject = 'bench')")
                .update();
        jdbc.sql("delete from inquiry.inquiry where subject = 'bench'").update();
        jdbc.sql("""
                insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, unanswered,
                                             received_at, due_at, version)
                select '991231-' || lpad(n::text, 6, '0'), :queue, :queue, 'bench', 'ko', 'WEB', gen_random_uuid(), 'RECEIVED',
                       true, now(), now() + n * interval '1 second', 1
                  from generate_series(1, :count) n
                """).param("queue", queue).param("count", CLAIMS + 2_000).update();
    }
}
