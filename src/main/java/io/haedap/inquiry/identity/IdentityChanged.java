package io.haedap.inquiry.identity;

import io.haedap.shared.Audited;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An identity check went on: from, to, and how where it was confirmed. Recorded by audit. */
public record IdentityChanged(
        String number,
        IdentityState from,
        IdentityState to,
        @Nullable IdentityMethod method) implements Audited {

    @Override
    public String action() {
        return "inquiry.identity";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("from", from.name());
        facts.put("to", to.name());
        if (method != null) {
            facts.put("method", method.name());
        }
        return facts;
    }
}
