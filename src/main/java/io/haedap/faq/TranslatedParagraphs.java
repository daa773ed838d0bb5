package io.haedap.faq;

import io.haedap.faq.TranslationHistory.Version;
import io.haedap.faq.TranslationUnits.Pair;
import io.haedap.people.StaffId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the revisions and marks in the database say about translations; keeps the figure that lists filter by. */
@Repository
class TranslatedParagraphs {

    /** Older revisions than these are left alone: what they changed counts as old. */
    private static final int REMEMBERED = 60;

    private static final String VERSIONS = """
            select r.number, r.at, r.restored_from, ko.title as ko_title, ko.body as ko_body, en.title as en_title, en.body as en_body
              from faq.revision r
              join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
              left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
             where r.entry = :entry
             order by r.number desc
             limit :most
            """;
    private static final String MARKS = """
            select korean_hash, english_hash from faq.translation_mark where entry = :entry
            """;
    private static final String MARK = """
            insert into faq.translation_mark (entry, korean_hash, english_hash, marked_by, marked_name, at)
            values (:entry, :korean, :english, :by, :name, :at)
            on conflict (entry, korean_hash, english_hash) do nothing
            """;
    private static final String COUNT = """
            update faq.entry set outdated_paragraphs = :behind where id = :entry and outdated_paragraphs <> :behind
            """;

    private final JdbcClient jdbc;

    TranslatedParagraphs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TranslationState of(FaqId entry) {
        var versions = jdbc.sql(VERSIONS)
                .param("entry", entry.value())
                .param("most", REMEMBERED)
                .query((row, number) -> new Version(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        new FaqText(row.getString("ko_title"), row.getString("ko_body")),
                        row.getString("en_title") == null
                                ? null
                                : new FaqText(row.getString("en_title"), row.getString("en_body")),
                        row.getObject("restored_from", Integer.class)))
                .list();
        var marks = jdbc.sql(MARKS)
                .param("entry", entry.value())
                .query((row, number) -> Pair.key(row.getString("korean_hash"), row.getString("english_hash")))
                .list();
        return TranslationHistory.of(versions.reversed(), new HashSet<>(marks));
    }

    /** Counts anew after a revision was written or a mark was set. */
    void count(FaqId entry, int behind) {
        jdbc.sql(COUNT).param("entry", entry.value()).param("behind", behind).update();
    }

    /** A first revision has no history to read. */
    void countFirst(FaqId entry, FaqContent content, Instant at) {
        var texts = content.translations();
        if (texts.en() != null) {
            var only = new Version(1, at, texts.ko(), texts.en(), null);
            count(entry, TranslationHistory.of(List.of(only), new HashSet<>()).behind());
        }
    }

    /** A later revision is held against those before it, where it has a translation at all. */
    void countAnew(FaqId entry, FaqContent content) {
        count(entry, content.translations().en() == null ? 0 : of(entry).behind());
    }

    void mark(FaqId entry, TranslationState.Paragraph paragraph, StaffId by, String name, Instant at) {
        jdbc.sql(MARK)
                .param("entry", entry.value())
                .param("korean", paragraph.koreanHash())
                .param("english", paragraph.englishHash())
                .param("by", by.value())
                .param("name", name)
                .param("at", Entries.utc(at))
                .update();
    }
}
