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

/** Closes calendars for some days with a reason (임시 휴무). */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class ClosureDesk {

    /** The longest closure; who is away for longer has another calendar. */
    public static final int MOST_DAYS = 732;

    private static final String ADD = """
            insert into hours.closure (calendar, first_day, last_day, name_ko, name_en)
            values (:calendar, :from, :to, :ko, :en)
            returning id
            """;
    private static final String SAVE = """
            update hours.closure
               set calendar = :calendar, first_day = :from, last_day = :to, name_ko = :ko, name_en = :en,
                   version = version + 1
             where id = :id
               and version = :version
            """;
    private static final String DELETE = "delete from hours.closure where id = :id and version = :version";

    private final JdbcClient jdbc;
    private final HourReading reading;
    private final HourTeller teller;

    ClosureDesk(JdbcClient jdbc, HourReading reading, HourTeller teller) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.teller = teller;
    }

    /** All closures by their first day. */
    @Transactional(readOnly = true)
    public List<Closure> all() {
        return reading.closures();
    }

    @Transactional(readOnly = true)
    public Closure one(String id) {
        return reading.closures().stream()
                .filter(closure -> closure.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public Closure add(ClosureDraft typed) {
        teller.hold();
        var draft = checked(typed);
        var faults = new Faults();
        HourRules.room(faults, reading.closures().size());
        faults.refuse();
        var id = written(jdbc.sql(ADD), draft).query(String.class).single();
        teller.tell("closure", id, "added", draft.calendar(), facts(draft));
        return one(id);
    }

    /** Changes it over the version that was read; a closure of one calendar may become one of another. */
    public Closure change(String id, long version, ClosureDraft typed) {
        teller.hold();
        var before = one(id);
        var draft = checked(typed);
        var saved = written(jdbc.sql(SAVE), draft)
                .param("id", Long.parseLong(id))
                .param("version", version)
                .update();
        if (saved == 0) {
            throw Refusal.stale();
        }
        var concerned = HourRules.same(before.calendar(), draft.calendar()) ? draft.calendar() : null;
        teller.tell("closure", id, "changed", concerned, facts(draft));
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
        teller.tell("closure", id, "deleted", before.calendar(), Map.of());
    }

    private ClosureDraft checked(ClosureDraft typed) {
        var draft = new ClosureDraft(typed.calendar(), typed.from(), typed.to(), HourRules.tidy(typed.name()));
        var faults = new Faults();
        HourRules.name(faults, draft.name());
        HourRules.calendar(faults, draft.calendar(), reading.calendars());
        HourRules.date(faults, "from", draft.from());
        HourRules.date(faults, "to", draft.to());
        range(faults, draft.from(), draft.to());
        faults.refuse();
        return draft;
    }

    private static void range(Faults faults, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            faults.add("to", "closure-order");
        } else if (from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
            faults.add("to", "closure-long", MOST_DAYS);
        }
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, ClosureDraft draft) {
        return sql.param("calendar", draft.calendar())
                .param("from", draft.from())
                .param("to", draft.to())
                .param("ko", draft.name().ko())
                .param("en", draft.name().en());
    }

    private static Map<String, Object> facts(ClosureDraft draft) {
        return Map.of(
                "from", Objects.requireNonNull(draft.from()).toString(),
                "to", Objects.requireNonNull(draft.to()).toString());
    }
}
