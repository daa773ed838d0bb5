package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.hours.HolidayDesk;
import io.haedap.hours.HolidayDraft;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A holiday is entered while 100,000 inquiries have open deadlines: how long until all of them are counted anew, and what claim-next
 * takes meanwhile against a quiet desk.
 */
@Tag("bench")
@HaedapTest
class DeadlineBench {

    private static final int OPEN = Integer.getInteger("open", 100_000);
    private static final int QUIET = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String INQUIRIES = """
            insert into inquiry.inquiry (number, queue, category, subject, language, channel, customer, status, assignee, unanswered,
                                         received_at, due_at, version)
            select '991231-' || lpad(n::text, 6, '0'), (array ['payment', 'account', 'service'])[n % 3 + 1],
                   (array ['payment', 'account', 'service'])[n % 3 + 1], 'bench', 'ko', 'WEB', gen_random_uuid(),
                   case when n % 2 = 0 then 'RECEIVED' else 'OPEN' end,
                   case when n % 2 = 0 then null else gen_random_uuid() end, true,
                   now() - n * interval '4 seconds', now() + interval '7 days' - n * interval '3 seconds', 1
              from generate_series(1, :count) n
            """;
    private static final String PROMISES = """
            insert into inquiry.promise (inquiry, promised_at, told_at, open)
            select id, due_at, due_at, true from inquiry.inquiry where subject = 'bench'
            """;
    private static final String CLOCKS = """
            insert into inquiry.promise_clock (inquiry, kind, round, policy, queue, category, priority, calendar, unit, amount,
                                               started_at, due_at, warns_at)
            select i.id, k.kind, 1, p.id, i.queue, i.category, 'NORMAL', 'phone', 'WORKING_DAYS', 3, i.received_at, i.due_at,
                   case when k.kind = 'FIRST_REPLY' then i.due_at end
              from inquiry.inquiry i
             cross join (values ('FIRST_REPLY'), ('RESOLUTION')) k (kind)
             cross join (select id from inquiry.promise_policy where is_default) p
             where i.subject = 'bench'
            """;
    private static final String LEFT = """
            select count(*) from inquiry.promise
             where open and counted < (select max(id) from inquiry.promise_recount)
            """;

    @Autowired
    private InquiryDesk desk;

    @Autowired
    private HolidayDesk holidays;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void all_open_deadlines_are_counted_anew_while_the_desk_is_used() {
        jdbc.sql(INQUIRIES).param("count", OPEN).update();
        jdbc.sql(PROMISES).update();
        jdbc.sql(CLOCKS).update();
        claims(() -> false, QUIET);
        var quiet = claims(() -> false, QUIET);

        var begin = System.nanoTime();
        as.run("admin", () -> {
            var soon = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(1);
            while (soon.getDayOfWeek().getValue() > 5) {
                soon = soon.plusDays(1);
            }
            holidays.add(new HolidayDraft(null, soon, new LocalText("\uC784\uC2DC\uACF5\uD734\uC77C", "Bench")));
        });
        var busy = claims(() -> left() > 0 && System.nanoTime() - begin < PATIENCE.toNanos(), Integer.MAX_VALUE);
        var took = (System.nanoTime() - begin) / 1e9;

        assertThat(left()).isZero();
        System.out.printf(
                "BENCH %d inquiries with 2 clocks each counted anew: %.1f s (goal 30); %s%n",
                OPEN,
                took,
                jdbc.sql("select done || ' done, ' || earlier || ' earlier, ' || later || ' later' "
                                + "from inquiry.promise_recount order by id desc limit 1")
                        .query(String.class)
                        .single());
        System.out.printf(
                "BENCH claim-next meanwhile p50 %.1f ms, p99 %.1f ms, most %.1f ms; quiet p50 %.1f, p99 %.1f; ratio p50 %.2f%n",
                busy.p50(), busy.p99(), busy.slowest(), quiet.p50(), quiet.p99(), busy.p50() / quiet.p50());
    }

    private long left() {
        return jdbc.sql(LEFT).query(Long.class).single();
    }

    private Times claims(BooleanSupplier goesOn, int most) {
        List<Double> took = new ArrayList<>();
        as.run("lead", () -> {
            do {
                var begin = System.nanoTime();
                desk.claimNext("payment").orElseThrow();
                took.add(Times.since(begin));
            } while (took.size() < most && (most < Integer.MAX_VALUE || goesOn.getAsBoolean()));
        });
        return new Times(took.stream().mapToDouble(one -> one).sorted().toArray());
    }
}
