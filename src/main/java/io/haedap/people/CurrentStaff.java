package io.haedap.people;

import io.haedap.shared.Actor;
import io.haedap.shared.CurrentActor;
import io.haedap.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who is signed in on this thread, and what they may do. Commands take their actor from here, never from a parameter. A job that
 * runs as one of the {@link SystemActors} may give commands too: under an id that no staff member has, with the rights it listed,
 * narrowed to nothing.
 */
@Component
public class CurrentStaff implements CurrentActor {

    /** The staff member who acts; refuses with 403 where nobody is signed in. */
    public StaffId id() {
        return new StaffId(signedIn().staff());
    }

    public String email() {
        return signedIn().email();
    }

    public String name() {
        return signedIn().displayName();
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** Whether a sample account is at work; the console says so in a banner. */
    public boolean isSample() {
        return find().map(SignedIn::sample).orElse(false);
    }

    public boolean may(String right) {
        return acting().map(staff -> staff.rights().contains(right)).orElse(false);
    }

    /** The queues that this person's rights are narrowed to; empty means all. */
    public Set<String> queues() {
        return signedIn().queues();
    }

    /** The categories that this person's rights are narrowed to; empty means all. */
    public Set<String> categories() {
        return signedIn().categories();
    }

    /** Whether this person's rights reach into that queue. */
    public boolean sees(String queue) {
        return signedIn().queues().isEmpty() || signedIn().queues().contains(queue);
    }

    /** Whether this person's rights reach into that category. */
    public boolean covers(String category) {
        return signedIn().categories().isEmpty() || signedIn().categories().contains(category);
    }

    public Set<String> rights() {
        return acting().map(SignedIn::rights).orElse(Set.of());
    }

    @Override
    public Actor actor() {
        return find().map(staff -> new Actor(
                        Actor.Kind.STAFF, new StaffId(staff.staff()).toString(), staff.displayName(), address()))
                .or(SystemActors::current)
                .orElseGet(() -> new Actor(Actor.Kind.CUSTOMER, "visitor", "visitor", address()));
    }

    private SignedIn signedIn() {
        return acting().orElseThrow(() -> Refusal.forbidden("not-signed-in"));
    }

    private static Optional<SignedIn> acting() {
        return find().or(SystemActors::acting);
    }

    private static Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
