package io.haedap.inquiry.promise;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised against what was kept, from the clocks that ended within a period; in the queues that the person sees. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('report:read')")
public class PromiseReport {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int LONGEST = 366;
    private static final int WEEKS_BACK = 4;
    private static final String LINES = """
            select %s as thing, kind,
                   count(*) filter (where outcome = 'MET') as kept,
                   count(*) filter (where outcome = 'MISSED') as missed,
                   count(*) filter (where outcome = 'DROPPED') as dropped,
                   round(cast(percentile_cont(0.5) within group (order by worked) filter (where outcome <> 'DROPPED') as numeric), 1)
                       as median,
                   round(cast(percentile_cont(0.9) within group (order by worked) filter (where outcome <> 'DROPPED') as numeric), 1)
                       as p90
              from inquiry.promise_clock
             where ended_at >= :from and ended_at < :until
               and (cardinality(:queues) = 0 or queue = any (:queues))
             group by 1, 2
             order by 1, 2
            """;

    /** What the lines are about. */
    public enum By {
        WEEK("to_char(date_trunc('week', ended_at at time zone 'Asia/Seoul'), 'YYYY-MM-DD')"),
        QUEUE("queue"),
        CATEGORY("category"),
        PRIORITY("priority");

        private final String thing;

        By(String thing) {
            this.thing = thing;
        }
    }

    /**
     * Of one week (its Monday), queue, category or priority, and one kind of clock. Median and p90 are open minutes; null where nothing was
     * to be kept.
     */
    public record Line(
            String thing,
            ClockKind kind,
            long kept,
            long missed,
            long dropped,
            @Nullable Double medianMinutes,
            @Nullable Double p90Minutes) {

        /** Percent that was kept; null where nothing was to be. */
        public @Nullable Double keptPercent() {
            return kept + missed == 0 ? null : Math.round(1000.0 * kept / (kept + missed)) / 10.0;
        }
    }

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    PromiseReport(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** Days in Seoul, both included; without them the last four weeks. */
    public List<Line> of(By by, @Nullable LocalDate first, @Nullable LocalDate last) {
        var until = last == null ? LocalDate.ofInstant(clock.instant(), SEOUL) : last;
        var from = first == null ? until.minusWeeks(WEEKS_BACK).plusDays(1) : first;
        var days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days < 1 || days > LONGEST || from.getYear() < 2000 || until.getYear() > 2200) {
            throw Refusal.invalid("until", "promise-period");
        }
        return jdbc.sql(LINES.formatted(by.thing))
                .param("from", at(from))
                .param("until", at(until.plusDays(1)))
                .param("queues", staff.queues().toArray(String[]::new))
                .query((row, number) -> new Line(
                        row.getString("thing"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getLong("kept"),
                        row.getLong("missed"),
                        row.getLong("dropped"),
                        row.getObject("median") == null ? null : row.getDouble("median"),
                        row.getObject("p90") == null ? null : row.getDouble("p90")))
                .list();
    }

    /** What the queues are called. */
    public Map<String, LocalText> queueNames() {
        var names = new HashMap<String, LocalText>();
        jdbc.sql("select slug, name_ko, name_en from inquiry.queue").query(row -> {
            names.put(row.getString("slug"), new LocalText(row.getString("name_ko"), row.getString("name_en")));
        });
        return names;
    }

    /** The lines for spreadsheets; slugs and numbers alone, so that no cell begins a formula. */
    public static String table(List<Line> lines) {
        var text = new StringBuilder("thing,clock,kept,missed,notDue,keptPercent,medianMinutes,p90Minutes\r\n");
        lines.forEach(line -> text.append(String.join(
                        ",",
                        line.thing(),
                        line.kind().name(),
                        String.valueOf(line.kept()),
                        String.valueOf(line.missed()),
                        String.valueOf(line.dropped()),
                        number(line.keptPercent()),
                        number(line.medianMinutes()),
                        number(line.p90Minutes())))
                .append("\r\n"));
        return text.toString();
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(SEOUL).toOffsetDateTime();
    }
}
