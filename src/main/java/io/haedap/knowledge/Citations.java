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
    private static final String SELECT = """
        select id, entry, revision, language, inquiry, message, cited_by, cited_at
          from knowledge.citation
        """;
    private static final String OF_MESSAGES = SELECT + """
         where message = any (:messages) and cited_at <= :now
         order by message, id
        """;
    private static final String OF_ENTRY = SELECT + """
         where entry = any (:entries) and cited_at <= :now and (cited_at, id) < (:at, :id)
         order by cited_at desc, id desc
         limit :most
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

    /** What those that have left name, in their order. */
    List<Citation> of(Collection<Long> messages, Instant now) {
        return jdbc.sql(OF_MESSAGES)
                .param("messages", messages.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Citations::citation)
                .list();
    }

    /** Newest first, those before that one. */
    List<Citation> page(Collection<FaqId> entries, Instant now, Instant before, long id) {
        return jdbc.sql(OF_ENTRY)
                .param("entries", entries.stream().map(FaqId::value).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("at", before.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("most", Sieve.CHUNK)
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
