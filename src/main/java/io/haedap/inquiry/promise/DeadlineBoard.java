package io.haedap.inquiry.promise;

import io.haedap.hours.Segment;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how the deadlines of an inquiry were counted, stretch by stretch, to whoever reads inquiries of its queue. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('inquiry:read')")
public class DeadlineBoard {

    private static final String ONE = "select id, queue from inquiry.inquiry where number = :number";
    private static final String WARNED = """
            select c.kind, w.percent, w.level, w.planned, w.fired_at
              from inquiry.promise_warning w join inquiry.promise_clock c on c.id = w.clock
             where w.inquiry = :inquiry
             order by w.fired_at, w.percent
            """;

    private record Known(long id, String queue) {}

    private final JdbcClient jdbc;
    private final ClockStore clocks;
    private final PauseStore pauses;
    private final PromiseStore promises;
    private final PromisePolicies policies;
    private final Reckoning reckoning;
    private final CurrentStaff staff;
    private final Clock clock;

    DeadlineBoard(
            JdbcClient jdbc,
            ClockStore clocks,
            PauseStore pauses,
            PromiseStore promises,
            PromisePolicies policies,
            Reckoning reckoning,
            CurrentStaff staff,
            Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.pauses = pauses;
        this.promises = promises;
        this.policies = policies;
        this.reckoning = reckoning;
        this.staff = staff;
        this.clock = clock;
    }

    public InquiryDeadlines of(String number) {
        var known = known(number);
        var standing = pauses.of(known.id());
        var lasting = standing.stream()
                .filter(pause -> pause.ended() == null)
                .map(PauseStore.Row::reason)
                .findFirst()
                .orElse(null);
        var names = policies.all().stream().collect(Collectors.toMap(PromisePolicy::id, PromisePolicy::name));
        return new InquiryDeadlines(
                number,
                promises.one(known.id()).map(PromiseStore.Row::promisedAt).orElse(null),
                lasting,
                clocks.of(known.id()).stream()
                        .sorted(Comparator.comparingInt(PromiseClock::round)
                                .reversed()
                                .thenComparing(PromiseClock::kind))
                        .map(one -> deadline(one, standing, names))
                        .toList(),
                promises.changes(known.id()).stream()
                        .map(change -> new InquiryDeadlines.Change(
                                change.was(), change.became(), change.reason(), change.at()))
                        .toList(),
                warned(known.id()));
    }

    private InquiryDeadlines.Deadline deadline(
            PromiseClock one, List<PauseStore.Row> standing, Map<Long, String> names) {
        var counted = one.counted();
        var ending = one.ending();
        return new InquiryDeadlines.Deadline(
                one.kind(),
                one.round(),
                counted.policy() == null ? null : names.get(counted.policy()),
                counted.calendar(),
                counted.allowed(),
                one.startedAt(),
                one.dueAt(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.outcome(),
                ending == null || ending.outcome() == Outcome.DROPPED ? null : ending.worked(),
                one.warnsAt(),
                segments(one, standing));
    }

    /** What stood after it had ended does not concern it. */
    private List<CountedSegment> segments(PromiseClock one, List<PauseStore.Row> all) {
        var ending = one.ending();
        var standing = all.stream()
                .filter(pause -> ending == null || pause.began().isBefore(ending.at()))
                .toList();
        var lasts = one.isRunning() && standing.stream().anyMatch(pause -> pause.ended() == null);
        var until = lasts ? clock.instant() : one.dueAt();
        var found =
                reckoning.segments(one.counted().calendar(), one.startedAt(), until, PromiseKeeper.standing(standing));
        return found.stream()
                .map(segment -> CountedSegment.of(segment, reason(segment, standing)))
                .toList();
    }

    private static @Nullable PauseReason reason(Segment segment, List<PauseStore.Row> standing) {
        if (segment.reason() != Segment.Reason.PAUSED) {
            return null;
        }
        var from = segment.from().toInstant();
        return standing.stream()
                .filter(pause -> !pause.began().isAfter(from) && lastsAt(pause, from))
                .map(PauseStore.Row::reason)
                .findFirst()
                .orElse(PauseReason.WAITING_FOR_CUSTOMER);
    }

    private static boolean lastsAt(PauseStore.Row pause, Instant at) {
        return pause.ended() == null || pause.ended().isAfter(at);
    }

    private List<InquiryDeadlines.Warned> warned(long inquiry) {
        return jdbc.sql(WARNED)
                .param("inquiry", inquiry)
                .query((row, number) -> new InquiryDeadlines.Warned(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getInt("percent"),
                        "ESCALATE".equals(row.getString("level")),
                        row.getTimestamp("planned").toInstant(),
                        row.getTimestamp("fired_at").toInstant()))
                .list();
    }

    private Known known(String number) {
        if (!PlainText.isStorable(number)) {
            throw Refusal.notFound();
        }
        return jdbc.sql(ONE)
                .param("number", number)
                .query((row, _) -> new Known(row.getLong("id"), row.getString("queue")))
                .optional()
                .filter(found -> staff.sees(found.queue()))
                .orElseThrow(Refusal::notFound);
    }
}
