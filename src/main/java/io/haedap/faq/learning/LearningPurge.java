package io.haedap.faq.learning;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets: salts and who voted as soon as a day is over, readers' words when their time is over ({@code haedap.faq.opinions-kept},
 * a year unless set). What is left of votes are counters, by day for thirteen months and by month after that. Every node does it;
 * doing it twice changes nothing.
 */
@Component
class LearningPurge {

    private static final Logger log = LoggerFactory.getLogger(LearningPurge.class);

    private static final String SALTS = "delete from faq.vote_salt where day < :today";
    private static final String VOTERS = "delete from faq.vote where day < :today";
    private static final String WRITERS = """
            update faq.opinion set day = null, visitor = null, network = null where visitor is not null and day < :today
            """;
    private static final String OPINIONS = "delete from faq.opinion where at < :before";
    private static final String EMPTY = "delete from faq.vote_count where day < :today and helpful + unhelpful = 0";
    private static final String FOLD = """
            with old as (
                delete from faq.vote_count where day < :before and extract(day from day) > 1
                returning entry, revision, language, day, helpful, unhelpful
            )
            insert into faq.vote_count (entry, revision, language, day, helpful, unhelpful)
            select entry, revision, language, date_trunc('month', day)::date, sum(helpful), sum(unhelpful)
              from old
             group by 1, 2, 3, 4
             order by 1, 2, 4, 3
            on conflict (entry, revision, day, language) do update
               set helpful = faq.vote_count.helpful + excluded.helpful,
                   unhelpful = faq.vote_count.unhelpful + excluded.unhelpful
            """;
    private static final Period BY_DAY = Period.ofMonths(13);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final VisitorKeys keys;
    private final Clock clock;
    private final Period opinionsKept;

    LearningPurge(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            VisitorKeys keys,
            Clock clock,
            @Value("${haedap.faq.opinions-kept:P1Y}") Period opinionsKept) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
        this.opinionsKept = opinionsKept;
    }

    /** Looks every ten minutes, so that a salt outlives its day by no more than that. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 30_000)
    void run() {
        var today = keys.today();
        transactions.executeWithoutResult(_ -> {
            jdbc.sql(SALTS).param("today", today).update();
            jdbc.sql(VOTERS).param("today", today).update();
            jdbc.sql(WRITERS).param("today", today).update();
            jdbc.sql(EMPTY).param("today", today).update();
        });
        var end = clock.instant().atZone(VisitorKeys.ZONE).minus(opinionsKept).withZoneSameInstant(ZoneOffset.UTC);
        int forgotten =
                jdbc.sql(OPINIONS).param("before", end.toOffsetDateTime()).update();
        if (forgotten > 0) {
            log.info("{} opinions of readers were destroyed when their time was over", forgotten);
        }
        transactions.executeWithoutResult(_ -> jdbc.sql(FOLD)
                .param("before", today.minus(BY_DAY).withDayOfMonth(1))
                .update());
    }
}
