package io.haedap.inquiry.promise;

import io.haedap.inquiry.PromiseLetter;
import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.database.DueWork;
import io.haedap.shared.database.ShortTransactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells customers by letter that their promise became a later date, a while after it did and only where it still is: a mistake that is
 * put right at once reaches nobody. What became earlier, or stands, is told by the page alone.
 */
@Component
class PromiseMail {

    private static final String DUE = """
            select p.inquiry, i.number, p.told_at, p.promised_at,
                   (select c.reason from inquiry.promise_change c where c.inquiry = p.inquiry order by c.id desc limit 1) as reason,
                   exists (select from inquiry.promise_pause s where s.inquiry = p.inquiry and s.ended is null) as stands
              from inquiry.promise p
              join inquiry.inquiry i on i.id = p.inquiry
             where p.mail_at <= :now and p.inquiry <> all (:aside)
             order by p.mail_at, p.inquiry
             limit :most
               for update of p skip locked
               for key share of i skip locked
            """;
    private static final String TOLD = """
            update inquiry.promise set mail_at = null, told_at = :told where inquiry = :inquiry
            """;

    private record Later(
            long inquiry,
            String number,
            Instant told,
            Instant promised,
            @Nullable String reason,
            boolean stands) {

        boolean isTold() {
            return !stands && promised.isAfter(told);
        }
    }

    private final JdbcClient jdbc;
    private final PromiseLetter letter;
    private final DatabasePulse pulse;
    private final Clock clock;
    private final DueWork<Later> letters;

    PromiseMail(
            JdbcClient jdbc, PromiseLetter letter, DatabasePulse pulse, ShortTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.letter = letter;
        this.pulse = pulse;
        this.clock = clock;
        this.letters = new DueWork<>(transactions, this::due, Later::inquiry, this::tell);
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        if (!pulse.isAway()) {
            run();
        }
    }

    void run() {
        SystemActors.as("promise-letters", Set.of(), () -> {
            letters.run();
            return true;
        });
    }

    private List<Later> due(int most, Long[] aside) {
        return jdbc.sql(DUE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("aside", aside)
                .param("most", most)
                .query((row, number) -> new Later(
                        row.getLong("inquiry"),
                        row.getString("number"),
                        row.getTimestamp("told_at").toInstant(),
                        row.getTimestamp("promised_at").toInstant(),
                        row.getString("reason"),
                        row.getBoolean("stands")))
                .list();
    }

    private void tell(List<Later> due) {
        for (var one : due) {
            if (one.isTold()) {
                var reason = ChangeReason.valueOf(Objects.requireNonNull(one.reason()));
                letter.later(one.number(), one.told(), one.promised(), reason);
            }
            jdbc.sql(TOLD)
                    .param("inquiry", one.inquiry())
                    .param("told", (one.isTold() ? one.promised() : one.told()).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
