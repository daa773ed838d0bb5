package io.haedap.subscription.webhook.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.subscription.webhook.DisabledReason;
import io.haedap.subscription.webhook.WebhookAction;
import io.haedap.subscription.webhook.WebhookDetails;
import io.haedap.subscription.webhook.WebhookDetails.SecretAge;
import io.haedap.subscription.webhook.WebhookDraft;
import io.haedap.subscription.webhook.WebhookState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint in JSON. {@code secret} is there once: in the answer that makes it. {@code contact} is masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookJson(
        String id,
        String url,
        String description,
        @Nullable String contact,
        List<String> topics,
        WebhookState status,
        @Nullable DisabledReason reason,
        List<SecretAge> secrets,
        @Nullable String secret,
        int waiting,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        Set<WebhookAction> allowed) {

    /** What may be written; a contact may be sent back masked. */
    @JsonIgnoreProperties({
        "id",
        "status",
        "reason",
        "secrets",
        "secret",
        "waiting",
        "createdBy",
        "createdAt",
        "lastSuccessAt",
        "lastFailureAt",
        "allowed"
    })
    record Written(
            @Nullable String url,
            @Nullable String description,
            @Nullable String contact,
            @Nullable Set<String> topics) {

        WebhookDraft draft() {
            return new WebhookDraft(url == null ? "" : url, description, contact, topics == null ? Set.of() : topics);
        }
    }

    static WebhookJson of(WebhookDetails webhook, @Nullable String secret, StaffBoard colleagues) {
        return of(webhook, secret, colleagues.named(List.of(webhook.createdBy())));
    }

    static WebhookJson of(WebhookDetails webhook, @Nullable String secret, Map<StaffId, StaffMember> names) {
        var author = names.get(webhook.createdBy());
        return new WebhookJson(
                webhook.id(),
                webhook.url(),
                webhook.description(),
                webhook.contact(),
                webhook.topics(),
                webhook.status(),
                webhook.reason(),
                webhook.secrets(),
                secret,
                webhook.waiting(),
                author == null ? null : author.email(),
                webhook.createdAt(),
                webhook.lastSuccessAt(),
                webhook.lastFailureAt(),
                webhook.allowed());
    }
}
