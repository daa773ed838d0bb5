package io.haedap.site;

import io.haedap.inquiry.ConsentPolicy;
import org.springframework.stereotype.Component;

/** The privacy policy that the consent box links to. */
@Component
class PolicyInForce implements ConsentPolicy {

    private final Policies policies;

    PolicyInForce(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String version() {
        return policies.current("privacy");
    }
}
