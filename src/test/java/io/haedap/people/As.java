package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as a sample account, with the rights that its roles really have. */
@TestComponent
public class As {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Clock clock;

    As(Accounts accounts, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Signs in on this thread until the test ends. */
    public void signIn(String name) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffAuthentication.of(signedIn(name)));
        SecurityContextHolder.setContext(context);
    }

    /** Runs a piece as somebody else. */
    public <T> T as(String name, Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            signIn(name);
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void run(String name, Runnable work) {
        as(name, () -> {
            work.run();
            return true;
        });
    }

    /** Runs a piece as somebody whose rights are narrowed to those categories. */
    public void within(String name, Set<String> categories, Runnable work) {
        var before = SecurityContextHolder.getContext();
        try {
            var whole = signedIn(name);
            var narrowed = new SignedIn(
                    whole.staff(),
                    whole.email(),
                    whole.displayName(),
                    whole.rights(),
                    whole.queues(),
                    categories,
                    whole.sample(),
                    whole.stamp());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(StaffAuthentication.of(narrowed));
            SecurityContextHolder.setContext(context);
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The value of an Authorization header for calls in the name of a sample account. */
    public String bearer(String name) {
        var secret = Secrets.fresh();
        return as(name, () -> {
            tokens.insert(
                    new StaffId(signedIn(name).staff()),
                    "test",
                    secret,
                    Set.of(),
                    clock.instant().plus(Duration.ofDays(1)));
            return "Bearer " + secret;
        });
    }

    public StaffId id(String name) {
        return new StaffId(signedIn(name).staff());
    }

    private SignedIn signedIn(String name) {
        return accounts.withEmail(name + "@haedap.example").orElseThrow().signedIn();
    }

    /** Runs a piece as somebody who holds just those rights. */
    public void with(String name, Set<String> rights, Runnable work) {
        var before = SecurityContextHolder.getContext();
        try {
            var whole = signedIn(name);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(StaffAuthentication.of(new SignedIn(
                    whole.staff(),
                    whole.email(),
                    whole.displayName(),
                    rights,
                    whole.queues(),
                    whole.categories(),
                    whole.sample(),
                    whole.stamp())));
            SecurityContextHolder.setContext(context);
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
