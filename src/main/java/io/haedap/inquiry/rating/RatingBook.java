package io.haedap.inquiry.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ratings as rows. An inquiry that goes on after its end is in its next round, and can be rated anew. */
@Component
public class RatingBook {

    private static final String ROUND = """
            (select count(*)
               from inquiry.event e
              where e.inquiry = :inquiry
                and e.from_status in ('ANSWERED', 'CLOSED') and e.to_status not in ('ANSWERED', 'CLOSED', 'SPAM'))
            """;
    private static final String SELECT = "select score, reason, given_at, changed_at from inquiry.rating";
    private static final String CURRENT = SELECT + " where inquiry = :inquiry and round = " + ROUND;
    private static final String NEWEST = SELECT + " where inquiry = :inquiry order by round desc limit 1";
    private static final String ALL = """
            select r.score, r.reason, r.given_at, r.changed_at
              from inquiry.rating r join inquiry.inquiry i on i.id = r.inquiry
             where i.number = :number
             order by r.round desc
            """;
    private static final String GIVE = """
            insert into inquiry.rating (inquiry, round, queue, score, reason, given_at)
            values (:inquiry, %s, :queue, :score, :reason, :at)
            on conflict (inquiry, round) do update
               set score = excluded.score, reason = excluded.reason, changed_at = excluded.given_at
            """.formatted(ROUND);

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was said of the end that it has now. */
    public Optional<Rating> current(long inquiry) {
        return jdbc.sql(CURRENT)
                .param("inquiry", inquiry)
                .query(RatingBook::rating)
                .optional();
    }

    /** Under the inquiry's lock; what was said before of the same end is changed. */
    public void give(long inquiry, String queue, NewRating rating) {
        give(inquiry, queue, rating, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The same, said at that instant. */
    public void give(long inquiry, String queue, NewRating rating, Instant at) {
        jdbc.sql(GIVE)
                .param("inquiry", inquiry)
                .param("queue", queue)
                .param("score", rating.score())
                .param("reason", rating.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was said last. */
    public Optional<Rating> newest(long inquiry) {
        return jdbc.sql(NEWEST)
                .param("inquiry", inquiry)
                .query(RatingBook::rating)
                .optional();
    }

    /** All that was said of it, newest first. */
    List<Rating> all(String number) {
        return jdbc.sql(ALL).param("number", number).query(RatingBook::rating).list();
    }

    private static Rating rating(ResultSet row, int number) throws SQLException {
        var changed = row.getTimestamp("changed_at");
        return new Rating(
                row.getInt("score"),
                row.getString("reason"),
                row.getTimestamp("given_at").toInstant(),
                instant(changed));
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
