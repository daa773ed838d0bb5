package io.haedap.status;

import io.haedap.mail.Letter;
import io.haedap.mail.Outbox;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.SystemActors;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds all who may announce when an update was promised and did not come, and warns them before the law's time to tell
 * customers is over. Rows are claimed with {@code skip locked}: each promise and each incident once, on whichever node is first.
 */
@Component
class IncidentClock {

    private static final String OVERDUE = """
            update status.event e
               set reminded_at = now()
             where e.id in (select id from status.event
                             where next_update_by <= now() and reminded_at is null and kind = 'INCIDENT'
                             order by next_update_by, id
                             limit 20
                               for update skip locked)
            returning e.id, e.next_update_by as at
            """;
    private static final String TO_INFORM = """
            update status.event e
               set warned_at = now()
             where e.id in (select i.id from status.event i, status.setting s
                             where i.kind = 'INCIDENT' and i.resolved_at is null and i.impact in ('MAJOR', 'CRITICAL')
                               and i.informed_at is null and i.warned_at is null
                               and i.started_at + make_interval(mins => s.inform_within - s.warn_before) <= now()
                             order by i.started_at, i.id
                             limit 20
                               for update of i skip locked)
            returning e.id, e.started_at + make_interval(mins => (select inform_within from status.setting)) as at
            """;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(DayBars.ZONE);

    private record Due(String event, Instant at) {}

    private final JdbcClient jdbc;
    private final StatusEvents events;
    private final EventTeller teller;
    private final StaffBoard colleagues;
    private final Outbox outbox;
    private final PublicAddress address;
    private final MessageSource messages;
    private final TransactionTemplate transactions;

    IncidentClock(
            JdbcClient jdbc,
            StatusEvents events,
            EventTeller teller,
            StaffBoard colleagues,
            Outbox outbox,
            PublicAddress address,
            MessageSource messages,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.teller = teller;
        this.colleagues = colleagues;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 5000)
    void run() {
        SystemActors.as("incident-clock", Set.of(Rights.STATUS_WRITE), () -> {
            transactions.executeWithoutResult(_ -> due(OVERDUE).forEach(due -> write(due, "overdue")));
            transactions.executeWithoutResult(_ -> due(TO_INFORM).forEach(due -> write(due, "inform")));
            return true;
        });
    }

    private List<Due> due(String sql) {
        return jdbc.sql(sql)
                .query((row, number) ->
                        new Due(row.getString("id"), row.getTimestamp("at").toInstant()))
                .list();
    }

    private void write(Due due, String kind) {
        var event = events.lock(due.event(), EventRow.Kind.INCIDENT).orElseThrow();
        teller.note(event, kind);
        var at = TIME.format(due.at());
        var link = address.of("/console/status/incidents/" + due.event());
        colleagues
                .holding(Rights.STATUS_WRITE)
                .forEach(one -> outbox.post(new Letter(
                        "incident-%s:%s:%d:%s"
                                .formatted(kind, due.event(), due.at().getEpochSecond(), one.id()),
                        Letter.Kind.STAFF,
                        one.email(),
                        one.name(),
                        Language.KO,
                        word("status.letter." + kind + ".subject", event.name().ko()),
                        word(
                                "status.letter." + kind + ".body",
                                Markdown.literal(one.name()),
                                Markdown.literal(event.name().ko()),
                                at,
                                link),
                        "incident:" + due.event())));
    }

    private String word(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Language.KO.locale()));
    }
}
