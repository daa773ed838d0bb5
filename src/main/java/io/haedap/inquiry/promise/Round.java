package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lays the two clocks of a round by the policy that holds. */
final class Round {

    /** The clocks and what is due first. */
    record Laid(List<PromiseClock> clocks) {

        Instant due() {
            return clocks.stream()
                    .map(PromiseClock::dueAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }
    }

    private final Ground ground;
    private final PromisePolicy policy;
    private final Reckoning reckoning;

    Round(Ground ground, PromisePolicy policy, Reckoning reckoning) {
        this.ground = ground;
        this.policy = policy;
        this.reckoning = reckoning;
    }

    Laid begin(long inquiry, int round, Instant from) {
        var laid = new ArrayList<PromiseClock>();
        for (var kind : ClockKind.values()) {
            var clock = new PromiseClock(0, inquiry, kind, round, counted(kind), from, from, null, null, null, 0);
            laid.add(reckoning.reckoned(clock, policy.terms(), List.of(), from));
        }
        return new Laid(quiet(laid));
    }

    PromiseClock.Counted counted(ClockKind kind) {
        return new PromiseClock.Counted(
                policy.id(), ground, policy.terms().calendar(), policy.terms().of(kind));
    }

    /** As many open minutes as lie between receipt and what was promised then, which is kept to the second. */
    List<PromiseClock> adopt(Stand stand) {
        var calendar = policy.terms().calendar();
        var minutes = reckoning.worked(calendar, stand.receivedAt(), stand.dueAt(), List.of());
        var allowed = Allowance.minutes(Math.clamp(minutes.longValue() + 1, 1, Allowance.MOST_MINUTES));
        var laid = new ArrayList<PromiseClock>();
        for (var kind : ClockKind.values()) {
            var clock = new PromiseClock(
                    0,
                    stand.inquiry(),
                    kind,
                    1,
                    new PromiseClock.Counted(null, ground, calendar, allowed),
                    stand.receivedAt(),
                    stand.dueAt(),
                    stand.dueAt(),
                    null,
                    null,
                    0);
            var answered = stand.answeredAt();
            if (kind == ClockKind.FIRST_REPLY && answered != null) {
                laid.add(clock.ended(new PromiseClock.Ending(answered, Outcome.DROPPED, BigDecimal.ZERO)));
            } else {
                var warns = reckoning.warns(clock, policy.terms().after(0), stand.dueAt(), List.of());
                var isStanding = stand.status() == io.haedap.inquiry.InquiryStatus.WAITING_FOR_CUSTOMER;
                laid.add(clock.due(stand.dueAt(), isStanding ? null : warns));
            }
        }
        return quiet(laid);
    }

    /** Where both are due at one moment, one of them warns. */
    static List<PromiseClock> quiet(List<PromiseClock> clocks) {
        var first = clocks.stream()
                .filter(clock -> clock.kind() == ClockKind.FIRST_REPLY && clock.isRunning())
                .findFirst();
        return clocks.stream()
                .map(clock -> first.isPresent()
                                && clock.kind() == ClockKind.RESOLUTION
                                && clock.isRunning()
                                && clock.dueAt().equals(first.get().dueAt())
                        ? clock.due(clock.dueAt(), null)
                        : clock)
                .toList();
    }
}
