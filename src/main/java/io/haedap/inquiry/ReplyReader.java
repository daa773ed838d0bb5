package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.inquiry.question.AnswerReader;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
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

    private static final String NEWEST = """
        select i.number, max(m.id) as newest
          from inquiry.inquiry i
          join inquiry.message m
            on m.inquiry = i.id and m.kind = 'REPLY' and coalesce(m.sends_at, m.at) <= :now
         where i.number = any (:numbers)
         group by i.number
        """;
    private static final String ASKED = """
        select i.subject, i.category, i.language, coalesce(m.body, '') as words
          from inquiry.inquiry i
          left join lateral (select body
                               from inquiry.message
                              where inquiry = i.id and kind = 'CUSTOMER'
                              order by id
                              limit 1) m on true
         where i.number = :number
        """;

    /** Itself, and what was merged with it or split from it or the other way round, also where that was undone. */
    private static final String TIED = """
        with this as (select id from inquiry.inquiry where number = :number)
        select i.id, i.number, i.customer
          from inquiry.inquiry i
         where i.id in (select id from this
                         union all
                        select m.origin from inquiry.merge m join this on this.id = m.target
                         union all
                        select m.target from inquiry.merge m join this on this.id = m.origin
                         union all
                        select s.made from inquiry.split s join this on this.id = s.origin
                         union all
                        select s.origin from inquiry.split s join this on this.id = s.made)
         order by i.id
        """;

    private static final String AUTHORS = """
        select distinct author
          from inquiry.message
         where inquiry = any (:inquiries) and author is not null
        """;

    private record Tied(long id, String number, CustomerId customer) {}

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

    /** Of each inquiry the newest reply that has left by then; those without any are left out. */
    public Map<String, Long> newest(Collection<String> numbers, Instant now) {
        var newest = new HashMap<String, Long>();
        jdbc.sql(NEWEST)
                .param("numbers", numbers.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    newest.put(row.getString("number"), row.getLong("newest"));
                });
        return newest;
    }

    /** What was asked; for finding what answers it, and for what is taken out of it before others read it. */
    public Optional<AskedQuestion> asked(String number) {
        return jdbc.sql(ASKED)
                .param("number", number)
                .query((row, _) -> new AskedQuestion(
                        row.getString("subject"),
                        row.getString("category"),
                        Language.ofTag(row.getString("language")),
                        QuotedText.own(row.getString("words"))))
                .optional();
    }

    /** Whom its words may name; for what is taken out of them before others read them. */
    public InvolvedPeople involved(String number) {
        var tied = jdbc.sql(TIED)
                .param("number", number)
                .query((row, _) -> new Tied(
                        row.getLong("id"),
                        row.getString("number"),
                        new CustomerId(row.getObject("customer", UUID.class))))
                .list();
        var colleagues = jdbc.sql(AUTHORS)
                .param("inquiries", tied.stream().map(Tied::id).toArray(Long[]::new))
                .query((row, _) -> new StaffId(row.getObject("author", UUID.class)))
                .list();
        return new InvolvedPeople(
                tied.stream().map(Tied::customer).distinct().toList(),
                colleagues,
                tied.stream()
                        .flatMap(one -> answers.naming(one.number()).stream())
                        .toList());
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
