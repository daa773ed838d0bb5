package io.haedap.inquiry.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.haedap.inquiry.Colleague;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the identity check of an inquiry stands; who said so, when and how is null where it follows from the category alone. */
public record Identity(
        IdentityState state,
        @Nullable IdentityMethod method,
        @Nullable Colleague by,
        @Nullable Instant at,
        @Nullable String remark) {

    @JsonIgnore
    public boolean mayTell() {
        return state.mayTell();
    }
}
