package io.haedap.subscription.webhook;

import io.haedap.shared.Audited;
import java.util.Map;

/** Something was done with an endpoint, or the program disabled it. Addresses may hold a secret: facts name the host alone. */
record WebhookChanged(String webhook, String verb, Map<String, Object> facts) implements Audited {

    @Override
    public String action() {
        return "webhook." + verb;
    }

    @Override
    public String subject() {
        return "webhook:" + webhook;
    }
}
