package io.haedap.faq;

import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions as rows: written once; only approval and a reviewer's remark are added later. */
@Repository
class Revisions {

    private static final String INSERT = """
            insert into faq.revision (entry, number, category, visibility, tags, unpublish_at, verify_by, author, author_name, at,
                                      related, synonyms_ko, synonyms_en, reason, restored_from)
            values (:entry, :number, :category, :visibility, :tags, :unpublishAt, :verifyBy, :author, :authorName, :at,
                    :related, :synonymsKo, :synonymsEn, :reason, :restoredFrom)
            """;
    private static final String INSERT_TEXT = """
            insert into faq.revision_text (entry, number, language, title, body, held)
            values (:entry, :number, :language, :title, :body, :held)
            """;
    private static final String APPROVE = """
            update faq.revision
               set approved_by = :by, approved_name = :name, approved_at = :at, approved_hash = :hash
             where entry = :entry and number = :number
            """;
    private static final String REMARK = """
            update faq.revision
               set remark = :remark, approved_by = null, approved_name = null, approved_at = null, approved_hash = null
             where entry = :entry and number = :number
            """;
    private static final String REASON = """
            update faq.revision set reason = :reason where entry = :entry and number = :number
            """;
    private static final String APPROVED = """
            select entry, approved_hash
              from faq.revision
              join unnest(:entries, :numbers) as asked (entry, number) using (entry, number)
             where approved_at is not null
            """;
    private static final String AUTHORS = """
            select distinct author
              from faq.revision
             where entry = :entry and number > :live and number <= :number
            """;
    private static final String SELECT = """
            select r.entry, r.number, r.category, r.visibility, r.tags, r.unpublish_at, r.verify_by, r.related, r.synonyms_ko, r.synonyms_en,
                   ko.title as ko_title, ko.body as ko_body, en.title as en_title, en.body as en_body,
                   ko.held as ko_held, en.held as en_held
              from faq.revision r
              join faq.revision_text ko on ko.entry = r.entry and ko.number = r.number and ko.language = 'ko'
              left join faq.revision_text en on en.entry = r.entry and en.number = r.number and en.language = 'en'
            """;
    private static final String CONTENT = SELECT + """
             where r.entry = :entry and r.number = :number
            """;
    private static final String CONTENTS = SELECT.replace(
                    "r.verify_by",
                    "case when r.number = e.revision then coalesce(e.verified_until, r.verify_by) else r.verify_by end as verify_by")
            + """
              join faq.entry e on e.id = r.entry and r.number in (e.revision, e.live_revision)
             where e.id = any (:entries)
            """;
    private static final String NEWEST = SELECT + """
              join unnest(:entries, :numbers) as asked (entry, number) on asked.entry = r.entry and asked.number = r.number
            """;
    private static final String LAST = "select max(number) from faq.revision where entry = :entry";
    private static final String LASTS = """
            select entry, max(number) as number from faq.revision where entry = any (:entries) group by entry
            """;
    private static final String HISTORY = """
            select r.number, r.author_name, r.at, r.approved_at, r.approved_name, r.remark, r.reason, r.restored_from, t.title
              from faq.revision r
              join faq.revision_text t on t.entry = r.entry and t.number = r.number and t.language = 'ko'
             where r.entry = :entry
             order by r.number desc
             limit 200
            """;

    /** The content of one revision of an entry. */
    record Written(FaqId entry, int number, FaqContent content) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final TranslatedParagraphs translations;

