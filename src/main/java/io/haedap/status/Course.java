package io.haedap.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from all that was said of an incident, in the order of its times: which stage it is in, which service was in which
 * state from when to when, and what each update changed. Whatever is corrected, written down afterwards or taken back, the
 * course is made anew from the updates that are left.
 */
record Course(
        List<Said> said,
        Map<String, ServiceState> claims,
        List<Stretch> stretches,
        Map<String, List<StateChange>> changes,
        @Nullable Instant monitoringAt,
        @Nullable Instant resolvedAt) {

    /** An update: services that it does not name keep their state. */
    record Said(
            String id,
            IncidentStatus status,
            Map<String, ServiceState> claims,
            Instant at,
            @Nullable Instant nextUpdateBy) {

        Said claiming(Map<String, ServiceState> others) {
            return new Said(id, status, others, at, nextUpdateBy);
        }

        Said at(Instant other) {
            return new Said(id, status, claims, other, nextUpdateBy);
        }

        Said promising(@Nullable Instant other) {
            return new Said(id, status, claims, at, other);
        }
    }

    /** A service in a state that is not well; without an end it still is. */
    record Stretch(
            String service,
            ServiceState state,
            Instant since,
            @Nullable Instant until) {}

    static final Course NOTHING = new Course(List.of(), Map.of(), List.of(), Map.of(), null, null);

    /** What was said first counts from when the incident began. */
    static Course of(Instant startedAt, List<Said> updates) {
        var said = updates.stream().sorted(Comparator.comparing(Said::at)).toList();
        var now = new LinkedHashMap<String, ServiceState>();
        var since = new LinkedHashMap<String, Instant>();
        var stretches = new ArrayList<Stretch>();
        var changes = new LinkedHashMap<String, List<StateChange>>();
        Instant monitoring = null;
        Instant resolved = null;
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            var at = i == 0 ? startedAt : one.at();
            var open = one.status().isOpen();
            monitoring = monitoring == null && one.status() == IncidentStatus.MONITORING ? one.at() : monitoring;
            resolved = resolved == null && !open ? one.at() : resolved;
            var told = new LinkedHashMap<>(now);
            one.claims().forEach(told::put);
            if (!open) {
                told.replaceAll((_, _) -> ServiceState.OPERATIONAL);
            }
            var moved = new ArrayList<StateChange>();
            told.forEach((service, to) -> {
                var from = now.getOrDefault(service, ServiceState.OPERATIONAL);
                moved.add(new StateChange(service, from, to));
                if (from != to) {
                    close(service, from, since.remove(service), at, stretches);
                    if (to != ServiceState.OPERATIONAL) {
                        since.put(service, at);
                    }
                }
            });
            now.putAll(told);
            changes.put(one.id(), List.copyOf(moved));
        }
        since.forEach((service, begun) ->
                stretches.add(new Stretch(service, now.getOrDefault(service, ServiceState.OPERATIONAL), begun, null)));
        return new Course(said, now, List.copyOf(stretches), changes, monitoring, resolved);
    }

    private static void close(
            String service, ServiceState state, @Nullable Instant since, Instant until, List<Stretch> stretches) {
        if (since != null && until.isAfter(since)) {
            stretches.add(new Stretch(service, state, since, until));
        }
    }

    IncidentStatus status() {
        return said.getLast().status();
    }

    /** When the next update was promised; nothing is once it is over. */
    @Nullable
    Instant nextUpdateBy() {
        return status().isOpen() ? said.getLast().nextUpdateBy() : null;
    }

    /** The first update whose stage does not follow from the one before it. */
    Optional<Said> misplaced() {
        for (int i = 1; i < said.size(); i++) {
            if (!said.get(i - 1).status().next().contains(said.get(i).status())) {
                return Optional.of(said.get(i));
            }
        }
        return said.stream().findFirst().filter(first -> first.status() == IncidentStatus.POSTMORTEM);
    }
}
