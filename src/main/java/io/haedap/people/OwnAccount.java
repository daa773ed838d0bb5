package io.haedap.people;

import io.haedap.shared.Refusal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone who is signed in may know of themselves. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    private final StaffStore store;
    private final CurrentStaff staff;

    OwnAccount(StaffStore store, CurrentStaff staff) {
        this.store = store;
        this.staff = staff;
    }

    public StaffMember me() {
        return store.withId(staff.id()).orElseThrow(Refusal::notFound);
    }

    /** The own roles in the order that roles are listed everywhere. */
    public List<String> roles() {
        var own = me().roles();
        return store.roles().stream().filter(own::contains).toList();
    }
}
