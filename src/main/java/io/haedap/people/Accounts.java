package io.haedap.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as sign-in sees them: with the password hash and the rights that the roles add up to. */
@Repository
class Accounts {

    /** An account and what it may do; {@code password} is null while an invitation is open. */
    record Account(SignedIn signedIn, @Nullable String password, StaffState state) {}

    private static final String SELECT = """
            select s.id, s.email, s.name, s.password, s.state, s.sample, s.stamp,
                   array (select distinct r."right" from people.staff_role sr join people.role_right r on r.role = sr.role
                           where sr.staff = s.id) as rights,
                   array (select slug from people.staff_scope where staff = s.id and kind = 'QUEUE') as queues,
                   array (select slug from people.staff_scope where staff = s.id and kind = 'CATEGORY') as categories
              from people.staff s
            """;
    private static final String BY_EMAIL = SELECT + "where s.email = :email";
    private static final String BY_ID = SELECT + "where s.id = :id";
    private static final String BY_TOKEN = """
            select t.staff, t.scopes
              from people.token t
             where t.hash = :hash and t.revoked_at is null and t.expires_at > now()
            """;

    private final JdbcClient jdbc;
    private final boolean inProduction;

    Accounts(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.inProduction = environment.acceptsProfiles(Profiles.of("prod"));
    }

    Optional<Account> withEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email)
                .query(Accounts::account)
                .optional()
                .filter(this::mayCome);
    }

    Optional<Account> withId(UUID id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query(Accounts::account)
                .optional()
                .filter(this::mayCome);
    }

    /** The token's active owner, with no more rights than the token's scopes leave. */
    Optional<SignedIn> withToken(byte[] hash) {
        record Token(UUID staff, Set<String> scopes) {}
        return jdbc.sql(BY_TOKEN)
                .param("hash", hash)
                .query((row, number) -> new Token(row.getObject("staff", UUID.class), strings(row.getArray("scopes"))))
                .optional()
                .flatMap(token -> withId(token.staff())
                        .filter(account -> account.state() == StaffState.ACTIVE)
                        .map(account -> narrowed(account.signedIn(), token.scopes())));
    }

    /** The password of sample accounts is published: in production there are none, whatever the database holds. */
    private boolean mayCome(Account account) {
        return !(inProduction && account.signedIn().sample());
    }

    private static SignedIn narrowed(SignedIn owner, Set<String> scopes) {
        if (scopes.isEmpty()) {
            return owner;
        }
        var rights = new TreeSet<>(owner.rights());
        rights.retainAll(scopes);
        return new SignedIn(
                owner.staff(),
                owner.email(),
                owner.displayName(),
                rights,
                owner.queues(),
                owner.categories(),
                owner.sample(),
                owner.stamp());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var signedIn = new SignedIn(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                strings(row.getArray("rights")),
                strings(row.getArray("queues")),
                strings(row.getArray("categories")),
                row.getBoolean("sample"),
                row.getLong("stamp"));
        return new Account(signedIn, row.getString("password"), StaffState.valueOf(row.getString("state")));
    }

    static Set<String> strings(Array array) throws SQLException {
        return new TreeSet<>(List.of((String[]) array.getArray()));
    }
}
