package io.haedap.faq;

import io.haedap.faq.Remark.Anchor;
import io.haedap.faq.Remark.Answer;
import io.haedap.faq.Remark.Place;
import io.haedap.faq.Remark.Resolution;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remarks as rows; where they stand now is found when they are read. */
@Repository
class Remarks {

    private static final int LONGEST_WORDS = 1_000;
    /** So many fit on one list; an entry that needs more is better written anew. */
    static final int MOST = 500;

    static final int MOST_ANSWERS = 100;
    private static final String OF = """
            select id, revision, language, paragraph, hash, heading, words, quote, body, author_name, at, resolved_name, resolved_at
              from faq.remark
             where entry = :entry and (cast(:id as bigint) is null or id = :id)
             order by resolved_at is not null, id desc
             limit 500
            """;
    private static final String ANSWERS = """
            select a.remark, a.body, a.author_name, a.at
              from faq.remark_answer a
              join faq.remark r on r.id = a.remark
             where r.entry = :entry
             order by a.id
            """;
    private static final String INSERT = """
            insert into faq.remark (entry, revision, language, paragraph, hash, heading, words, quote, body, author, author_name, at)
            select :entry, :revision, :language, :paragraph, :hash, :heading, :words, :quote, :body, :author, :name, :at
             where (select count(*) from faq.remark where entry = :entry) < :most
            returning id
            """;
    private static final String ANSWER = """
            insert into faq.remark_answer (remark, body, author, author_name, at)
            select :remark, :body, :author, :name, :at
             where (select count(*) from faq.remark_answer where remark = :remark) < :most
            """;
    private static final String RESOLVE = """
            update faq.remark
               set resolved_by = :by, resolved_name = :name, resolved_at = :at
             where id = :id and resolved_at is null
            """;
    private static final String REOPEN = """
            update faq.remark
               set resolved_by = null, resolved_name = null, resolved_at = null
             where id = :id and resolved_at is not null
            """;

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, then newest first. */
    List<Remark> of(FaqId entry, FaqTranslations newest) {
        return of(entry, null, newest);
    }

    List<Remark> of(FaqId entry, @Nullable Long id, FaqTranslations newest) {
        var places = new RemarkPlaces(newest);
        var answers = answers(entry);
        return jdbc.sql(OF)
                .param("entry", entry.value())
                .param("id", id, Types.BIGINT)
                .query((row, number) -> remark(row, places, answers))
                .list();
    }

    private Map<Long, List<Answer>> answers(FaqId entry) {
        var answers = new HashMap<Long, List<Answer>>();
        jdbc.sql(ANSWERS).param("entry", entry.value()).query(row -> {
            answers.computeIfAbsent(row.getLong("remark"), _ -> new ArrayList<>())
                    .add(new Answer(
                            row.getString("body"),
                            row.getString("author_name"),
                            row.getTimestamp("at").toInstant()));
        });
        return answers;
    }

    long add(FaqId entry, NewRemark remark, @Nullable MarkdownBlock block, StaffId by, String name, Instant at) {
        var language = remark.language();
        return jdbc.sql(INSERT)
                .param("entry", entry.value())
                .param("revision", remark.revision())
                .param("language", language == null ? null : language.tag())
                .param("paragraph", block == null ? null : block.index(), Types.INTEGER)
                .param("hash", block == null ? null : block.hash())
                .param("heading", block == null ? null : block.heading())
                .param("words", block == null ? null : PlainText.shorten(block.text(), LONGEST_WORDS))
                .param("quote", remark.quote())
                .param("body", remark.body())
                .param("author", by.value())
                .param("name", name)
                .param("at", Entries.utc(at))
                .param("most", MOST)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("faq-remarks-most"));
    }

    void answer(long remark, String body, StaffId by, String name, Instant at) {
        var added = jdbc.sql(ANSWER)
                .param("remark", remark)
                .param("body", body)
                .param("author", by.value())
                .param("name", name)
                .param("at", Entries.utc(at))
                .param("most", MOST_ANSWERS)
                .update();
        if (added == 0) {
            throw Refusal.conflict("faq-remarks-most");
        }
    }

    boolean resolve(long remark, StaffId by, String name, Instant at) {
        return jdbc.sql(RESOLVE)
                        .param("id", remark)
                        .param("by", by.value())
                        .param("name", name)
                        .param("at", Entries.utc(at))
                        .update()
                > 0;
    }

    boolean reopen(long remark) {
        return jdbc.sql(REOPEN).param("id", remark).update() > 0;
    }

    private static Remark remark(ResultSet row, RemarkPlaces places, Map<Long, List<Answer>> answers)
            throws SQLException {
        var tag = row.getString("language");
        var language = tag == null ? null : Language.ofTag(tag);
        var paragraph = row.getObject("paragraph", Integer.class);
        var heading = Objects.requireNonNullElse(row.getString("heading"), "");
        var quote = row.getString("quote");
        var place = language == null || paragraph == null
                ? new Place(null, false, false)
                : places.find(language, paragraph, row.getString("hash"), heading, row.getString("words"), quote);
        var resolvedAt = Entries.instant(row, "resolved_at");
        return new Remark(
                row.getLong("id"),
                row.getInt("revision"),
                new Anchor(language, paragraph, heading, quote),
                place,
                row.getString("body"),
                row.getString("author_name"),
                row.getTimestamp("at").toInstant(),
                resolvedAt == null ? null : new Resolution(row.getString("resolved_name"), resolvedAt),
                answers.getOrDefault(row.getLong("id"), List.of()));
    }
}
