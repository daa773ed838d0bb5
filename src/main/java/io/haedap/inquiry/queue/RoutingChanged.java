package io.haedap.inquiry.queue;

import io.haedap.shared.Audited;

/** A rule that routes inquiries was added, changed or deleted. Recorded by audit. */
public record RoutingChanged(long rule, String deed) implements Audited {

    @Override
    public String action() {
        return "inquiry.rule-" + deed;
    }

    @Override
    public String subject() {
        return "rule:" + rule;
    }
}
