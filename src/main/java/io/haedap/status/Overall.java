package io.haedap.status;

/** How all services together do. The sentence for people is in the bundles under {@link #messageKey()}. */
public record Overall(Impact indicator, ServiceState worst) {

    public String messageKey() {
        return "status.overall."
                + (indicator == Impact.NONE && worst == ServiceState.UNDER_MAINTENANCE
                        ? "maintenance"
                        : indicator.word());
    }
}
