package io.haedap.people;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters that people keep under a name, and the columns they chose, for any list of the console: {@code screen} is the list's
 * permanent name. Views hold filters and never what they find, so a shared one shows everybody what their rights let them see.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SavedViews {

    private static final int MOST = 50;

    private static final String SEEN = """
            select v.id, v.screen, v.name, v.query, v.shared, v.owner = :me as own, s.name as owner_name
              from people.saved_view v
              join people.staff s on s.id = v.owner
             where v.screen = :screen and (v.owner = :me or v.shared)
             order by v.owner <> :me, v.name, v.id
             limit 200
            """;
    private static final String KEEP = """
            insert into people.saved_view (id, screen, owner, name, query, shared, created_at)
            values (:id, :screen, :me, :name, :query, :shared, :now)
            on conflict (owner, screen, name) do update set query = excluded.query, shared = excluded.shared
            """;
    private static final String OWN = "select count(*) from people.saved_view where owner = :me and screen = :screen";
    private static final String DROP = """
            delete from people.saved_view
             where id = :id and (owner = :me or (shared and :any))
            """;
    private static final String COLUMNS = """
            select columns from people.chosen_columns where staff = :me and screen = :screen
            """;
    private static final String CHOOSE = """
            insert into people.chosen_columns (staff, screen, columns)
            values (:me, :screen, :columns)
            on conflict (staff, screen) do update set columns = excluded.columns
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** One's own, then those that others share. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String screen) {
        return jdbc.sql(SEEN)
                .param("screen", screen)
                .param("me", staff.id().value())
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("screen"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("own"),
                        row.getString("owner_name")))
                .list();
    }

    /** Keeps a view; one's own of the same name is replaced. */
    public SavedView keep(String screen, String name, String query, boolean shared) {
        var faults = new Faults().text("name", name, 60).optionalText("query", query, 2000);
        if (!screen.matches("[a-z][a-z-]{0,39}")) {
            faults.add("screen", "malformed");
        }
        faults.refuse();
        var tidy = name.strip();
        jdbc.sql(KEEP)
                .param("id", UUID.randomUUID())
                .param("screen", screen)
                .param("me", staff.id().value())
                .param("name", tidy)
                .param("query", query)
                .param("shared", shared)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var kept = jdbc.sql(OWN)
                .param("me", staff.id().value())
                .param("screen", screen)
                .query(Long.class)
                .single();
        if (kept > MOST) {
            throw Refusal.invalid("name", "views-most", MOST);
        }
        return of(screen).stream()
                .filter(view -> view.own() && view.name().equals(tidy))
                .findFirst()
                .orElseThrow();
    }

    /** Drops one's own view; whoever may change the settings drops any that is shared. */
    public void drop(UUID id) {
        var dropped = jdbc.sql(DROP)
                .param("id", id)
                .param("me", staff.id().value())
                .param("any", staff.may(Rights.SETTINGS_WRITE))
                .update();
        if (dropped == 0) {
            throw Refusal.notFound();
        }
    }

    /** The columns that this person has chosen for a list; empty where they never chose. */
    @Transactional(readOnly = true)
    public Optional<List<String>> columns(String screen) {
        return jdbc.sql(COLUMNS)
                .param("me", staff.id().value())
                .param("screen", screen)
                .query((row, number) ->
                        List.of((String[]) row.getArray("columns").getArray()))
                .optional();
    }

    public void choose(String screen, List<String> columns) {
        jdbc.sql(CHOOSE)
                .param("me", staff.id().value())
                .param("screen", screen)
                .param("columns", columns.toArray(String[]::new))
                .update();
    }
}
