package io.haedap.subscription.webhook;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as staff see it: the contact is masked, of secrets only their age is told. {@code waiting} counts deliveries that
 * are not through.
 */
public record WebhookDetails(
        String id,
        String url,
        String description,
        @Nullable String contact,
        List<String> topics,
        WebhookState status,
        @Nullable DisabledReason reason,
        List<SecretAge> secrets,
        int waiting,
        StaffId createdBy,
        Instant createdAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        Set<WebhookAction> allowed,
        long version) {

    /** Since when a secret signs, and until when where another has taken its place. */
    public record SecretAge(Instant createdAt, @Nullable Instant endsAt) {}
}
