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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the past days of each service from its states. A day is a day in Seoul; today counts until now. */
@Repository
class DayBars {

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final String STATES = """
            select service, state, since, until
              from status.service_state
             where until is null or until > :from
             order by service, since
            """;

    /** A stretch of time in one state. */
    record Stretch(ServiceState state, Instant since, Instant until) {

        private Duration within(Instant from, Instant to) {
            var begin = since.isAfter(from) ? since : from;
            var end = until.isBefore(to) ? until : to;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
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
        var stretches = new LinkedHashMap<String, List<Stretch>>();
        jdbc.sql(STATES)
                .param("from", first.atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var until = row.getTimestamp("until");
                    stretches
                            .computeIfAbsent(row.getString("service"), _ -> new ArrayList<>())
                            .add(new Stretch(
                                    ServiceState.valueOf(row.getString("state")),
                                    row.getTimestamp("since").toInstant(),
                                    until == null ? now : until.toInstant()));
                });
        var histories = new LinkedHashMap<String, ServiceHistory>();
        stretches.forEach((service, of) -> histories.put(service, count(of, first, days, now)));
        return histories;
    }

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
            for (var stretch : stretches) {
                var time = stretch.within(from, to);
                if (time.isZero()) {
                    continue;
                }
                known = known.plus(time);
                worst = worst.worse(stretch.state());
                if (Impact.of(stretch.state()) != Impact.NONE) {
                    down = down.plus(time);
                }
                if (stretch.state().isOutage()) {
                    out = out.plus(time);
                }
            }
            counted.add(new ServiceDay(date, worst, Math.toIntExact(Math.ceilDiv(down.toSeconds(), 60))));
        }
        var uptime = known.isZero() ? 100.0 : 100.0 * (1.0 - (double) out.toMillis() / known.toMillis());
        return new ServiceHistory(List.copyOf(counted), uptime);
    }
}
