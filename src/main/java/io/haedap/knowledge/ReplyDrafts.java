package io.haedap.knowledge;

import io.haedap.customer.OwnKind;
import io.haedap.faq.FaqId;
import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which reply became which entry, as rows. */
@Repository
class ReplyDrafts {

    private static final TypeReference<EnumMap<OwnKind, Integer>> COUNTS = new TypeReference<>() {};
    private static final String ADD = """
        insert into knowledge.reply_draft (message, entry, inquiry, removed, made_by, made_at)
        values (:message, :entry, :inquiry, cast(:removed as jsonb), :by, :at)
        """;
    private static final String SELECT = """
        select message, entry, inquiry, removed, made_by, made_at
          from knowledge.reply_draft
        """;
    private static final String OF_MESSAGES = SELECT + "where message = any (:messages)";
    private static final String OF_ENTRY = SELECT + "where entry = :entry";
    private static final String MESSAGES_OF = "select message from knowledge.reply_draft where inquiry = :inquiry";
    private static final String MOVE = "update knowledge.reply_draft set inquiry = :to where message = :message";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplyDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ReplyDraft draft) {
        jdbc.sql(ADD)
                .param("message", draft.message())
                .param("entry", draft.entry().value())
                .param("inquiry", draft.inquiry())
                .param("removed", json.writeValueAsString(draft.removed()))
                .param("by", draft.by().value())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ReplyDraft> of(Collection<Long> messages) {
        return jdbc.sql(OF_MESSAGES)
                .param("messages", messages.toArray(Long[]::new))
                .query(this::draft)
                .list();
    }

    Optional<ReplyDraft> of(FaqId entry) {
        return jdbc.sql(OF_ENTRY)
                .param("entry", entry.value())
                .query(this::draft)
                .optional();
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

    private ReplyDraft draft(ResultSet row, int number) throws SQLException {
        Map<OwnKind, Integer> removed = json.readValue(row.getString("removed"), COUNTS);
        return new ReplyDraft(
                row.getLong("message"),
                new FaqId(row.getLong("entry")),
                row.getString("inquiry"),
                removed,
                new StaffId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant());
    }
}
