package io.haedap.people;

import io.haedap.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a job run as a named system actor that holds just the listed rights. */
public final class SystemActors {

    private SystemActors() {}

    /** Runs the work as {@code job}; whoever was signed in on this thread is back afterwards. */
    public static <T> T as(String job, Set<String> rights, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SystemAuthentication(job, rights));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs the work as a sample account; refused for any other. */
    public static <T> T asSample(StaffMember staff, Set<String> rights, Supplier<T> work) {
        if (!staff.sample()) {
            throw new IllegalArgumentException("Only sample accounts can be acted for");
        }
        var before = SecurityContextHolder.getContext();
        try {
            var signedIn = new SignedIn(
                    staff.id().value(),
                    staff.email(),
                    staff.name(),
                    rights,
                    staff.queues(),
                    staff.categories(),
                    staff.sample(),
                    0);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(StaffAuthentication.of(signedIn));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static Optional<Actor> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SystemAuthentication system
                ? Optional.of(Actor.system(system.getName()))
                : Optional.empty();
    }

    /** The job as one who gives commands; its id is made of its name, so that what it did can be told apart for good. */
    static Optional<SignedIn> acting() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SystemAuthentication system)) {
            return Optional.empty();
        }
        var job = system.getName();
        var rights = Set.copyOf(AuthorityUtils.authorityListToSet(system.getAuthorities()));
        var id = UUID.nameUUIDFromBytes(("system:" + job).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new SignedIn(id, job, job, rights, Set.of(), Set.of(), false, 0));
    }

    private static final class SystemAuthentication extends AbstractAuthenticationToken {

        private final String job;

        SystemAuthentication(String job, Set<String> rights) {
            super(AuthorityUtils.createAuthorityList(rights));
            this.job = job;
            setAuthenticated(true);
        }

        @Override
        public String getCredentials() {
            return "";
        }

        @Override
        public String getPrincipal() {
            return job;
        }
    }
}
