package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.inquiry.question.AnswerReader;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replies as they are stored, for joints that hear of one in its transaction, whoever acts; also those that have not left. It shows
 * nothing to anybody: whoever shows it on has looked at who may see the inquiry.
 */
@Component
public class ReplyReader {

    private static final String ONE = """
        select m.id, i.number, m.body, m.author, coalesce(m.sends_at, m.at) as leaves_at
          from inquiry.message m
          join inquiry.inquiry i on i.id = m.inquiry
         where m.id = :id and m.kind = 'REPLY'
        """;
    /** What we said before the customer said anything is no answer. */
    private static final String OF = """
        select i.queue, i.category,
               i.status <> 'SPAM'
               and not exists (select from inquiry.merge g where g.origin = i.id and g.parted_at is null) as alone,
               m.id, coalesce(m.sends_at, m.at) as leaves_at
          from inquiry.inquiry i
          left join inquiry.message m
            on m.inquiry = i.id and m.kind = 'REPLY'
           and m.id > (select min(c.id) from inquiry.message c where c.inquiry = i.id and c.kind = 'CUSTOMER')
         where i.number = :number
         order by m.id
        """;

    private static final String ASKED = """
        select i.subject, i.category, i.language, i.customer, coalesce(m.body, '') as words
          from inquiry.inquiry i
          left join lateral (select body
                               from inquiry.message
                              where inquiry = i.id and kind = 'CUSTOMER'
                              order by id
                              limit 1) m on true
         where i.number = :number
        """;

    private record Line(
            String queue,
            String category,
            boolean alone,
            @Nullable Long reply,
            @Nullable Instant leavesAt) {}

    private final JdbcClient jdbc;
    private final AnswerReader answers;

    ReplyReader(JdbcClient jdbc, AnswerReader answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** Empty for what is no reply, or is no more. */
    public Optional<WrittenReply> one(long message) {
        return jdbc.sql(ONE)
                .param("id", message)
                .query((row, number) -> new WrittenReply(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("body"),
                        new StaffId(row.getObject("author", UUID.class)),
                        row.getTimestamp("leaves_at").toInstant()))
                .optional();
    }

    public Optional<RepliedInquiry> of(String number) {
        var lines = jdbc.sql(OF)
                .param("number", number)
                .query((row, _) -> new Line(
                        row.getString("queue"),
                        row.getString("category"),
                        row.getBoolean("alone"),
                        row.getObject("id", Long.class),
                        instant(row)))
                .list();
        return lines.stream()
                .findFirst()
                .map(line -> new RepliedInquiry(number, line.queue(), line.category(), line.alone(), replies(lines)));
    }

    /** What was asked; for finding what answers it, and for what is taken out of it before others read it. */
    public Optional<AskedQuestion> asked(String number) {
        var given = answers.given(number);
        return jdbc.sql(ASKED)
                .param("number", number)
                .query((row, _) -> new AskedQuestion(
                        row.getString("subject"),
                        row.getString("category"),
                        Language.ofTag(row.getString("language")),
                        new CustomerId(row.getObject("customer", UUID.class)),
                        row.getString("words"),
                        given))
                .optional();
    }

    private static Map<Long, Instant> replies(List<Line> lines) {
        var replies = new LinkedHashMap<Long, Instant>();
        for (var line : lines) {
            var reply = line.reply();
            var leaves = line.leavesAt();
            if (reply != null && leaves != null) {
                replies.put(reply, leaves);
            }
        }
        return replies;
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getTimestamp("leaves_at");
        return at == null ? null : at.toInstant();
    }
}
