package io.haedap.inquiry.promise;

import io.haedap.hours.CalendarsChanged;
import io.haedap.hours.MovesDeadlines;
import io.haedap.hours.Reckoner;
import io.haedap.hours.UsesCalendars;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What promises have to do with calendars: they keep those in use, tell what a change would move, and count anew after one. */
@Component
class DeadlineCalendars implements UsesCalendars, MovesDeadlines {

    private static final String USES = """
            select calendar, count(*) from inquiry.promise_policy group by calendar
            """;

    private final JdbcClient jdbc;
    private final PolicyTrial trial;
    private final Reckoning reckoning;
    private final RecountStore recounts;
    private final Clock clock;

    DeadlineCalendars(JdbcClient jdbc, PolicyTrial trial, Reckoning reckoning, RecountStore recounts, Clock clock) {
        this.jdbc = jdbc;
        this.trial = trial;
        this.reckoning = reckoning;
        this.recounts = recounts;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "inquiry.promise.uses";
    }

    @Override
    public Map<String, Long> uses() {
        return jdbc.sql(USES).query((row, _) -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Moves moves(Map<String, Reckoner> proposed, int mostExamples) {
        var preview = trial.of(reckoning.with(proposed), mostExamples);
        return new Moves(
                "inquiry.promise.moves",
                preview.open(),
                preview.moved(),
                preview.first().stream()
                        .map(move ->
                                new Move(move.number(), "inquiries/" + move.number(), move.was(), move.becomes(), null))
                        .toList());
    }

    @EventListener
    void changed(CalendarsChanged changed) {
        recounts.ask(Recount.Cause.CALENDAR, clock.instant());
    }
}
