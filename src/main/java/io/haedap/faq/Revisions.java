package io.haedap.faq;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions as rows: written once; only approval and a reviewer's remark are added later. */
@Repository
class Revisions {

    private static final String INSERT = """
            insert into faq.revision (entry, number, category, visibility, tags, unpublish_at, verify_by, author, author_name, at,
                                      related, synonyms_ko, synonyms_en)
            values (:entry, :number, :category, :visibility, :tags, :unpublishAt, :verifyBy, :author, :authorName, :at,
                    :related, :synonymsKo, :synonymsEn)
            """;
    private static final String INSERT_TEXT = """
            insert into faq.revision_text (entry, number, language, title, body)
            values (:entry, :number, :language, :title, :body)
            """;
    private static final String APPROVE = """
            update faq.revision
               set approved_by = :by, approved_at = :at
             where entry = :entry and number = :number
            """;
    private static final String REMARK = """
            update faq.revision
               set remark = :remark, approved_by = null, approved_at = null
             where entry = :entry and number = :number
            """;
    private static final String AUTHORS = """
            select distinct author
              from faq.revision
             where entry = :entry and number > :live and number <= :number
            """;
    private static final String CONTENT = """
            select r.category, r.visibility, r.tags, r.unpublish_at, r.verify_by, r.related, r.synonyms_ko, r.synonyms_en,
                   ko.title as ko_title, ko.body as ko_body, en.title as en_title, en.body as en_body
              from faq.revision r
              join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
              left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
             where r.entry = :entry and r.number = :number
            """;
    private static final String HISTORY = """
            select r.number, r.author_name, r.at, r.approved_at, r.remark, t.title
              from faq.revision r
              join faq.revision_text t on t.entry = r.entry and t.number = r.number and t.language = 'ko'
             where r.entry = :entry
             order by r.number desc
             limit 200
            """;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FaqId entry, int number, FaqContent content, StaffId author, String authorName, Instant at) {
        jdbc.sql(INSERT)
                .param("entry", entry.value())
                .param("number", number)
                .param("category", content.categorySlug())
                .param("visibility", content.visibility().name())
                .param("tags", content.tags().toArray(String[]::new))
                .param("unpublishAt", Entries.utc(content.unpublishAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("verifyBy", Entries.utc(content.verifyBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("author", author.value())
                .param("authorName", authorName)
                .param("at", Entries.utc(at))
                .param("related", content.related().stream().map(FaqId::value).toArray(Long[]::new))
                .param("synonymsKo", content.synonyms().ko().toArray(String[]::new))
                .param("synonymsEn", content.synonyms().en().toArray(String[]::new))
                .update();
        addText(entry, number, "ko", content.translations().ko());
        var english = content.translations().en();
        if (english != null) {
            addText(entry, number, "en", english);
        }
    }

    private void addText(FaqId entry, int number, String language, FaqText text) {
        jdbc.sql(INSERT_TEXT)
                .param("entry", entry.value())
                .param("number", number)
                .param("language", language)
                .param("title", text.title())
                .param("body", text.body())
                .update();
    }

    void approve(Entry entry, StaffId by, Instant at) {
        jdbc.sql(APPROVE)
                .param("entry", entry.id().value())
                .param("number", entry.revision())
                .param("by", by.value())
                .param("at", Entries.utc(at))
                .update();
    }

    void remark(Entry entry, @Nullable String remark) {
        jdbc.sql(REMARK)
                .param("entry", entry.id().value())
                .param("number", entry.revision())
                .param("remark", remark)
                .update();
    }

    /** Who wrote anything since the live revision, up to that one. */
    Set<StaffId> authorsSinceLive(FaqId entry, @Nullable Integer live, int number) {
        return jdbc
                .sql(AUTHORS)
                .param("entry", entry.value())
                .param("live", live == null ? 0 : live)
                .param("number", number)
                .query((row, n) -> new StaffId(row.getObject("author", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    FaqContent content(FaqId entry, int number) {
        return jdbc.sql(CONTENT)
                .param("entry", entry.value())
                .param("number", number)
                .query(Revisions::content)
                .single();
    }

    List<FaqRevision> history(FaqId entry) {
        return jdbc.sql(HISTORY)
                .param("entry", entry.value())
                .query((row, n) -> new FaqRevision(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("author_name"),
                        row.getTimestamp("at").toInstant(),
                        Entries.instant(row, "approved_at"),
                        row.getString("remark")))
                .list();
    }

    static FaqContent content(ResultSet row, int number) throws SQLException {
        var enTitle = row.getString("en_title");
        return new FaqContent(
                row.getString("category"),
                FaqVisibility.valueOf(row.getString("visibility")),
                new FaqTranslations(
                        new FaqText(row.getString("ko_title"), row.getString("ko_body")),
                        enTitle == null ? null : new FaqText(enTitle, row.getString("en_body"))),
                List.of((String[]) row.getArray("tags").getArray()),
                Entries.instant(row, "unpublish_at"),
                Entries.instant(row, "verify_by"),
                Arrays.stream((Long[]) row.getArray("related").getArray())
                        .map(FaqId::new)
                        .toList(),
                new FaqSynonyms(List.of((String[]) row.getArray("synonyms_ko").getArray()), List.of((String[])
                        row.getArray("synonyms_en").getArray())));
    }
}
