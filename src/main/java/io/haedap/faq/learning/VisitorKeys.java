package io.haedap.faq.learning;

import io.haedap.shared.web.Visitor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows a visitor again for a day, and nobody for longer: address and browser go into a hash under a salt of the day, which is
 * destroyed when the day is over. Without it the hash cannot be tried out against all addresses.
 */
@Component
class VisitorKeys {

    /** Days begin when they begin for the company's customers. */
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final String SALT = "select salt from faq.vote_salt where day = :day";
    private static final String NEW_SALT =
            "insert into faq.vote_salt (day, salt) values (:day, :salt) on conflict (day) do nothing";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What stands in for a visitor today. */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(LocalDate day, byte[] visitor, byte[] network) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitorKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock);
    }

    static LocalDate day(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Key of(Visitor visitor) {
        var day = today();
        var salt = salt(day);
        return new Key(day, visitor.mark(salt), visitor.networkMark(salt));
    }

    private byte[] salt(LocalDate day) {
        var known = jdbc.sql(SALT).param("day", day).query(byte[].class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        var made = new byte[32];
        RANDOM.nextBytes(made);
        jdbc.sql(NEW_SALT).param("day", day).param("salt", made).update();
        return jdbc.sql(SALT).param("day", day).query(byte[].class).single();
    }
}
