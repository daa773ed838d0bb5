package io.haedap.inquiry.promise;

import io.haedap.shared.Audited;
import java.util.Map;

/** A policy was added, changed or deleted; {@code terms} says what is promised now. Recorded by audit. */
public record PolicyChanged(long policy, String deed, String terms) implements Audited {

    static PolicyChanged of(PromisePolicy policy, String deed) {
        var terms = policy.terms();
        return new PolicyChanged(
                policy.id(),
                deed,
                "%s %d %s / %d %s"
                        .formatted(
                                terms.calendar(),
                                terms.reply().amount(),
                                terms.reply().unit(),
                                terms.resolve().amount(),
                                terms.resolve().unit()));
    }

    @Override
    public String action() {
        return "inquiry.promise-policy-" + deed;
    }

    @Override
    public String subject() {
        return "promise-policy:" + policy;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("terms", terms);
    }
}
