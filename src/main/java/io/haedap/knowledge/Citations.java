package io.haedap.knowledge;

import io.haedap.faq.FaqId;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reply names which entry, as rows. */
@Repository
class Citations {

    private static final String ADD = """
        insert into knowledge.citation (entry, revision, language, inquiry, message, cited_by, cited_at)
        values (:entry, :revision, :language, :inquiry, :message, :by, :at)
        on conflict (message, entry) do nothing
        """;
    private static final String FORGET = "delete from knowledge.citation where message = :message";
    private static final String LEAVE = "update knowledge.citation set cited_at = :at where message = :message";
    private static final String MESSAGES_OF =
            "select distinct message from knowledge.citation where inquiry = :inquiry";
    private static final String MOVE = "update knowledge.citation set inquiry = :to where message = :message";
    private static final String LIE = """
        update knowledge.citation set queue = :queue where inquiry = :inquiry and queue is distinct from :queue
        """;
    private static final String SELECT = """
        select id, entry, revision, language, inquiry, message, cited_by, cited_at
          from knowledge.citation
        """;
    private static final String OF_MESSAGES = SELECT + """
         where message = any (:messages) and cited_at <= :now
         order by message, id
        """;
    /** So many of each queue at most: what lies elsewhere is not even passed by. */
    private static final String OF_ENTRIES = """
        select found.*
          from unnest(cast(:entries as bigint[])) e (entry)
         cross join unnest(cast(:queues as text[])) q (queue)
         cross join lateral (select id, entry, revision, language, inquiry, message, cited_by, cited_at
                               from knowledge.citation c
                              where c.entry = e.entry and c.queue = q.queue
                                and c.cited_at <= :now and (c.cited_at, c.id) < (:at, :id)
                              order by c.cited_at desc, c.id desc
                              limit :limit) found
         order by found.cited_at desc, found.id desc
         limit :limit
        """;

    private static final String OF_INQUIRY = SELECT + """
         where inquiry = :inquiry and cited_at <= :now
         order by message, id
        """;

    private final JdbcClient jdbc;

    Citations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each reply and entry, however often it is said; its own id does not count. */
    void add(Citation citation) {
        jdbc.sql(ADD)
                .param("entry", citation.entry().value())
                .param("revision", citation.revision())
                .param("language", citation.language().tag())
                .param("inquiry", citation.inquiry())
                .param("message", citation.message())
                .param("by", citation.by().value())
                .param("at", citation.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(long message) {
        jdbc.sql(FORGET).param("message", message).update();
    }

    /** The reply leaves then instead. */
    void leave(long message, Instant at) {
        jdbc.sql(LEAVE)
                .param("message", message)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Long> messagesOf(String inquiry) {
        return jdbc.sql(MESSAGES_OF)
                .param("inquiry", inquiry)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** The message lies in another inquiry now. */
    void move(long message, String to) {
        jdbc.sql(MOVE).param("message", message).param("to", to).update();
    }

    /** The inquiry lies in that queue now. */
    void lie(String inquiry, String queue) {
        jdbc.sql(LIE).param("inquiry", inquiry).param("queue", queue).update();
    }

    /** What those that have left name, in their order. */
    List<Citation> of(Collection<Long> messages, Instant now) {
        return jdbc.sql(OF_MESSAGES)
                .param("messages", messages.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Citations::citation)
                .list();
    }

    /** In those queues, the newest first, those before that one. */
    List<Citation> page(
            Collection<FaqId> entries, Collection<String> queues, Instant now, Instant before, long id, int limit) {
        return jdbc.sql(OF_ENTRIES)
                .param("entries", entries.stream().map(FaqId::value).toArray(Long[]::new))
                .param("queues", queues.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("at", before.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query(Citations::citation)
                .list();
    }

    /** What the replies that lie under that number name. */
    List<Citation> of(String inquiry, Instant now) {
        return jdbc.sql(OF_INQUIRY)
                .param("inquiry", inquiry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Citations::citation)
                .list();
    }

    private static Citation citation(ResultSet row, int number) throws SQLException {
        return new Citation(
                row.getLong("id"),
                new FaqId(row.getLong("entry")),
                row.getInt("revision"),
                Language.ofTag(row.getString("language")),
                row.getString("inquiry"),
                row.getLong("message"),
                new StaffId(row.getObject("cited_by", UUID.class)),
                row.getTimestamp("cited_at").toInstant());
    }
}
