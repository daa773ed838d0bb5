package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.Narrowing;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A list of 50 at a million inquiries, or as many as {@code -Dinquiries=} says, against the bare statement at eight connections, and
 * against the same list at 10,000; then each way to narrow it, and with {@code -Dplans=true} how the database goes about it.
 */
@Tag("bench")
@HaedapTest
class InquiryListBench {

    private static final int INQUIRIES = Integer.getInteger("inquiries", 1_000_000);
    private static final int FEW = 10_000;
    private static final int CONNECTIONS = 8;
    private static final int PAGES = Integer.getInteger("pages", 4_000);

    /** The columns of a row of the list, of what is not finished, by deadline; one short range a queue and state. */
    private static final String BARE = """
            select i.*
              from unnest(array ['account', 'payment', 'service']) q (queue)
             cross join unnest(array ['RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD']) s (status)
             cross join lateral (
                   select i.id, i.number, i.queue, i.category, i.subject, i.language, i.channel, i.customer, i.status, i.assignee,
                          i.unanswered, i.received_at, i.due_at, i.answered_at, i.closed_at, i.version
                     from inquiry.inquiry i
                    where i.queue = q.queue and i.status = s.status and (i.due_at, i.id) > ('-infinity', 0)
                    order by i.due_at, i.id
                    limit 51) i
             order by i.due_at, i.id
             limit 51
            """;
    /** Of a hundred 6 are not finished; channels, languages and people are mixed, one in 5,000 came by visit. */
    private static final String FILL = """
            insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, assignee, unanswered,
                                         received_at, due_at, answered_at, closed_at, version)
            select '991231-' || lpad(n::text, 8, '0'), (array ['account', 'payment', 'service'])[n %% 3 + 1],
                   (array ['account', 'payment', 'service'])[n %% 3 + 1], 'bench ' || n, case when n %% 9 = 0 then 'en' else 'ko' end,
                   case when n %% 5000 = 0 then 'VISIT' when n %% 10 = 0 then 'PHONE' else 'WEB' end,
                   ('00000000-0000-4000-8000-' || lpad((n %% 50000)::text, 12, '0'))::uuid, s.status,
                   case when s.status = 'RECEIVED' then null
                        else ('00000000-0000-4000-9000-' || lpad((n %% 200)::text, 12, '0'))::uuid end,
                   s.status in ('RECEIVED', 'OPEN'), r.at, r.at + interval '3 days',
                   case when s.status in ('ANSWERED', 'CLOSED') then r.at + interval '1 day' end,
                   case when s.status in ('CLOSED', 'SPAM') then r.at + interval '2 days' end, 1
              from generate_series(:from, :to) n
             cross join lateral (select case when n %% 100 < 2 then 'RECEIVED' when n %% 100 < 4 then 'OPEN'
                                             when n %% 100 = 4 then 'WAITING_FOR_CUSTOMER' when n %% 100 = 5 then 'ON_HOLD'
                                             when n %% 100 < 12 then 'ANSWERED' when n %% 100 = 12 then 'SPAM'
                                             else 'CLOSED' end as status) s
             cross join lateral (select timestamptz '2026-11-20T00:00:00Z' - n * interval '30 seconds' as at) r
            """.replace("%%", "%");

    @Autowired
    private InquiryBoard board;

    @Autowired
    private As as;

    @Autowired
    private DataSource pool;

    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void list_of_fifty() {
        as.signIn("lead");
        fill(1, FEW);
        var few = half(InquiryFilter.unfinished(null));
        fill(FEW + 1, INQUIRIES);
        var many = half(InquiryFilter.unfinished(null));
        System.out.printf(
                "BENCH list p50 %.2f ms at %d, %.2f ms at %d: ratio %.2f, goal 1.30 or less%n",
                many, INQUIRIES, few, FEW, many / few);
        Ratio.of(
                "list of 50 at " + INQUIRIES + ", 8 connections",
                0.25,
                () -> rate(() -> board.page(InquiryFilter.unfinished(null), 50, null)),
                () -> rate(this::bare));
        narrowed()
                .forEach((name, filter) -> System.out.printf(
                        "BENCH list at %d, %-28s p50 %7.2f ms, %s%n", INQUIRIES, name, half(filter), found(filter)));
    }

    private Map<String, InquiryFilter> narrowed() {
        var all = EnumSet.allOf(InquiryStatus.class);
        var over = EnumSet.of(InquiryStatus.CLOSED, InquiryStatus.SPAM, InquiryStatus.ANSWERED);
        var some = io.haedap.people.StaffId.of("00000000000040009000000000000007");
        var questions = new LinkedHashMap<String, InquiryFilter>();
        questions.put("everything, newest", new InquiryFilter(null, all, null, false, InquirySort.NEWEST_FIRST));
        questions.put("finished, due last", new InquiryFilter(null, over, null, false, InquirySort.DUE_LAST));
        questions.put("of a hand, due", new InquiryFilter(null, all, some, false, InquirySort.DUE_FIRST));
        questions.put("of a hand, newest", new InquiryFilter(null, all, some, false, InquirySort.NEWEST_FIRST));
        for (var sort : EnumSet.of(InquirySort.DUE_FIRST, InquirySort.NEWEST_FIRST)) {
            questions.put("rare channel, " + sort.word(), of(all, sort, Channel.VISIT, null, null));
            questions.put("no such channel, " + sort.word(), of(all, sort, Channel.API, null, null));
            questions.put("late, " + sort.word(), of(all, sort, null, Narrowing.Due.LATE, null));
            questions.put(
                    "a day long ago, " + sort.word(),
                    of(all, sort, Channel.PHONE, null, Instant.parse("2026-01-10T00:00:00Z")));
        }
        return questions;
    }

    private static InquiryFilter of(
            EnumSet<InquiryStatus> states, InquirySort sort, Channel channel, Narrowing.Due due, Instant day) {
        var narrowing = new Narrowing(
                null, channel, Language.KO, false, due, day, day == null ? null : day.plus(Duration.ofDays(1)));
        return new InquiryFilter(null, states, null, false, sort, narrowing);
    }

    private String found(InquiryFilter filter) {
        var page = board.page(filter, 50, null);
        return page.items().size() + (page.nextCursor() == null ? " and no more" : " and goes on");
    }

    /** The time that half of the pages take no longer than. */
    private double half(InquiryFilter filter) {
        int pages = Math.max(20, PAGES / 20);
        var times = new double[pages];
        for (int i = -pages; i < pages; i++) {
            var begin = System.nanoTime();
            board.page(filter, 50, null);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[pages / 2];
    }

    private double rate(Runnable page) {
        var begin = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            var work = IntStream.range(0, CONNECTIONS)
                    .mapToObj(_ -> (Callable<Void>) () -> {
                        as.signIn("lead");
                        for (int i = 0; i < PAGES / CONNECTIONS; i++) {
                            page.run();
                        }
                        return null;
                    })
                    .toList();
            for (var done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return PAGES * 1e9 / (System.nanoTime() - begin);
    }

    private void bare() {
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(BARE);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= 16; column++) {
                    rows.getObject(column);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void fill(int from, int to) {
        try (var connection = DriverManager.getConnection(url, "haedap_owner", "")) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql("set statement_timeout = 0").update();
            owner.sql(FILL).param("from", from).param("to", to).update();
            // what the database's own housekeeping would have done within a minute
            owner.sql("vacuum analyze inquiry.inquiry").update();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
