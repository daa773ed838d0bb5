package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import io.haedap.inquiry.Priority;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised to which inquiries (처리 기한 정책); of those that hold the most specific one decides. */
public record PromisePolicy(long id, String name, Scope scope, Terms terms, long version) {

    /** Which inquiries it holds for; null is any. A category holds for its branches too. */
    public record Scope(
            @Nullable String queue,
            @Nullable String category,
            @Nullable Priority priority) {

        public static final Scope ALL = new Scope(null, null, null);

        public boolean isForAll() {
            return equals(ALL);
        }
    }

    /**
     * What is promised: so many open minutes of a calendar, or the end of its so-manyth working day, until the first reply and until the
     * resolution. Percents of that time, rising, at which whoever has it in hand is warned, and at which a lead is called (null: never).
     */
    public record Terms(
            String calendar,
            Allowance reply,
            Allowance resolve,
            List<Integer> warns,
            @Nullable Integer escalates,
            boolean holdPauses) {

        Allowance of(ClockKind kind) {
            return kind == ClockKind.FIRST_REPLY ? reply : resolve;
        }

        /** The next percent after the one that was warned of last (0: none was), or null. */
        @Nullable
        Integer after(int warned) {
            return steps().stream().filter(step -> step > warned).findFirst().orElse(null);
        }

        /** All up to the one that was warned of last, that one first. */
        List<Integer> until(int warned) {
            return steps().stream().filter(step -> step <= warned).toList().reversed();
        }

        private List<Integer> steps() {
            var steps = new ArrayList<>(warns);
            if (escalates != null) {
                steps.add(escalates);
            }
            return steps;
        }
    }

    /** The one that holds where no other does. */
    public boolean isDefault() {
        return scope.isForAll();
    }
}
