package io.haedap.people;

import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with staff: invite, set roles and limits, disable, enable. */
@Service
@Transactional
@PreAuthorize("hasAuthority('staff:write')")
public class StaffDesk {

    private static final String ADMIN = "admin";

    private final StaffStore store;
    private final Tokens tokens;
    private final Invitations invitations;
    private final StaffLetters letters;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffDesk(
            StaffStore store,
            Tokens tokens,
            Invitations invitations,
            StaffLetters letters,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.invitations = invitations;
        this.letters = letters;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the account and sends the letter with the single-use link. */
    public StaffMember invite(Invitation invitation) {
        var email = PlainText.tidy(invitation.email()).toLowerCase(Locale.ROOT);
        var name = PlainText.tidy(invitation.name());
        var faults = new Faults().text("name", name, 100).email("email", email);
        checkRoles(faults, invitation.roles());
        faults.refuse();
        var member = new StaffMember(
                StaffId.random(),
                email,
                name,
                StaffState.INVITED,
                invitation.roles(),
                invitation.queues(),
                invitation.categories(),
                false,
                1);
        if (!store.add(member, null, clock.instant())) {
            throw Refusal.invalid("email", "email-taken");
        }
        store.setRoles(member.id(), member.roles());
        store.setScope(member.id(), "QUEUE", member.queues());
        store.setScope(member.id(), "CATEGORY", member.categories());
        letters.invite(email, name, "/console/welcome/" + invitations.issue(member.id()));
        events.publishEvent(new StaffInvited(member.id(), member.roles()));
        return member;
    }

    /** Sends the letter anew, with a new link, to a colleague who has not joined yet. */
    public StaffMember inviteAgain(StaffId id) {
        var member = load(id);
        if (member.state() != StaffState.INVITED) {
            throw Refusal.conflict("staff-already-joined");
        }
        letters.invite(member.email(), member.name(), "/console/welcome/" + invitations.issue(id));
        events.publishEvent(new StaffInvited(id, member.roles()));
        return member;
    }

    /** Sets roles and limits; refused when it would leave no administrator, or as stale. */
    public StaffMember setRights(
            StaffId id, long version, Set<String> roles, Set<String> queues, Set<String> categories) {
        var faults = new Faults();
        checkRoles(faults, roles);
        faults.refuse();
        var member = load(id);
        if (member.roles().contains(ADMIN) && !roles.contains(ADMIN)) {
            refuseLastAdministrator(member);
        }
        store.touch(id, version);
        store.setRoles(id, roles);
        store.setScope(id, "QUEUE", queues);
        store.setScope(id, "CATEGORY", categories);
        changes.tell("staff");
        events.publishEvent(new StaffRightsChanged(id, roles, queues, categories));
        return load(id);
    }

    /** Ends the account's sessions and tokens at once; refused for the last administrator. */
    public StaffMember disable(StaffId id, long version) {
        var member = load(id);
        if (member.roles().contains(ADMIN)) {
            refuseLastAdministrator(member);
        }
        store.change(id, version, StaffState.DISABLED, null);
        tokens.revokeAll(id);
        changes.tell("staff");
        events.publishEvent(new StaffDisabled(id));
        return load(id);
    }

    /** Lets a disabled colleague in again; one who never joined is invited anew by {@link #inviteAgain}. */
    public StaffMember enable(StaffId id, long version) {
        if (load(id).state() != StaffState.DISABLED) {
            throw Refusal.conflict("staff-not-disabled");
        }
        store.change(id, version, StaffState.ACTIVE, null);
        changes.tell("staff");
        events.publishEvent(new StaffEnabled(id));
        return load(id);
    }

    private void checkRoles(Faults faults, Set<String> roles) {
        var unknown = new HashSet<>(roles);
        unknown.removeAll(new HashSet<>(store.roles()));
        if (roles.isEmpty() || !unknown.isEmpty()) {
            faults.add("roles", "roles");
        }
    }

    private void refuseLastAdministrator(StaffMember member) {
        if (member.state() == StaffState.ACTIVE && store.administrators(true) <= 1) {
            throw Refusal.conflict("last-administrator");
        }
    }

    private StaffMember load(StaffId id) {
        return store.withId(id).orElseThrow(Refusal::notFound);
    }
}
