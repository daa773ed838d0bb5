package io.haedap.site;

import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.Receipt;
import io.haedap.shared.database.DeferredWrites;
import io.haedap.shared.database.OutermostRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets each form count once, however often it is sent: its id is claimed in the transaction of the inquiry. What the database gives up
 * because two wait for each other is done once more, form and all.
 */
@Component
@Retryable(
        includes = PessimisticLockingFailureException.class,
        predicate = OutermostRetry.class,
        maxRetries = 1,
        delay = 50)
class Submissions {

    private static final String CLAIM = """
            insert into site.submission (id, at) values (:id, :at)
            on conflict (id) do nothing
            """;
    private static final String NOTE = "update site.submission set number = :number where id = :id";
    private static final String NUMBER = "select number from site.submission where id = :id";
    private static final String FORGET = "delete from site.submission where at < :before";
    private static final Duration KEPT = Duration.ofDays(2);

    /** The number of the inquiry; {@code receipt} is null when the same form had been received before. */
    record Taken(String number, @Nullable Receipt receipt) {}

    private final JdbcClient jdbc;
    private final DeferredWrites writes;
    private final InquiryCounter counter;
    private final Clock clock;

    Submissions(JdbcClient jdbc, DeferredWrites writes, InquiryCounter counter, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.counter = counter;
        this.clock = clock;
    }

    @Transactional
    Taken take(String form, NewInquiry inquiry) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        if (jdbc.sql(CLAIM).param("id", form).param("at", at).update() == 0) {
            return new Taken(
                    jdbc.sql(NUMBER).param("id", form).query(String.class).single(), null);
        }
        var receipt = counter.submit(inquiry);
        writes.add(NOTE, new MapSqlParameterSource("number", receipt.number()).addValue("id", form));
        return new Taken(receipt.number(), receipt);
    }

    /** Does what a form asks for unless that form was taken before; false where it was. What is refused may be sent again. */
    @Transactional
    boolean once(String form, Runnable deed) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        if (jdbc.sql(CLAIM).param("id", form).param("at", at).update() == 0) {
            return false;
        }
        deed.run();
        return true;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    @Transactional
    void forget() {
        jdbc.sql(FORGET)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
