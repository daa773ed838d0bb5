package io.haedap.people;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sample accounts that the sample content is written by; made once, all with one published password. */
@Component
public class SampleStaff {

    /** Published in the README; the accounts exist with sample content only. */
    public static final String PASSWORD = "haedap-sample-2026";

    private static final String DOMAIN = "@haedap.example";

    private final StaffStore store;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleStaff(StaffStore store, Passwords passwords, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sample account of that name, such as {@code editor}. */
    public StaffMember named(String name) {
        return store.withEmail(name + DOMAIN).orElseThrow();
    }

    /** Runs work as a sample account with the rights of its roles. */
    public <T> T as(String name, java.util.function.Supplier<T> work) {
        var member = named(name);
        return SystemActors.asSample(member, rightsOf(member), work);
    }

    private Set<String> rightsOf(StaffMember member) {
        return new TreeSet<>(jdbc.sql("select distinct \"right\" from people.role_right where role = any (:roles)")
                .param("roles", member.roles().toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Whether the sample accounts exist here; the sign-in page then says how to use them. */
    public boolean isPresent() {
        return store.withEmail("admin" + DOMAIN).isPresent();
    }

    /** Makes the accounts where they are missing. {@code names} are display names by account, in the order of {@link Account}. */
    @Transactional
    public void make(java.util.function.UnaryOperator<String> nameOf) {
        if (store.withEmail("admin" + DOMAIN).isPresent()) {
            return;
        }
        var hash = passwords.hash(PASSWORD);
        for (var account : Account.values()) {
            var name = account.name().toLowerCase(java.util.Locale.ROOT);
            var member = new StaffMember(
                    StaffId.random(),
                    name + DOMAIN,
                    nameOf.apply(name),
                    StaffState.ACTIVE,
                    Set.of(account.role),
                    account.queues,
                    Set.of(),
                    true,
                    1);
            store.add(member, hash, clock.instant());
            store.setRoles(member.id(), member.roles());
            store.setScope(member.id(), "QUEUE", member.queues());
        }
    }

    private enum Account {
        ADMIN("admin", Set.of()),
        EDITOR("editor", Set.of()),
        REVIEWER("reviewer", Set.of()),
        PUBLISHER("publisher", Set.of()),
        AGENT1("agent", Set.of("account", "service")),
        AGENT2("agent", Set.of("payment", "service")),
        LEAD("lead", Set.of()),
        AUDITOR("auditor", Set.of());

        private final String role;
        private final Set<String> queues;

        Account(String role, Set<String> queues) {
            this.role = role;
            this.queues = queues;
        }
    }
}
