package io.haedap.response;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who said that they have an outage too as soon as it is over, or after three days; the number stays. Every node does it;
 * doing it twice changes nothing.
 */
@Component
class MeTooPurge {

    private static final Duration KNOWN_FOR = Duration.ofDays(3);
    private static final String SALTS = """
            update response.me_too m
               set salt = null, salted_at = null
              from response.incident i
             where i.id = m.incident and m.salt is not null and (not i.open or m.salted_at < :before)
            """;
    private static final String MARKS = """
            delete from response.me_too_mark k
             using response.me_too m
             where m.incident = k.incident and m.salt is null
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MeTooPurge(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 40_000)
    void run() {
        var before = clock.instant().minus(KNOWN_FOR).atOffset(ZoneOffset.UTC);
        transactions.executeWithoutResult(_ -> {
            jdbc.sql(SALTS).param("before", before).update();
            jdbc.sql(MARKS).update();
        });
    }
}