    Revisions(JdbcClient jdbc, NamedParameterJdbcOperations batch, TranslatedParagraphs translations) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.translations = translations;
    }

    /** Who wrote it, when, why, and from which older revision it was taken back, if so. */
    record Origin(
            StaffId author,
            String name,
            Instant at,
            @Nullable String reason,
            @Nullable Integer restoredFrom) {}

    void add(FaqId entry, int number, FaqContent content, Origin origin) {
        addAll(List.of(new Written(entry, number, content)), origin);
    }

    /** Many at once, in few statements. */
    void addAll(List<Written> written, Origin origin) {
        batch.batchUpdate(INSERT, written.stream().map(one -> row(one, origin)).toArray(SqlParameterSource[]::new));
        batch.batchUpdate(
                INSERT_TEXT,
                written.stream()
                        .flatMap(one -> one.content().translations().each().entrySet().stream()
                                .map(text -> text(one, text.getKey(), text.getValue())))
                        .toArray(SqlParameterSource[]::new));
        for (var one : written) {
            if (one.number() == 1) {
                translations.countFirst(one.entry(), one.content(), origin.at());
            } else {
                translations.countAnew(one.entry(), one.content());
            }
        }
    }

    private static SqlParameterSource row(Written one, Origin origin) {
        var content = one.content();
        return new MapSqlParameterSource()
                .addValue("entry", one.entry().value())
                .addValue("number", one.number())
                .addValue("category", content.categorySlug())
                .addValue("visibility", content.visibility().name())
                .addValue("tags", content.tags().toArray(String[]::new))
                .addValue("unpublishAt", Entries.utc(content.unpublishAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("verifyBy", Entries.utc(content.verifyBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("author", origin.author().value())
                .addValue("authorName", origin.name())
                .addValue("at", Entries.utc(origin.at()))
                .addValue("reason", origin.reason(), Types.VARCHAR)
                .addValue("restoredFrom", origin.restoredFrom(), Types.INTEGER)
                .addValue(
                        "related", content.related().stream().map(FaqId::value).toArray(Long[]::new))
                .addValue("synonymsKo", content.synonyms().ko().toArray(String[]::new))
                .addValue("synonymsEn", content.synonyms().en().toArray(String[]::new));
    }

    private static SqlParameterSource text(Written one, Language language, FaqText text) {
        return new MapSqlParameterSource()
                .addValue("entry", one.entry().value())
                .addValue("number", one.number())
                .addValue("language", language.tag())
                .addValue("held", language == one.content().held())
                .addValue("title", text.title())
                .addValue("body", text.body());
    }

    /** Notes who approved and what exactly: the hash of the content as it lies in the database. */
    void approve(Entry entry, StaffId by, String name, Instant at) {
        jdbc.sql(APPROVE)
                .param("entry", entry.id().value())
                .param("number", entry.revision())
                .param("by", by.value())
                .param("name", name)
                .param("hash", Fingerprint.of(content(entry.id(), entry.revision())))
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

    void reason(Entry entry, String reason) {
        jdbc.sql(REASON)
                .param("entry", entry.id().value())
                .param("number", entry.revision())
                .param("reason", reason)
                .update();
    }

    /** Whether the newest revision is approved and still is what was approved; approvals from before there were hashes count. */
    boolean isApproved(Entry entry) {
        return !approved(List.of(entry), newest(List.of(entry))).isEmpty();
    }

    /** Those of which that is so, when {@code contents} is what they say now. */
    Set<FaqId> approved(List<Entry> entries, Map<FaqId, FaqContent> contents) {
        var approved = new HashSet<FaqId>();
        asked(APPROVED, entries).query(row -> {
            var id = new FaqId(row.getLong("entry"));
            var hash = row.getBytes("approved_hash");
            var content = Objects.requireNonNull(contents.get(id));
            if (hash == null || MessageDigest.isEqual(hash, Fingerprint.of(content))) {
                approved.add(id);
            }
        });
        return approved;
    }

    /** What each of them says in its newest revision. */
    Map<FaqId, FaqContent> newest(List<Entry> entries) {
        var contents = new HashMap<FaqId, FaqContent>();
        asked(NEWEST, entries).query(row -> {
            contents.put(new FaqId(row.getLong("entry")), content(row, 0));
        });
        return contents;
    }

    private JdbcClient.StatementSpec asked(String sql, List<Entry> entries) {
        return jdbc.sql(sql)
                .param(
                        "entries",
                        entries.stream().map(entry -> entry.id().value()).toArray(Long[]::new))
                .param("numbers", entries.stream().map(Entry::revision).toArray(Integer[]::new));
    }

    /** Whether the entry has a revision of that number. */
    Optional<FaqContent> find(FaqId entry, int number) {
        return jdbc.sql(CONTENT)
                .param("entry", entry.value())
                .param("number", number)
                .query(Revisions::content)
                .optional();
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

    /** The highest number that was ever given, also to a revision that was taken back. */
    int last(FaqId entry) {
        return jdbc.sql(LAST).param("entry", entry.value()).query(Integer.class).single();
    }

    /** The newest number of each, also of revisions that were taken back. */
    Map<FaqId, Integer> lasts(Collection<FaqId> entries) {
        var lasts = new HashMap<FaqId, Integer>();
        jdbc.sql(LASTS)
                .param("entries", entries.stream().map(FaqId::value).toArray(Long[]::new))
                .query(row -> {
                    lasts.put(new FaqId(row.getLong("entry")), row.getInt("number"));
                });
        return lasts;
    }

    FaqContent content(FaqId entry, int number) {
        return jdbc.sql(CONTENT)
                .param("entry", entry.value())
                .param("number", number)
                .query(Revisions::content)
                .single();
    }

    /** The newest and the live content of many entries. */
    List<Written> contents(List<FaqId> entries) {
        return jdbc.sql(CONTENTS)
                .param("entries", entries.stream().map(FaqId::value).toArray(Long[]::new))
                .query((row, n) -> new Written(new FaqId(row.getLong("entry")), row.getInt("number"), content(row, n)))
                .list();
    }

    List<FaqRevision> history(FaqId entry) {
        return jdbc.sql(HISTORY)
                .param("entry", entry.value())
                .query((row, n) -> new FaqRevision(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("author_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("approved_name"),
                        Entries.instant(row, "approved_at"),
                        row.getString("reason"),
                        row.getString("remark"),
                        row.getObject("restored_from", Integer.class)))
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
                        row.getArray("synonyms_en").getArray())),
                row.getBoolean("ko_held") ? Language.KO : row.getBoolean("en_held") ? Language.EN : null);
    }
}
