package io.haedap.people;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a job finish what a colleague ordered, in their name: with no more rights than the job lists and the colleague still has,
 * within the queues and categories that are theirs now. In every record it is their deed.
 */
@Component
public class InTheNameOf {

    private final Accounts accounts;

    InTheNameOf(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty, with nothing done, where the colleague cannot sign in any more; whoever was signed in on this thread is back afterwards. */
    public <T> Optional<T> run(StaffId staff, Set<String> rights, Supplier<T> work) {
        var account = accounts.withId(staff.value())
                .filter(found -> found.state() == StaffState.ACTIVE)
                .map(Accounts.Account::signedIn);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var whole = account.get();
        var held = new TreeSet<>(whole.rights());
        held.retainAll(rights);
        var narrowed = new SignedIn(
                whole.staff(),
                whole.email(),
                whole.displayName(),
                held,
                whole.queues(),
                whole.categories(),
                whole.sample(),
                whole.stamp());
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(StaffAuthentication.of(narrowed));
            SecurityContextHolder.setContext(context);
            return Optional.of(work.get());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
