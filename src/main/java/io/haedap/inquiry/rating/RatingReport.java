package io.haedap.inquiry.rating;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Counts ratings, never whose; within the queues of whoever asks. */
@Service
@PreAuthorize("hasAuthority('report:read')")
public class RatingReport {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int USUAL_WEEKS = 12;
    private static final int LONGEST = 732;

    private static final String COUNTS = """
            select queue, date_trunc('week', given_at at time zone 'Asia/Seoul')::date as monday, score, count(*) as many
              from inquiry.rating
             where given_at >= :from and given_at < :until
               and (cast(:queue as text) is null or queue = :queue)
               and (:everywhere or queue = any (:queues))
             group by 1, 2, 3
             order by 1, 2, 3
            """;

    private static final String QUEUES = """
            select slug, name_ko, name_en
              from inquiry.queue
             where :everywhere or slug = any (:queues)
             order by position, slug
            """;

    private record Count(String queue, LocalDate monday, int score, long many) {}

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    RatingReport(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** The last twelve weeks where nothing is said; a queue that nobody has, or that the person does not see, has none. */
    public RatingFigures figures(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String queue) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), SEOUL) : to;
        var first = from == null ? monday(last).minusWeeks(USUAL_WEEKS - 1) : from;
        check(first, last);
        var counts = counts(first, last, queue);
        var queues = new LinkedHashMap<String, List<Count>>();
        counts.forEach(count ->
                queues.computeIfAbsent(count.queue(), _ -> new ArrayList<>()).add(count));
        var weeks = new TreeMap<LocalDate, List<Count>>();
        for (var week = monday(first); !week.isAfter(last); week = week.plusWeeks(1)) {
            weeks.put(week, new ArrayList<>());
        }
        counts.forEach(count ->
                weeks.computeIfAbsent(count.monday(), _ -> new ArrayList<>()).add(count));
        return new RatingFigures(
                first,
                last,
                queue,
                tally(counts),
                queues.entrySet().stream()
                        .map(one -> new RatingFigures.OfQueue(one.getKey(), tally(one.getValue())))
                        .toList(),
                weeks.entrySet().stream()
                        .map(one -> new RatingFigures.OfWeek(one.getKey(), tally(one.getValue())))
                        .toList());
    }

    /** The queues that the person may ask for, retired ones too, by their names. */
    public Map<String, LocalText> queues() {
        var names = new LinkedHashMap<String, LocalText>();
        jdbc.sql(QUEUES)
                .param("everywhere", staff.queues().isEmpty())
                .param("queues", staff.queues().toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("slug"), new LocalText(row.getString("name_ko"), row.getString("name_en")));
                });
        return names;
    }

    private static void check(LocalDate first, LocalDate last) {
        var faults = new Faults();
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) > LONGEST) {
            faults.add("from", "report-span", LONGEST);
        }
        if (last.getYear() > 2200 || first.getYear() < 2000) {
            faults.add("to", "report-span", LONGEST);
        }
        faults.refuse();
    }

    private List<Count> counts(LocalDate first, LocalDate last, @Nullable String queue) {
        return jdbc.sql(COUNTS)
                .param("from", first.atStartOfDay(SEOUL).toInstant().atOffset(ZoneOffset.UTC))
                .param("until", last.plusDays(1).atStartOfDay(SEOUL).toInstant().atOffset(ZoneOffset.UTC))
                .param("queue", queue)
                .param("everywhere", staff.queues().isEmpty())
                .param("queues", staff.queues().toArray(String[]::new))
                .query((row, number) -> new Count(
                        row.getString("queue"),
                        row.getObject("monday", LocalDate.class),
                        row.getInt("score"),
                        row.getLong("many")))
                .list();
    }

    private static RatingFigures.Tally tally(List<Count> counts) {
        Map<Integer, Long> scores = new TreeMap<>();
        for (int score = Rating.WORST; score <= Rating.BEST; score++) {
            scores.put(score, 0L);
        }
        counts.forEach(count -> scores.merge(count.score(), count.many(), Long::sum));
        return new RatingFigures.Tally(List.copyOf(scores.values()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
