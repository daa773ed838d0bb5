package io.haedap.people;

import io.haedap.shared.database.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an invited colleague does before there is an account to sign in to; the invitation's secret is the proof. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Welcome {

    private final Invitations invitations;
    private final StaffStore store;
    private final Passwords passwords;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Welcome(
            Invitations invitations,
            StaffStore store,
            Passwords passwords,
            Changes changes,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.store = store;
        this.passwords = passwords;
        this.changes = changes;
        this.events = events;
    }

    /** Whether the secret can still be used; looking does not spend it. */
    @Transactional(readOnly = true)
    public boolean isOpen(String secret) {
        return invitations.isOpen(secret);
    }

    /** Sets the first password and spends the secret; refused with 410 when it is spent, expired or unknown. */
    public void join(String secret, String password) {
        var id = invitations.spend(secret);
        var member = store.withId(id).orElseThrow();
        if (member.state() != StaffState.INVITED) {
            throw io.haedap.shared.Refusal.of(io.haedap.shared.Refusal.Kind.GONE, "invitation-over");
        }
        store.change(id, null, StaffState.ACTIVE, passwords.accepted(password, member.email()));
        changes.tell("staff");
        events.publishEvent(new StaffJoined(id));
    }
}
