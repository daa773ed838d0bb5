package io.haedap.inquiry.queue;

import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.Changes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The rules in force, from memory, for whoever takes an inquiry in. */
@Component
public class Routing implements ChangeListener {

    static final String TOPIC = "inquiry:rules";

    private final RuleStore store;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable List<RoutingRule> kept;

    Routing(RuleStore store) {
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
        var known = kept;
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var fresh = store.all();
        if (changes.get() == before) {
            kept = fresh;
        }
        return fresh;
    }

    @EventListener
    void told(Changes.Told told) {
        changed(told.topic());
    }

    @Override
    public void changed(String topic) {
        if (topic.equals(TOPIC)) {
            resync();
        }
    }

    @Override
    public void resync() {
        changes.incrementAndGet();
        kept = null;
    }
}
