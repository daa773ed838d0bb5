package io.haedap.status;

import io.haedap.shared.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the past days of each service from all that was said of it. A day is a day in Seoul; today counts until now; what
 * several incidents say of the same minute counts once, as the worst of it.
 */
@Repository
class DayBars {

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final String KNOWN = """
            select id, created_at, start_date from status.service where retired_at is null
            """;
    private static final String STRETCHES = """
            select s.service, s.state, s.since, least(s.until, e.resolved_at) as until
              from status.stretch s left join status.event e on e.id = s.event
             where (s.until is null or s.until > :from)
               and (e.resolved_at is null or e.resolved_at > s.since)
               and s.since < :now
            """;

    /** A stretch of time in one state. */
    record Stretch(ServiceState state, Instant since, Instant until) {

        private Duration within(Instant from, Instant to) {
            var begin = since.isAfter(from) ? since : from;
            var end = until.isBefore(to) ? until : to;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }

        private boolean covers(Instant from, Instant to) {
            return !since.isAfter(from) && !until.isBefore(to);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DayBars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A moment in Seoul as feeds write it. */
    static String moment(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(at.atZone(ZONE));
    }

    Map<String, ServiceHistory> past(int days) {
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, ZONE).minusDays(days - 1L);
        var from = first.atStartOfDay(ZONE).toInstant();
        var said = new HashMap<String, List<Stretch>>();
        jdbc.sql(STRETCHES)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var until = row.getTimestamp("until");
                    said.computeIfAbsent(row.getString("service"), _ -> new ArrayList<>())
                            .add(new Stretch(
                                    ServiceState.valueOf(row.getString("state")),
                                    row.getTimestamp("since").toInstant(),
                                    until == null || until.toInstant().isAfter(now) ? now : until.toInstant()));
                });
        var histories = new LinkedHashMap<String, ServiceHistory>();
        jdbc.sql(KNOWN).query(row -> {
            var id = row.getString("id");
            var start = row.getObject("start_date", LocalDate.class);
            var since = row.getTimestamp("created_at").toInstant();
            var begun = start == null ? since : start.atStartOfDay(ZONE).toInstant();
            histories.put(
                    id,
                    count(
                            once(begun.isBefore(since) ? begun : since, said.getOrDefault(id, List.of()), now),
                            first,
                            days,
                            now));
        });
        return histories;
    }

    /** The time since a service is known, cut where anything changed, each piece in the worst state that was said of it. */
    static List<Stretch> once(Instant known, List<Stretch> said, Instant now) {
        var cuts = new TreeSet<Instant>();
        cuts.add(known.isBefore(now) ? known : now);
        cuts.add(now);
        said.forEach(stretch -> {
            cuts.add(stretch.since());
            cuts.add(stretch.until());
        });
        var pieces = new ArrayList<Stretch>();
        var from = cuts.first();
        for (var to : cuts.tailSet(from, false)) {
            var begin = from;
            pieces.add(new Stretch(
                    said.stream()
                            .filter(stretch -> stretch.covers(begin, to))
                            .map(Stretch::state)
                            .reduce(ServiceState.OPERATIONAL, ServiceState::worse),
                    begin,
                    to));
            from = to;
        }
        return pieces;
    }

    /** Counts stretches that do not overlap. */
    static ServiceHistory count(List<Stretch> stretches, LocalDate first, int days, Instant now) {
        var counted = new ArrayList<ServiceDay>();
        var out = Duration.ZERO;
        var known = Duration.ZERO;
        for (int i = 0; i < days; i++) {
            var date = first.plusDays(i);
            var from = date.atStartOfDay(ZONE).toInstant();
            var dayEnd = date.plusDays(1).atStartOfDay(ZONE).toInstant();
            var to = dayEnd.isBefore(now) ? dayEnd : now;
            var worst = ServiceState.OPERATIONAL;
            var down = Duration.ZERO;
            var slow = Duration.ZERO;
            for (var stretch : stretches) {
                var time = stretch.within(from, to);
                if (time.isZero()) {
                    continue;
                }
                known = known.plus(time);
                worst = worst.worse(stretch.state());
                if (stretch.state().isOutage()) {
                    down = down.plus(time);
                } else if (Impact.of(stretch.state()) != Impact.NONE) {
                    slow = slow.plus(time);
                }
            }
            out = out.plus(down);
            counted.add(new ServiceDay(date, worst, minutes(down), minutes(slow)));
        }
        var uptime = known.isZero() ? 100.0 : 100.0 * (1.0 - (double) out.toMillis() / known.toMillis());
        return new ServiceHistory(List.copyOf(counted), uptime);
    }

    private static int minutes(Duration time) {
        return Math.toIntExact(Math.ceilDiv(time.toMillis(), 60_000));
    }
}
