package io.haedap.people;

import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single-use secrets that let an invited colleague set a password; only their hash is kept, for seven days. */
@Repository
class Invitations {

    private static final Duration VALID = Duration.ofDays(7);
    private static final String OPEN = """
            select staff
              from people.invitation
             where hash = :hash and spent_at is null and expires_at > :now
            """;
    private static final String SPEND = """
            update people.invitation
               set spent_at = :now
             where hash = :hash and spent_at is null and expires_at > :now
            returning staff
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String issue(StaffId staff) {
        var secret = Secrets.fresh();
        jdbc.sql("update people.invitation set spent_at = :now where staff = :staff and spent_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("staff", staff.value())
                .update();
        jdbc.sql("insert into people.invitation (hash, staff, expires_at) values (:hash, :staff, :expires)")
                .param("hash", Secrets.hash(secret))
                .param("staff", staff.value())
                .param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    boolean isOpen(String secret) {
        return jdbc.sql(OPEN)
                .param("hash", Secrets.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(java.util.UUID.class)
                .optional()
                .isPresent();
    }

    /** Drops those that are over. */
    void purge() {
        jdbc.sql("delete from people.invitation where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    StaffId spend(String secret) {
        return jdbc.sql(SPEND)
                .param("hash", Secrets.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(java.util.UUID.class)
                .optional()
                .map(StaffId::new)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "invitation-over"));
    }
}
