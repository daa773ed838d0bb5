package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator from the settings, once, while there is none but sample accounts; a later start with the
 * same values changes nothing. Several nodes may start at once: one advisory lock decides.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Bootstrap implements ApplicationRunner {

    /** {@code HAEDAP_BOOTSTRAP_ADMIN_EMAIL}, {@code …_PASSWORD}, {@code …_TOKEN}. */
    @ConfigurationProperties("haedap.bootstrap-admin")
    record Settings(
            @Nullable String email,
            @Nullable String password,
            @Nullable String token) {}

    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);

    private final Settings settings;
    private final StaffStore store;
    private final Passwords passwords;
    private final Tokens tokens;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bootstrap(
            Settings settings,
            StaffStore store,
            Passwords passwords,
            Tokens tokens,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.passwords = passwords;
        this.tokens = tokens;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var email = settings.email();
        if (email == null || email.isBlank()) {
            return;
        }
        SystemActors.as(
                "bootstrap",
                Set.of(),
                () -> transactions.execute(_ -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('people.bootstrap'))")
                            .query()
                            .listOfRows();
                    if (store.administrators(false) == 0) {
                        create(email.strip().toLowerCase(Locale.ROOT));
                    }
                    return true;
                }));
    }

    private void create(String email) {
        var password = settings.password();
        var token = settings.token();
        if (password == null || password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
            throw new IllegalStateException(
                    "HAEDAP_BOOTSTRAP_ADMIN_PASSWORD must have %d characters or more.".formatted(Passwords.SHORTEST));
        }
        if (token != null && !token.isBlank() && !token.matches("[\\x21-\\x7e]{32,200}")) {
            throw new IllegalStateException(
                    "HAEDAP_BOOTSTRAP_ADMIN_TOKEN must be 32 to 200 printable ASCII characters.");
        }
        var admin = new StaffMember(
                StaffId.random(),
                email,
                email.substring(0, Math.max(1, email.indexOf('@'))),
                StaffState.ACTIVE,
                Set.of("admin"),
                Set.of(),
                Set.of(),
                false,
                1);
        if (!store.add(admin, passwords.hash(password), clock.instant())) {
            log.warn("The bootstrap administrator was not made: the address belongs to another account");
            return;
        }
        store.setRoles(admin.id(), admin.roles());
        if (token != null && !token.isBlank()) {
            tokens.insert(
                    admin.id(), "bootstrap", token, Set.of(), clock.instant().plus(Duration.ofDays(90)));
        }
        log.info("The first administrator was made from the bootstrap settings");
    }
}
