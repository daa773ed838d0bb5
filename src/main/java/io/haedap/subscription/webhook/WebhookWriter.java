package io.haedap.subscription.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages: the JSON is made once, so that every attempt carries the same bytes. */
@Component
class WebhookWriter {

    private final JsonMapper json;

    WebhookWriter(JsonMapper json) {
        this.json = json;
    }

    WebhookMessage message(@Nullable Long announcement, String type, Instant at, Map<String, Object> facts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.put("data", facts);
        return new WebhookMessage(WebhookMessage.freshId(), announcement, type, json.writeValueAsString(body));
    }
}
