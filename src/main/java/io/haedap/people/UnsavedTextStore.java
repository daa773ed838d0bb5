package io.haedap.people;

import io.haedap.shared.Refusal;
import io.haedap.shared.UnsavedTexts;
import io.haedap.shared.database.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unsaved texts as rows: each is read and changed by its owner alone, and goes after thirty days. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class UnsavedTextStore implements UnsavedTexts {

    static final Duration STILL_THERE = Duration.ofSeconds(60);
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int LARGEST = 1_000_000;

    /** Answers whether the row is new: colleagues are told then, and not with every word. A foreign row is left alone. */
    private static final String KEEP = """
            insert into people.unsaved_text as kept (id, staff, subject, base_version, content, saved_at, seen_at)
            values (:id, :staff, :subject, :base, :content, :now, :now)
            on conflict (id) do update
               set subject = excluded.subject, base_version = excluded.base_version, content = excluded.content,
                   saved_at = excluded.saved_at, seen_at = excluded.seen_at
             where kept.staff = excluded.staff
            returning (xmax = 0) as new
            """;

    private static final String SELECT =
            "select id, subject, base_version, content, saved_at from people.unsaved_text ";
    private static final String LATEST = SELECT + """
             where staff = :staff and subject = :subject and id <> :id
             order by saved_at desc
             limit 1
            """;
    private static final String MINE = SELECT + """
             where staff = :staff and starts_with(subject, :subjects)
             order by saved_at desc
             limit 50
            """;
    private static final String DISCARD =
            "delete from people.unsaved_text where id = :id and staff = :staff returning subject";
    private static final String WRITERS = """
            select s.name
              from people.unsaved_text u
              join people.staff s on s.id = u.staff
             where u.subject = :subject and u.staff <> :staff and u.seen_at > :since
             group by s.id, s.name
             order by min(u.saved_at)
             limit 10
            """;
    private static final String SEEN = "update people.unsaved_text set seen_at = :now where id = any (:ids)";
    private static final String LEFT = """
            update people.unsaved_text set seen_at = saved_at - interval '1 hour' where id = :id returning subject
            """;
    private static final String FOUND = """
            select distinct found[1] as word
              from people.unsaved_text, regexp_matches(content, :pattern, 'g') found
            """;
    private static final String PURGE = "delete from people.unsaved_text where saved_at < :before";

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Changes changes;
    private final Clock clock;

    UnsavedTextStore(JdbcClient jdbc, CurrentStaff staff, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Instant keep(UUID screen, String subject, @Nullable Long baseVersion, String content) {
        if (content.length() > LARGEST) {
            throw Refusal.invalid("content", "too-long", LARGEST);
        }
        var now = clock.instant();
        var isNew = jdbc.sql(KEEP)
                .param("id", screen)
                .param("staff", staff.id().value())
                .param("subject", subject)
                .param("base", baseVersion, Types.BIGINT)
                .param("content", content.replace("\0", ""))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        if (isNew) {
            changes.tell(UnsavedTexts.topic(subject));
        }
        return now;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> latest(String subject, UUID screen) {
        return jdbc.sql(LATEST)
                .param("staff", staff.id().value())
                .param("subject", subject)
                .param("id", screen)
                .query(UnsavedTextStore::kept)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> mine(String subjects) {
        return jdbc.sql(MINE)
                .param("staff", staff.id().value())
                .param("subjects", subjects)
                .query(UnsavedTextStore::kept)
                .list();
    }

    @Override
    public void discard(UUID screen) {
        jdbc.sql(DISCARD)
                .param("id", screen)
                .param("staff", staff.id().value())
                .query(String.class)
                .optional()
                .ifPresent(subject -> changes.tell(UnsavedTexts.topic(subject)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> writers(String subject) {
        return jdbc.sql(WRITERS)
                .param("subject", subject)
                .param("staff", staff.id().value())
                .param("since", clock.instant().minus(STILL_THERE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Called for screens that this node holds open; the screens' numbers are known to nobody else. */
    @Override
    @PreAuthorize("permitAll()")
    public void seen(Collection<UUID> screens) {
        jdbc.sql(SEEN)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", screens.toArray(UUID[]::new))
                .update();
    }

    /** A closed tab or an ended session has nobody signed in any more. */
    @Override
    @PreAuthorize("permitAll()")
    public void left(UUID screen) {
        jdbc.sql(LEFT)
                .param("id", screen)
                .query(String.class)
                .optional()
                .ifPresent(subject -> changes.tell(UnsavedTexts.topic(subject)));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @PreAuthorize("permitAll()")
    void purge() {
        jdbc.sql(PURGE)
                .param("before", clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> found(String pattern) {
        return Set.copyOf(jdbc.sql(FOUND)
                .param("pattern", pattern)
                .query((row, number) -> row.getString("word"))
                .list());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getObject("base_version", Long.class),
                row.getString("content"),
                row.getTimestamp("saved_at").toInstant());
    }
}
