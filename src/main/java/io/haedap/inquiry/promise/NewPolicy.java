package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import io.haedap.inquiry.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as somebody types it: everything may be missing or wrong. Without percents nobody is warned. */
public record NewPolicy(
        @Nullable String name,
        @Nullable String queue,
        @Nullable String category,
        @Nullable Priority priority,
        @Nullable String calendar,
        @Nullable Length reply,
        @Nullable Length resolve,
        List<Integer> warns,
        @Nullable Integer escalates,
        boolean holdPauses) {

    /** So many open minutes, or working days. */
    public record Length(
            Allowance.@Nullable Unit unit, @Nullable Integer amount) {

        public static Length of(Allowance allowed) {
            return new Length(allowed.unit(), allowed.amount());
        }
    }

    /** What is there already, to be changed in parts. */
    public static NewPolicy of(PromisePolicy policy) {
        var scope = policy.scope();
        var terms = policy.terms();
        return new NewPolicy(
                policy.name(),
                scope.queue(),
                scope.category(),
                scope.priority(),
                terms.calendar(),
                Length.of(terms.reply()),
                Length.of(terms.resolve()),
                terms.warns(),
                terms.escalates(),
                terms.holdPauses());
    }
}
