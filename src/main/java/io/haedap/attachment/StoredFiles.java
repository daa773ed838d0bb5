package io.haedap.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of files, as rows. Times are those of the database, because nodes compete by them. */
@Repository
class StoredFiles {

    private static final String INSERT = """
            insert into attachment.file (id, name, type, size, sha256, width, height, state, scan_at, uploaded_by,
                                         uploaded_at, unnamed_since)
            values (:id, :name, :type, :size, :sha256, :width, :height, :state,
                    case when :state = 'QUARANTINED' then now() + interval '1 minute' end, :by, now(), now())
            """;
    /** What {@code uploaded_by} begins with where nobody was signed in. */
    static final String VISITORS = "visitor:";

    private static final String ROW = """
            select id, name, type, size, sha256, width, height, state, found, uploaded_by, uploaded_at, version
              from attachment.file
            """;
    private static final String ONE = ROW + " where id = :id";
    private static final String ALL = ROW + " where id = any (:ids)";
    private static final String UPLOADED_BY = ROW + " where uploaded_by = :by order by uploaded_at, id";
    private static final String ALLOWANCE_LOCK = "select pg_advisory_xact_lock(hashtext('attachment.allowance'))";
    private static final String OF_TODAY = """
            select count(*) as files, coalesce(sum(size), 0) as bytes
              from attachment.file
             where uploaded_by = :by and uploaded_at > now() - interval '24 hours'
            """;
    private static final String OF_VISITORS = """
            select coalesce(sum(size), 0)
              from attachment.file
             where uploaded_by >= 'visitor:' and uploaded_by < 'visitor;' and uploaded_at > now() - interval '24 hours'
            """;
    private static final String TOTAL = "select coalesce(sum(size), 0) from attachment.file";
    private static final String CLAIM = """
            update attachment.file
               set scan_at = now() + interval '1 minute', tries = tries + 1
             where id = (select id
                           from attachment.file
                          where state = 'QUARANTINED' and scan_at <= now()
                          order by scan_at, id
                            for update skip locked
                          limit 1)
            returning id, tries
            """;
    private static final String POSTPONE = """
            update attachment.file
               set scan_at = now() + make_interval(secs => :seconds)
             where id = :id and state = 'QUARANTINED'
            """;
    private static final String SETTLE = """
            update attachment.file
               set state = :state, found = :found, scan_at = null, version = version + 1
             where id = :id and state = 'QUARANTINED'
            """;
    private static final String DELETE = "delete from attachment.file where id = :id";
    private static final String AFTER = """
            select id
              from attachment.file
             where id > :after
             order by id
             limit :limit
            """;
    private static final String LOCK = "select id from attachment.file where id = any (:ids) order by id for update";
    private static final String NOTE_NAMED =
            "update attachment.file set unnamed_since = null where id = any (:ids) and unnamed_since is not null";
    private static final String NOTE_UNNAMED =
            "update attachment.file set unnamed_since = now() where id = any (:ids) and unnamed_since is null";
    private static final String DELETE_UNNAMED = """
            delete from attachment.file
             where id = any (:ids) and unnamed_since < now() - make_interval(secs => :seconds)
            returning id
            """;
    private static final String KNOWN = "select id from attachment.file where id = any (:ids)";
    private static final String STORE = "select id from attachment.store";

    /** How much somebody uploaded since this time yesterday. */
    record Amount(long files, long bytes) {}

    /** A file whose turn it is, and for how many times. */
    record Turn(AttachmentId id, int tries) {}

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile row) {
        var file = row.file();
        jdbc.sql(INSERT)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", row.sha256())
                .param("width", file.width(), Types.INTEGER)
                .param("height", file.height(), Types.INTEGER)
                .param("state", file.state().name())
                .param("by", row.uploadedBy())
                .update();
    }

    Optional<StoredFile> find(AttachmentId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(StoredFiles::row).optional();
    }

    Optional<StoredFile> findLocked(AttachmentId id) {
        return jdbc.sql(ONE + " for update")
                .param("id", id.value())
                .query(StoredFiles::row)
                .optional();
    }

    List<StoredFile> all(Collection<AttachmentId> ids) {
        return jdbc.sql(ALL).param("ids", array(ids)).query(StoredFiles::row).list();
    }

    List<StoredFile> uploadedBy(String by) {
        return jdbc.sql(UPLOADED_BY).param("by", by).query(StoredFiles::row).list();
    }

    /** One upload is counted after the other: the limits of all together hold too. */
    Amount countedAlone(String by) {
        jdbc.sql(ALLOWANCE_LOCK).query().listOfRows();
        return jdbc.sql(OF_TODAY)
                .param("by", by)
                .query((row, number) -> new Amount(row.getLong("files"), row.getLong("bytes")))
                .single();
    }

    long ofVisitorsToday() {
        return jdbc.sql(OF_VISITORS).query(Long.class).single();
    }

    long total() {
        return jdbc.sql(TOTAL).query(Long.class).single();
    }

    Optional<Turn> claim() {
        return jdbc.sql(CLAIM)
                .query((row, number) -> new Turn(new AttachmentId(row.getString("id")), row.getInt("tries")))
                .optional();
    }

    void postpone(AttachmentId id, Duration wait) {
        jdbc.sql(POSTPONE)
                .param("id", id.value())
                .param("seconds", wait.toSeconds())
                .update();
    }

    boolean settle(AttachmentId id, AttachmentState state, @Nullable String found) {
        return jdbc.sql(SETTLE)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("found", found, Types.VARCHAR)
                        .update()
                == 1;
    }

    void delete(AttachmentId id) {
        jdbc.sql(DELETE).param("id", id.value()).update();
    }

    List<AttachmentId> after(String id, int limit) {
        return jdbc.sql(AFTER)
                .param("after", id)
                .param("limit", limit)
                .query(StoredFiles::id)
                .list();
    }

    void lock(Collection<AttachmentId> files) {
        jdbc.sql(LOCK).param("ids", array(files)).query().listOfRows();
    }

    /** Notes which are named and which are not; those that have not been for so long are deleted and answered. */
    List<AttachmentId> sweep(Set<AttachmentId> named, Set<AttachmentId> unnamed, Duration grace) {
        jdbc.sql(NOTE_NAMED).param("ids", array(named)).update();
        jdbc.sql(NOTE_UNNAMED).param("ids", array(unnamed)).update();
        return jdbc.sql(DELETE_UNNAMED)
                .param("ids", array(unnamed))
                .param("seconds", grace.toSeconds())
                .query(StoredFiles::id)
                .list();
    }

    Set<AttachmentId> known(Collection<AttachmentId> files) {
        return jdbc.sql(KNOWN).param("ids", array(files)).query(StoredFiles::id).list().stream()
                .collect(Collectors.toSet());
    }

    String store() {
        return jdbc.sql(STORE).query(String.class).single();
    }

    private static String[] array(Collection<AttachmentId> files) {
        return files.stream().map(AttachmentId::value).toArray(String[]::new);
    }

    private static AttachmentId id(ResultSet row, int number) throws SQLException {
        return new AttachmentId(row.getString("id"));
    }

    private static StoredFile row(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new Attachment(
                        new AttachmentId(row.getString("id")),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class),
                        AttachmentState.valueOf(row.getString("state")),
                        row.getTimestamp("uploaded_at").toInstant(),
                        row.getLong("version")),
                row.getString("uploaded_by"),
                row.getBytes("sha256"),
                row.getString("found"));
    }
}
