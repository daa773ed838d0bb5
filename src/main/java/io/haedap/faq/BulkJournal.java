package io.haedap.faq;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How entries stood before something was done to many of them. */
@Repository
class BulkJournal {

    /** How one stood before, and the version that the deed left it with. */
    record Before(
            FaqId entry,
            FaqStatus status,
            int revision,
            @Nullable Integer live,
            @Nullable Instant publishAt,
            long versionAfter) {}

    private static final String BEGIN = """
            insert into faq.bulk (id, action, staff, at) values (:id, :action, :staff, :at)
            """;
    private static final String NOTE = """
            insert into faq.bulk_item (bulk, entry, status, revision, live_revision, publish_at, republished_at, pinned, position,
                                       version_after)
            select :bulk, id, status, revision, live_revision, publish_at, republished_at, pinned, position, version + 1
              from faq.entry
             where id = :entry
            """;
    private static final String ACTION = """
            select action from faq.bulk where id = :id and staff = :staff and at > :since
            """;
    private static final String ITEMS = """
            select entry, status, revision, live_revision, publish_at, version_after
              from faq.bulk_item
             where bulk = :bulk and not undone
             order by entry
            """;
    private static final String PUT_BACK = """
            update faq.entry e
               set republished_at = b.republished_at, pinned = b.pinned, position = b.position
              from faq.bulk_item b
             where b.bulk = :bulk and b.entry = :entry and e.id = b.entry
            """;
    private static final String UNDONE = "update faq.bulk_item set undone = true where bulk = :bulk and entry = :entry";
    private static final String FOLLOW = "select faq.note_newest(array [cast(:entry as bigint)])";

    private final JdbcClient jdbc;

    BulkJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, BulkAction action, StaffId staff, Instant now) {
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("action", action.name())
                .param("staff", staff.value())
                .param("at", Entries.utc(now))
                .update();
    }

    /** Notes how an entry stands now, before it is changed once. */
    void note(UUID bulk, FaqId entry) {
        jdbc.sql(NOTE).param("bulk", bulk).param("entry", entry.value()).update();
    }

    /** What that person did under that id since then. */
    Optional<BulkAction> action(UUID id, StaffId staff, Instant since) {
        return jdbc.sql(ACTION)
                .param("id", id)
                .param("staff", staff.value())
                .param("since", Entries.utc(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, number) -> BulkAction.valueOf(row.getString("action")))
                .optional();
    }

    List<Before> items(UUID bulk) {
        return jdbc.sql(ITEMS).param("bulk", bulk).query(BulkJournal::before).list();
    }

    /** Puts back what no verb of the entry does, and lets the list follow. */
    void putBack(UUID bulk, FaqId entry) {
        for (var sql : List.of(PUT_BACK, UNDONE)) {
            jdbc.sql(sql).param("bulk", bulk).param("entry", entry.value()).update();
        }
        jdbc.sql(FOLLOW)
                .param("entry", entry.value())
                .query((row, number) -> true)
                .single();
    }

    private static Before before(ResultSet row, int number) throws SQLException {
        return new Before(
                new FaqId(row.getLong("entry")),
                FaqStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("live_revision", Integer.class),
                Entries.instant(row, "publish_at"),
                row.getLong("version_after"));
    }
}
