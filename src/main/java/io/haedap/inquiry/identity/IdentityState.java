package io.haedap.inquiry.identity;

import java.util.Set;

/** How far the identity check (본인 확인) of an inquiry has come. */
public enum IdentityState {
    NOT_NEEDED,
    NEEDED,
    ASKED,
    CONFIRMED,
    REFUSED;

    public Set<IdentityState> next() {
        return switch (this) {
            case NOT_NEEDED -> Set.of(NEEDED, ASKED, CONFIRMED);
            case NEEDED -> Set.of(ASKED, CONFIRMED, REFUSED, NOT_NEEDED);
            case ASKED -> Set.of(ASKED, CONFIRMED, REFUSED, NEEDED, NOT_NEEDED);
            case CONFIRMED -> Set.of(NEEDED);
            case REFUSED -> Set.of(ASKED, CONFIRMED, NEEDED, NOT_NEEDED);
        };
    }

    /** Whether something of the account may be told. */
    public boolean mayTell() {
        return this == NOT_NEEDED || this == CONFIRMED;
    }
}
