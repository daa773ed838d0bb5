package io.haedap.shared;

import java.util.Map;

/**
 * Something worth a line in the audit record. Events implement it; audit writes the line in the transaction that published
 * it. Facts name what changed and never hold personal data or secrets.
 */
public interface Audited {

    /** Module and verb in the past tense, such as {@code faq.published}; bundles name it under {@code audit.action.}. */
    String action();

    /** What it happened to, such as {@code faq:17}. */
    String subject();

    default Map<String, Object> facts() {
        return Map.of();
    }
}
