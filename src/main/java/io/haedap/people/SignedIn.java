package io.haedap.people;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * The principal of console sessions and API tokens. {@code stamp} moves with every change of role, scope, password or state,
 * so that a live session learns of it at once.
 */
record SignedIn(
        UUID staff,
        String email,
        String displayName,
        Set<String> rights,
        Set<String> queues,
        Set<String> categories,
        boolean sample,
        long stamp)
        implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return email;
    }
}
