package io.haedap.response;

import io.haedap.category.HoldsCategories;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells how many services are tied to each category, so that none of them is lost silently. */
@Component
class TiedCategories implements HoldsCategories {

    private final TiedServices services;

    TiedCategories(TiedServices services) {
        this.services = services;
    }

    @Override
    public String titleKey() {
        return "response.tied.count";
    }

    @Override
    public Map<String, Long> counts() {
        return services.counts();
    }
}
