package io.haedap.inquiry.queue;

import io.haedap.shared.database.Kept;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The rules in force, from memory, for whoever takes an inquiry in. */
@Component
public class Routing extends Kept<List<RoutingRule>> {

    static final String TOPIC = "inquiry:rules";

    private final RuleStore store;

    Routing(RuleStore store) {
        super(TOPIC);
        this.store = store;
    }

    /** The rule that decides, or none: then the category's queue takes it, as usual. */
    public Optional<RoutingRule> decide(Supplier<Arrival> arrival) {
        var rules = rules();
        return rules.isEmpty() ? Optional.empty() : first(rules, arrival.get());
    }

    static Optional<RoutingRule> first(List<RoutingRule> rules, Arrival arrival) {
        return rules.stream()
                .filter(rule -> rule.enabled() && arrival.meets(rule.when()))
                .findFirst();
    }

    private List<RoutingRule> rules() {
        return orElse(store::all);
    }
}
