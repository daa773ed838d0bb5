package io.haedap.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Tells whoever operates a node how its search is. */
@Component
class SearchMeters implements MeterBinder {

    private final NodeIndexes indexes;

    SearchMeters(NodeIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var audience : Audience.values()) {
            var follower = indexes.follower(audience);
            gauge(
                    registry,
                    audience,
                    follower,
                    "documents",
                    null,
                    one -> one.index().size());
            gauge(registry, audience, follower, "size", "bytes", SearchMeters::bytes);
            gauge(registry, audience, follower, "behind", "seconds", one -> seconds(one.behind()));
            gauge(registry, audience, follower, "compared", "seconds", one -> seconds(one.compared()));
        }
    }

    private static void gauge(
            MeterRegistry registry,
            Audience audience,
            IndexFollower follower,
            String name,
            @org.jspecify.annotations.Nullable String unit,
            ToDoubleFunction<IndexFollower> value) {
        Gauge.builder("haedap.search." + name, follower, value)
                .tag("audience", audience.name().toLowerCase(Locale.ROOT))
                .baseUnit(unit)
                .register(registry);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static double bytes(IndexFollower follower) {
        try {
            return follower.index().bytes();
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
