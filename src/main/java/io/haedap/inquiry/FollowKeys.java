package io.haedap.inquiry;

import io.haedap.people.Secrets;
import io.haedap.shared.database.DeferredWrites;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets by which customers follow their inquiries, and the codes that buy one; only hashes are kept. */
@Repository
class FollowKeys {

    static final Duration LIFE_AFTER_CLOSING = Duration.ofDays(90);
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final int CODES_AN_HOUR = 5;

    private static final String ADD_KEY = """
            insert into inquiry.follow_key (hash, inquiry, created_at)
            values (:hash, :inquiry, :now)
            """;
    private static final String BY_KEY = "select " + Inquiries.COLUMNS + """
              from inquiry.follow_key k join inquiry.inquiry i on i.id = k.inquiry
             where k.hash = :hash and k.revoked_at is null and (i.closed_at is null or i.closed_at > :closedSince)
            """;
    private static final String CODES_SINCE = """
            select count(*)
              from inquiry.follow_code
             where number = :number and address = :address and created_at > :since
            """;
    private static final String ADD_CODE = """
            insert into inquiry.follow_code (number, address, ticket, hash, created_at, expires_at)
            values (:number, :address, :ticket, :hash, :now, :expires)
            """;
    private static final String TRY_CODE = """
            update inquiry.follow_code c
               set tries = tries + 1, spent_at = case when c.hash = :hash then cast(:now as timestamptz) end
             where c.ticket = :ticket and c.number = :number and c.hash is not null
               and c.spent_at is null and c.expires_at > :now and c.tries < 5
            returning spent_at is not null
            """;

    private static final String PURGE_CODES = "delete from inquiry.follow_code where created_at < :before";
    private static final String PURGE_KEYS = """
            delete from inquiry.follow_key k
             using inquiry.inquiry i
             where i.id = k.inquiry and (k.revoked_at is not null or i.closed_at < :closedSince)
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites writes;

    FollowKeys(JdbcClient jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** A fresh secret for the inquiry; it is told once, here. */
    String issue(long inquiry, Instant now) {
        var secret = Secrets.fresh();
        writes.add(
                ADD_KEY,
                new MapSqlParameterSource("hash", Secrets.hash(secret))
                        .addValue("inquiry", inquiry)
                        .addValue("now", now.atOffset(ZoneOffset.UTC)));
        return secret;
    }

    Optional<Inquiry> inquiryOf(String secret, Instant now) {
        return jdbc.sql(BY_KEY)
                .param("hash", Secrets.hash(secret))
                .param("closedSince", now.minus(LIFE_AFTER_CLOSING).atOffset(ZoneOffset.UTC))
                .query(Inquiries::inquiry)
                .optional();
    }

    /** Counted for each address, so that nobody who knows the number alone keeps the customer from a code. */
    boolean mayAskForCode(String number, String address, Instant now) {
        return jdbc.sql(CODES_SINCE)
                        .param("number", number)
                        .param("address", hash(number, address))
                        .param("since", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                < CODES_AN_HOUR;
    }

    /** Notes that a code was asked for; without one where number and address do not belong together. */
    void addCode(String number, String address, String ticket, @Nullable String code, Instant now) {
        jdbc.sql(ADD_CODE)
                .param("number", number)
                .param("address", hash(number, address))
                .param("ticket", Secrets.hash(ticket))
                .param("hash", code == null ? null : hash(number, code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(CODE_LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Counts a try of the code that was sent for this ticket; true when it was the right one, which spends it. Only who asked for
     * a code holds its ticket, so nobody else uses its tries up.
     */
    boolean tryCode(String number, String ticket, String code, Instant now) {
        return jdbc.sql(TRY_CODE)
                .param("ticket", Secrets.hash(ticket))
                .param("number", number)
                .param("hash", hash(number, code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Drops what opens nothing any more. */
    void purge(Instant now) {
        jdbc.sql(PURGE_CODES)
                .param("before", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(PURGE_KEYS)
                .param("closedSince", now.minus(LIFE_AFTER_CLOSING).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] hash(String number, String word) {
        return Secrets.hash(number + ":" + word);
    }
}
