package io.haedap.inquiry.file;

import io.haedap.attachment.AttachmentId;
import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files go with which message or draft, as rows. */
@Repository
class FileRows {

    /** An inquiry in which a file is seen. */
    record Place(String inquiry, String queue) {}

    private static final String ADD = """
            insert into inquiry.message_file (file, message, position)
            select file, :message, position
              from unnest(cast(:files as text[])) with ordinality as sent (file, position)
            on conflict (file) do nothing
            """;
    static final String OF_MESSAGES = """
            select message, file
              from inquiry.message_file
             where message = any (:messages)
             order by message, position
            """;
    /** Message by message, however few the planner thinks there are. */
    static final String OF_INQUIRY = """
            select f.file
              from inquiry.message m
             cross join lateral (select file from inquiry.message_file where message = m.id offset 0) f
             where m.inquiry = :inquiry
             union
            select file
              from inquiry.draft_file
             where inquiry = :inquiry
            """;
    /** Its own inquiry first, then the one into which that was merged. */
    static final String PLACES = """
            select i.number, i.queue
              from inquiry.message_file f
              join inquiry.message m on m.id = f.message
             cross join lateral (select m.inquiry as id
                                  union all
                                 select g.target from inquiry.merge g where g.origin = m.inquiry and g.parted_at is null) seen
              join inquiry.inquiry i on i.id = seen.id
             where f.file = :file
             order by i.id <> m.inquiry, i.id
            """;

    private static final String IN_MESSAGES = "select file from inquiry.message_file where file = any (:files)";
    private static final String IN_DRAFTS = "select file from inquiry.draft_file where file = any (:files)";
    private static final String FORGET_SENT = "delete from inquiry.message_file where file = any (:files)";
    private static final String FORGET_DRAFTED = "delete from inquiry.draft_file where file = any (:files)";
    private static final String BACK = """
            with gone as (delete from inquiry.message_file where message = :message returning file, position)
            insert into inquiry.draft_file (file, staff, inquiry, kind, added_at)
            select g.file, m.author, m.inquiry, m.kind, m.at + make_interval(secs => g.position * 0.001)
              from gone g join inquiry.message m on m.id = :message
            """;
    private static final String DRAFT = """
            insert into inquiry.draft_file (file, staff, inquiry, kind, added_at)
            values (:file, :staff, :inquiry, :kind, clock_timestamp())
            on conflict (file) do nothing
            """;
    private static final String OF_DRAFT = """
            select file
              from inquiry.draft_file
             where staff = :staff and inquiry = :inquiry and kind = :kind
             order by added_at, file
            """;
    private static final String END_DRAFT = """
            delete from inquiry.draft_file
             where staff = :staff and inquiry = :inquiry and kind = :kind
            """;
    private static final String LOCK_DRAFT = """
            select pg_advisory_xact_lock(hashtext('inquiry.draft_file'), hashtext(:staff || :inquiry || :kind))
            """;
    private static final String INQUIRY = "select id, queue from inquiry.inquiry where number = :number";
    private static final String OLD_DRAFTS = "delete from inquiry.draft_file where added_at < :before";
    private static final String OUTLIVED = """
            select f.file
              from inquiry.message_file f
              join inquiry.message m on m.id = f.message
              join inquiry.inquiry i on i.id = m.inquiry
             where i.closed_at < :before
             order by f.file
             limit :most
            """;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(long message, List<AttachmentId> files) {
        return jdbc.sql(ADD)
                .param("message", message)
                .param("files", array(files))
                .update();
    }

    Map<Long, List<AttachmentId>> of(Collection<Long> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        record Row(long message, AttachmentId file) {}
        return jdbc
                .sql(OF_MESSAGES)
                .param("messages", messages.toArray(Long[]::new))
                .query((row, number) -> new Row(row.getLong("message"), id(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::message, LinkedHashMap::new, Collectors.mapping(Row::file, Collectors.toList())));
    }

    List<AttachmentId> ofInquiry(long inquiry) {
        return jdbc.sql(OF_INQUIRY)
                .param("inquiry", inquiry)
                .query(FileRows::id)
                .list();
    }

    /** Where its message is read: nowhere for what goes with none. */
    List<Place> places(AttachmentId file) {
        return jdbc.sql(PLACES)
                .param("file", file.value())
                .query((row, number) -> new Place(row.getString("number"), row.getString("queue")))
                .list();
    }

    /** Those of the files that a message or a draft names. */
    Set<AttachmentId> named(Collection<AttachmentId> files) {
        var named = new HashSet<>(jdbc.sql(IN_MESSAGES)
                .param("files", array(files))
                .query(FileRows::id)
                .list());
        named.addAll(jdbc.sql(IN_DRAFTS)
                .param("files", array(files))
                .query(FileRows::id)
                .list());
        return named;
    }

    /** Whether one of them went with a message. */
    boolean isSent(Collection<AttachmentId> files) {
        return !jdbc.sql(IN_MESSAGES)
                .param("files", array(files))
                .query(FileRows::id)
                .list()
                .isEmpty();
    }

    void forget(Collection<AttachmentId> files) {
        jdbc.sql(FORGET_SENT).param("files", array(files)).update();
        undraft(files);
    }

    void undraft(Collection<AttachmentId> files) {
        jdbc.sql(FORGET_DRAFTED).param("files", array(files)).update();
    }

    void backIntoDraft(long message) {
        jdbc.sql(BACK).param("message", message).update();
    }

    /** The inquiry of that number, by its id, and in which queue it is. */
    Optional<Map.Entry<Long, String>> inquiry(String number) {
        return jdbc.sql(INQUIRY)
                .param("number", number)
                .query((row, at) -> Map.entry(row.getLong("id"), row.getString("queue")))
                .optional();
    }

    /** One of two windows that add to the same draft waits for the other. */
    List<AttachmentId> ofDraftAlone(StaffId staff, long inquiry, String kind) {
        jdbc.sql(LOCK_DRAFT)
                .param("staff", staff.toString())
                .param("inquiry", String.valueOf(inquiry))
                .param("kind", kind)
                .query()
                .listOfRows();
        return ofDraft(staff, inquiry, kind);
    }

    void draft(StaffId staff, long inquiry, String kind, AttachmentId file) {
        jdbc.sql(DRAFT)
                .param("file", file.value())
                .param("staff", staff.value())
                .param("inquiry", inquiry)
                .param("kind", kind)
                .update();
    }

    List<AttachmentId> ofDraft(StaffId staff, long inquiry, String kind) {
        return jdbc.sql(OF_DRAFT)
                .param("staff", staff.value())
                .param("inquiry", inquiry)
                .param("kind", kind)
                .query(FileRows::id)
                .list();
    }

    void endDraft(StaffId staff, long inquiry, String kind) {
        jdbc.sql(END_DRAFT)
                .param("staff", staff.value())
                .param("inquiry", inquiry)
                .param("kind", kind)
                .update();
    }

    void purgeDrafts(Instant addedBefore) {
        jdbc.sql(OLD_DRAFTS)
                .param("before", addedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Files of inquiries that were closed before that. */
    List<AttachmentId> outlived(Instant closedBefore, int most) {
        return jdbc.sql(OUTLIVED)
                .param("before", closedBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(FileRows::id)
                .list();
    }

    private static String[] array(Collection<AttachmentId> files) {
        return files.stream().map(AttachmentId::value).toArray(String[]::new);
    }

    private static AttachmentId id(ResultSet row, int number) throws SQLException {
        return new AttachmentId(row.getString("file"));
    }
}
