package io.haedap.people;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own API tokens: made, listed, ended. Only their hash is kept; they never live longer than a year. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class TokenDesk {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String OWN = """
            select id, name, scopes, created_at, expires_at
              from people.token
             where staff = :staff and revoked_at is null and expires_at > :now
             order by created_at desc, id
             limit 200
            """;
    private static final String REVOKE = """
            update people.token
               set revoked_at = :now
             where id = :id and staff = :staff and revoked_at is null
            """;

    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenDesk(Tokens tokens, JdbcClient jdbc, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token for the person signed in, with no right that person has not; without scopes it has all rights of its
     * owner, without an end 90 days.
     */
    public IssuedToken issue(String name, @Nullable Set<String> scopes, @Nullable Instant expiresAt) {
        var now = clock.instant();
        var expires = expiresAt == null ? now.plus(USUAL) : expiresAt;
        var wanted = scopes == null ? Set.<String>of() : scopes;
        var faults = new Faults().text("name", name, 100);
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            faults.add("expiresAt", "token-expiry");
        }
        var unknown = new HashSet<>(wanted);
        unknown.removeAll(staff.rights());
        if (!unknown.isEmpty()) {
            faults.add("scopes", "token-scopes", String.join(", ", unknown));
        }
        faults.refuse();
        var secret = "hd_" + Secrets.fresh();
        var id = tokens.insert(staff.id(), name, secret, wanted, expires);
        return new IssuedToken(id, secret, wanted, expires);
    }

    @Transactional(readOnly = true)
    public List<ApiToken> own() {
        return jdbc.sql(OWN)
                .param("staff", staff.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ApiToken(
                        row.getString("id").replace("-", ""),
                        row.getString("name"),
                        Accounts.strings(row.getArray("scopes")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** One of the own tokens that holds; any other answers like an unknown one. */
    @Transactional(readOnly = true)
    public ApiToken one(String id) {
        return own().stream().filter(token -> token.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    /** Ends a token at once; somebody else's answers like an unknown one. */
    public void revoke(String id) {
        var revoked = jdbc.sql(REVOKE)
                .param("id", uuid(id))
                .param("staff", staff.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (revoked == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new TokenRevoked(id));
    }

    private static UUID uuid(String plain) {
        if (!plain.matches("[0-9a-f]{32}")) {
            throw Refusal.notFound();
        }
        return UUID.fromString(plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
