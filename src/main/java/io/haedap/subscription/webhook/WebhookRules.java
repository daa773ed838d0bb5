package io.haedap.subscription.webhook;

import io.haedap.customer.Masking;
import io.haedap.shared.Faults;
import io.haedap.shared.outgoing.OutgoingClient;
import io.haedap.shared.outgoing.OutgoingRefused;
import io.haedap.subscription.Topic;
import io.haedap.subscription.Topics;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an endpoint must be like. Its address is looked up here too, so this runs outside of transactions. */
@Component
class WebhookRules {

    static final int DESCRIPTION = 200;

    private static final int URL = 2_000;

    private final OutgoingClient client;
    private final Topics topics;

    WebhookRules(OutgoingClient client, Topics topics) {
        this.client = client;
        this.topics = topics;
    }

    /** The draft tidied up; refuses all that is wrong at once. Topics that {@code before} had may stay. */
    WebhookDraft checked(WebhookDraft typed, @Nullable Endpoint before) {
        var faults = new Faults();
        var url = typed.url().strip();
        checkUrl(faults, url);
        var description = typed.description() == null ? "" : typed.description().strip();
        faults.optionalText("description", description, DESCRIPTION);
        var contact = contact(faults, typed.contact(), before == null ? null : before.contact());
        checkTopics(faults, typed.topics(), before == null ? Set.of() : Set.copyOf(before.topics()));
        faults.refuse();
        return new WebhookDraft(url, description, contact, new TreeSet<>(typed.topics()));
    }

    private void checkUrl(Faults faults, String url) {
        var fits = new Faults().text("url", url, URL);
        if (!fits.isEmpty()) {
            faults.text("url", url, URL);
            return;
        }
        try {
            client.check(url);
        } catch (OutgoingRefused refused) {
            faults.add("url", refused.reason().message());
        }
    }

    /** Whoever reads an endpoint sees the contact masked, and may send it back as it was seen. */
    private static @Nullable String contact(Faults faults, @Nullable String typed, @Nullable String before) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var contact = typed.strip();
        if (before != null && contact.equals(Masking.email(before))) {
            return before;
        }
        faults.email("contact", contact);
        return contact;
    }

    /** Incidents are for people who wait for their end. */
    private void checkTopics(Faults faults, Set<String> chosen, Set<String> before) {
        if (chosen.isEmpty()) {
            faults.add("topics", "subscription-topics");
            return;
        }
        var known = topics.now();
        var passing = known.passing();
        var offered = chosen.stream()
                .allMatch(name -> before.contains(name)
                        || Topic.of(name)
                                .filter(topic -> known.has(topic) && !passing.contains(topic))
                                .isPresent());
        if (!offered) {
            faults.add("topics", "subscription-unknown");
        }
    }
}
