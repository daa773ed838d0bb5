package io.haedap.search.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what was asked: all of it when its time is over ({@code haedap.search.searches-kept}, a year unless set), words that were
 * asked a single time after a week, and what was asked least where there is too much. That they are settled is forgotten with the
 * last of it, that they are hidden when its own time is over. Every node does it; twice changes nothing.
 */
@Component
class AskedPurge {

    /** So many rows are stored, one for each day on which words were asked. */
    static final int MOST_STORED = 200_000;

    private static final String OLD = "delete from search.asked where day < :before";
    private static final String OLD_DAYS = "delete from search.asked_day where day < :before";
    private static final String ONCE = """
            delete from search.asked a
             where day < :before and times = 1
               and not exists (select from search.asked other
                                where other.language = a.language and other.words = a.words and other.day <> a.day)
            """;
    /** By place, because a join by key is planned as loops over all rows while the table has no statistics. */
    private static final String LEAST = """
            delete from search.asked
             where ctid = any (array(select ctid
                                       from search.asked
                                      order by times desc, day desc
                                     offset :most))
            """;

    private static final String MARKS = """
            delete from search.mark m
             where (mark = 'SETTLED' or (at at time zone 'Asia/Seoul')::date < :before)
               and not exists (select from search.asked a where a.language = m.language and a.words = m.words)
            """;
    private static final Period ONCE_KEPT = Period.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period kept;

    AskedPurge(JdbcClient jdbc, Clock clock, @Value("${haedap.search.searches-kept:P1Y}") Period kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    @Transactional
    void forget() {
        var today = InsightDays.today(clock);
        delete(OLD, today.minus(kept));
        delete(OLD_DAYS, today.minus(kept));
        delete(ONCE, today.minus(ONCE_KEPT));
        jdbc.sql(LEAST).param("most", MOST_STORED).update();
        delete(MARKS, today.minus(kept));
    }

    private void delete(String sql, LocalDate before) {
        jdbc.sql(sql).param("before", before).update();
    }
}
