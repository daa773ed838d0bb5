package io.haedap.status;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only staff know of an incident, as rows. */
@Repository
class IncidentFacts {

    private static final String NOTES = """
            select id, body, staff, at from status.event_note where event = :event order by at desc, id desc limit 500
            """;
    private static final String NOTE = """
            insert into status.event_note (id, event, body, staff, at) values (:id, :event, :body, :staff, :at)
            """;
    private static final String WRITERS = """
            select id, staff from status.event_update where event = :event and staff is not null
            """;
    private static final String FORMER = """
            select f.event_update, f.body_ko, f.body_en, f.at, f.staff, f.said_at
              from status.former_text f join status.event_update u on u.id = f.event_update
             where u.event = :event
             order by f.event_update, f.number
            """;
    private static final String INFORM = """
            update status.event set informed_at = :at, informed_by = :staff where id = :event and informed_at is null
            """;

    /** When and by whom it was noted that customers were told. */
    record Informed(Instant at, StaffId by) {}

    private final JdbcClient jdbc;

    IncidentFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IncidentNote> notes(String event) {
        return jdbc.sql(NOTES)
                .param("event", event)
                .query((row, number) -> new IncidentNote(
                        row.getString("id"),
                        row.getString("body"),
                        new StaffId(row.getObject("staff", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(String event, IncidentNote note) {
        jdbc.sql(NOTE)
                .param("id", note.id())
                .param("event", event)
                .param("body", note.body())
                .param("staff", note.by().value())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, StaffId> writers(String event) {
        var writers = new LinkedHashMap<String, StaffId>();
        jdbc.sql(WRITERS).param("event", event).query(row -> {
            writers.put(row.getString("id"), new StaffId(row.getObject("staff", UUID.class)));
        });
        return writers;
    }

    /** By the update's id, oldest first. */
    Map<String, List<FormerText>> former(String event) {
        var texts = new LinkedHashMap<String, List<FormerText>>();
        jdbc.sql(FORMER).param("event", event).query(row -> {
            var staff = row.getObject("staff", UUID.class);
            texts.computeIfAbsent(row.getString("event_update"), _ -> new ArrayList<>())
                    .add(new FormerText(
                            new LocalText(row.getString("body_ko"), row.getString("body_en")),
                            row.getTimestamp("at").toInstant(),
                            staff == null ? null : new StaffId(staff),
                            EventRow.instant(row, "said_at")));
        });
        return texts;
    }

    @Nullable
    Informed informed(String event) {
        return jdbc.sql(
                        "select informed_at, informed_by from status.event where id = :event and informed_at is not null")
                .param("event", event)
                .query((row, number) -> new Informed(
                        row.getTimestamp("informed_at").toInstant(),
                        new StaffId(row.getObject("informed_by", UUID.class))))
                .optional()
                .orElse(null);
    }

    boolean inform(String event, StaffId by, Instant at) {
        return jdbc.sql(INFORM)
                        .param("event", event)
                        .param("staff", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
