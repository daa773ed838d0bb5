package io.haedap.subscription.webhook;

import io.haedap.customer.Masking;
import io.haedap.people.StaffId;
import io.haedap.subscription.webhook.WebhookDetails.SecretAge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint as it is stored. */
record Endpoint(
        long id,
        String url,
        String description,
        @Nullable String contact,
        List<String> topics,
        WebhookState state,
        @Nullable DisabledReason reason,
        int waiting,
        StaffId createdBy,
        Instant createdAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        long version) {

    WebhookDetails details(List<SecretAge> secrets) {
        return new WebhookDetails(
                Long.toString(id),
                url,
                description,
                contact == null ? null : Masking.email(contact),
                topics,
                state,
                reason,
                secrets,
                waiting,
                createdBy,
                createdAt,
                lastSuccessAt,
                lastFailureAt,
                state.allowed(),
                version);
    }
}
