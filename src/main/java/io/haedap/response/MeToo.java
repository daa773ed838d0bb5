package io.haedap.response;

import io.haedap.shared.Refusal;
import io.haedap.shared.web.Visitor;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who has an outage too, once a visitor and incident, and keeps nothing about them: what stands in for a visitor is a hash
 * under a salt of the incident, and both go when the incident is over, or after three days. What stays is the counter.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class MeToo {

    /** So many of one connection are counted for an incident: an office, not a flood. */
    static final int MOST_A_NETWORK = 30;

    private static final String BEGIN = """
            insert into response.me_too (incident, salt, salted_at) values (:incident, :salt, :at)
            on conflict (incident) do update set salt = excluded.salt, salted_at = excluded.salted_at where me_too.salt is null
            """;
    /** Whoever is counted for the incident at the same time waits, so that the limit of a connection holds. */
    private static final String SALT = "select salt from response.me_too where incident = :incident for update";

    private static final String IS_ENOUGH = """
            select count(*) >= :most and not coalesce(bool_or(visitor = :visitor), false)
              from response.me_too_mark
             where incident = :incident and network = :network
            """;
    private static final String MARK = """
            insert into response.me_too_mark (incident, visitor, network) values (:incident, :visitor, :network)
            on conflict (incident, visitor) do nothing
            """;
    private static final String COUNT = "update response.me_too set said = said + 1 where incident = :incident";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What became of it. */
    public enum Said {
        /** Counted, now or when the same visitor said so before. */
        COUNTED,
        /** So many came from that connection that no more are counted. */
        ENOUGH,
        /** The outage is over. */
        OVER
    }

    private final Links links;
    private final StatusReader status;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeToo(Links links, StatusReader status, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.status = status;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Said say(String incident, Visitor visitor) {
        if (!Numbers.isIncident(incident)) {
            throw Refusal.notFound();
        }
        var about = status.incident(incident).orElseThrow(Refusal::notFound);
        if (!about.status().isOpen() || !links.know(incident, true)) {
            return Said.OVER;
        }
        var salt = salt(incident);
        var mark = visitor.mark(salt);
        var network = visitor.networkMark(salt);
        if (isEnough(incident, mark, network)) {
            return Said.ENOUGH;
        }
        int marked = jdbc.sql(MARK)
                .param("incident", incident)
                .param("visitor", mark)
                .param("network", network)
                .update();
        if (marked > 0) {
            jdbc.sql(COUNT).param("incident", incident).update();
        }
        return Said.COUNTED;
    }

    /** The outage that is on and that the inquiry of that number is linked to. */
    @Transactional(readOnly = true)
    public Optional<Incident> outageOf(String inquiry) {
        return links.openOf(inquiry).flatMap(link -> status.incident(link.incident()));
    }

    private boolean isEnough(String incident, byte[] visitor, byte[] network) {
        return jdbc.sql(IS_ENOUGH)
                .param("incident", incident)
                .param("visitor", visitor)
                .param("network", network)
                .param("most", MOST_A_NETWORK)
                .query(Boolean.class)
                .single();
    }

    private byte[] salt(String incident) {
        return known(incident).orElseGet(() -> {
            var made = new byte[32];
            RANDOM.nextBytes(made);
            jdbc.sql(BEGIN)
                    .param("incident", incident)
                    .param("salt", made)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return known(incident).orElseThrow();
        });
    }

    private Optional<byte[]> known(String incident) {
        return jdbc.sql(SALT)
                .param("incident", incident)
                .query((row, number) -> Optional.ofNullable(row.getBytes("salt")))
                .optional()
                .flatMap(salt -> salt);
    }
}
