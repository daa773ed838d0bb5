package io.haedap.hours;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives single dates hours of their own (특별 운영): short days, and days that are open although they would not be. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class SpecialDayDesk {

    private static final String ADD = """
            insert into hours.special_day (calendar, date, name_ko, name_en)
            values (:calendar, :date, :ko, :en)
            returning id
            """;
    private static final String SAVE = """
            update hours.special_day
               set calendar = :calendar, date = :date, name_ko = :ko, name_en = :en, version = version + 1
             where id = :id
               and version = :version
            """;
    private static final String DELETE = "delete from hours.special_day where id = :id and version = :version";
    private static final String CLEAR = "delete from hours.special_span where special_day = :id";
    private static final String SPAN = """
            insert into hours.special_span (special_day, opens, closes)
            values (:id, :opens, :closes)
            """;

    private final JdbcClient jdbc;
    private final HourReading reading;
    private final HourTeller teller;

    SpecialDayDesk(JdbcClient jdbc, HourReading reading, HourTeller teller) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.teller = teller;
    }

    /** All dates with hours of their own, in order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> all() {
        return reading.specialDays();
    }

    @Transactional(readOnly = true)
    public SpecialDay one(String id) {
        return reading.specialDays().stream()
                .filter(day -> day.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public SpecialDay add(SpecialDayDraft typed) {
        teller.hold();
        var draft = checked(typed, null);
        var faults = new Faults();
        HourRules.room(faults, reading.specialDays().size());
        faults.refuse();
        var id = written(jdbc.sql(ADD), draft).query(String.class).single();
        span(id, draft.spans());
        teller.tell("special-day", id, "added", draft.calendar(), facts(draft));
        return one(id);
    }

    /** Changes it over the version that was read. */
    public SpecialDay change(String id, long version, SpecialDayDraft typed) {
        teller.hold();
        var before = one(id);
        var draft = checked(typed, id);
        var saved = written(jdbc.sql(SAVE), draft)
                .param("id", Long.parseLong(id))
                .param("version", version)
                .update();
        if (saved == 0) {
            throw Refusal.stale();
        }
        jdbc.sql(CLEAR).param("id", Long.parseLong(id)).update();
        span(id, draft.spans());
        var concerned = before.calendar().equals(draft.calendar()) ? draft.calendar() : null;
        teller.tell("special-day", id, "changed", concerned, facts(draft));
        return one(id);
    }

    public void delete(String id, long version) {
        teller.hold();
        var before = one(id);
        var deleted = jdbc.sql(DELETE)
                .param("id", Long.parseLong(id))
                .param("version", version)
                .update();
        if (deleted == 0) {
            throw Refusal.stale();
        }
        teller.tell("special-day", id, "deleted", before.calendar(), Map.of());
    }

    private SpecialDayDraft checked(SpecialDayDraft typed, @Nullable String id) {
        var faults = new Faults();
        HourRules.name(faults, typed.name());
        HourRules.calendar(faults, typed.calendar(), reading.calendars());
        HourRules.date(faults, "date", typed.date());
        if (typed.spans().isEmpty()) {
            faults.add("spans", "special-empty");
        }
        var date = Objects.requireNonNullElse(typed.date(), LocalDate.EPOCH);
        var spans = SpanRules.inOrder(typed.spans().stream()
                .map(span -> new Span(date.getDayOfWeek(), span.opens(), span.closes()))
                .toList());
        SpanRules.day(faults, "spans", spans);
        if (reading.specialDays().stream()
                .anyMatch(day -> day.calendar().equals(typed.calendar())
                        && day.date().equals(date)
                        && !day.id().equals(id))) {
            faults.add("date", "special-taken");
        }
        faults.refuse();
        return new SpecialDayDraft(typed.calendar(), typed.date(), HourRules.tidy(typed.name()), spans);
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, SpecialDayDraft draft) {
        return sql.param("calendar", draft.calendar())
                .param("date", draft.date())
                .param("ko", draft.name().ko())
                .param("en", draft.name().en());
    }

    private void span(String id, List<Span> spans) {
        spans.forEach(span -> jdbc.sql(SPAN)
                .param("id", Long.parseLong(id))
                .param("opens", span.opens())
                .param("closes", span.closes())
                .update());
    }

    private static Map<String, Object> facts(SpecialDayDraft draft) {
        return Map.of("date", Objects.requireNonNull(draft.date()).toString());
    }
}
