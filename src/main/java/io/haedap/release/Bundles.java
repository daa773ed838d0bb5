package io.haedap.release;

import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bundles as rows; the database's clock decides when one is due. */
@Repository
class Bundles {

    private static final String SELECT = """
            select id, name, note, status, due_at, live_at, rolled_back_at, reason, version
              from release.bundle
            """;
    private static final String BY_ID = SELECT + "where id = :id for update";
    private static final String INSERT = """
            insert into release.bundle (name, note, status, created_by, created_by_name, created_at, updated_at, version)
            values (:name, :note, 'OPEN', :by, :byName, :now, :now, 1)
            returning id
            """;
    private static final String UPDATE = """
            update release.bundle
               set name = :name, note = :note, status = :status, due_at = :dueAt, live_at = :liveAt,
                   rolled_back_at = :rolledBackAt, reason = :reason, updated_at = clock_timestamp(), version = version + 1,
                   held_at = case when due_at is not distinct from :dueAt then held_at end,
                   tries = case when due_at is not distinct from :dueAt then tries else 0 end
             where id = :id and version = :version
            """;
    private static final String IS_ANY_NEAR = """
            select exists (select from release.bundle
                            where due_at <= clock_timestamp() + make_interval(secs => :lead))
            """;
    private static final String HOLD = """
            update release.bundle
               set held_at = clock_timestamp(), tries = tries + 1
             where id in (select id
                            from release.bundle
                           where due_at <= clock_timestamp() + make_interval(secs => :lead)
                             and (held_at is null or held_at <= clock_timestamp() - make_interval(secs => :longest))
                             and tries < :tries
                             for update skip locked)
            returning id
            """;
    private static final String LET_GO = "update release.bundle set held_at = null where id = :id";
    private static final String WORN_OUT = SELECT + """
             where due_at is not null
               and tries >= :tries
               and (held_at is null or held_at <= clock_timestamp() - make_interval(secs => :longest))
             order by id
               for update skip locked
            """;
    private static final String CLAIM_DUE = SELECT + """
             where due_at <= clock_timestamp()
               and held_at <= clock_timestamp() - make_interval(secs => :heard)
               and held_at > clock_timestamp() - make_interval(secs => :longest)
             order by tries, due_at, id
             limit 1
               for update skip locked
            """;
    private static final String HELD_AT = "select held_at from release.bundle where id = :id";

    private final JdbcClient jdbc;

    Bundles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Loads and locks until the transaction ends. */
    Optional<Bundle> withId(BundleId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Bundles::bundle).optional();
    }

    BundleId add(String name, @Nullable String note, StaffId by, String byName, Instant now) {
        return jdbc.sql(INSERT)
                .param("name", name)
                .param("note", note, Types.VARCHAR)
                .param("by", by.value())
                .param("byName", byName)
                .param("now", utc(now))
                .query((row, number) -> new BundleId(row.getLong("id")))
                .single();
    }

    /** Saves over the version that was read. */
    void save(Bundle bundle) {
        var saved = jdbc.sql(UPDATE)
                .param("id", bundle.id().value())
                .param("version", bundle.version())
                .param("name", bundle.name())
                .param("note", bundle.note(), Types.VARCHAR)
                .param("status", bundle.status().name())
                .param("dueAt", utc(bundle.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("liveAt", utc(bundle.liveAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("rolledBackAt", utc(bundle.rolledBackAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", bundle.reason(), Types.VARCHAR)
                .update();
        if (saved == 0) {
            throw Refusal.conflict("raced");
        }
    }

    boolean isAnyNear() {
        return jdbc.sql(IS_ANY_NEAR)
                .param("lead", Moment.LEAD.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Those that turn soon and for which the nodes are not held yet; from now on they are. */
    List<BundleId> hold() {
        return jdbc.sql(HOLD)
                .param("lead", Moment.LEAD.toSeconds())
                .param("longest", Moment.LONGEST.toSeconds())
                .param("tries", Moment.TRIES)
                .query((row, number) -> new BundleId(row.getLong("id")))
                .list();
    }

    /** It did not turn this time: it is made ready anew, after those that were tried less often. */
    void letGo(BundleId id) {
        jdbc.sql(LET_GO).param("id", id.value()).update();
    }

    /** Those that were made ready as often as they may be and did not turn. */
    List<Bundle> wornOut() {
        return jdbc.sql(WORN_OUT)
                .param("tries", Moment.TRIES)
                .param("longest", Moment.LONGEST.toSeconds())
                .query(Bundles::bundle)
                .list();
    }

    /** The next one whose moment has come, with all nodes held; locked, and skipped by whoever is slower. */
    Optional<Bundle> claimDue() {
        return jdbc.sql(CLAIM_DUE)
                .param("heard", Moment.HEARD.toMillis() / 1000.0)
                .param("longest", Moment.LONGEST.toSeconds())
                .query(Bundles::bundle)
                .optional();
    }

    /** Until when it must have turned, because the nodes do not wait longer. */
    Instant heldUntil(BundleId id) {
        return jdbc.sql(HELD_AT)
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("held_at").toInstant())
                .single()
                .plus(Moment.LONGEST);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Bundle bundle(ResultSet row, int number) throws SQLException {
        return new Bundle(
                new BundleId(row.getLong("id")),
                row.getString("name"),
                row.getString("note"),
                BundleStatus.valueOf(row.getString("status")),
                instant(row, "due_at"),
                instant(row, "live_at"),
                instant(row, "rolled_back_at"),
                row.getString("reason"),
                row.getLong("version"));
    }
}
