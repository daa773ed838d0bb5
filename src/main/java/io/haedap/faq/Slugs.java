package io.haedap.faq;

import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every address that an entry ever had for readers: links from elsewhere go on working. */
@Repository
class Slugs {

    private static final String KEEP = """
            insert into faq.slug (entry, language, slug, since)
            values (:entry, :language, :slug, :since)
            on conflict (entry, language, slug) do nothing
            """;
    private static final String OF = """
            select language, slug, since
              from faq.slug
             where entry = :entry
             order by since desc, language desc, slug
             limit 100
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    Slugs(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Notes the addresses that these contents have; staff-only content has none. */
    void keepAll(Map<FaqId, FaqContent> contents, Instant now) {
        batch.batchUpdate(
                KEEP,
                contents.entrySet().stream()
                        .filter(one -> one.getValue().visibility() == FaqVisibility.PUBLIC)
                        .flatMap(one -> rows(one.getKey(), one.getValue(), now))
                        .toArray(SqlParameterSource[]::new));
    }

    private static Stream<SqlParameterSource> rows(FaqId entry, FaqContent content, Instant now) {
        return Stream.of(Language.values()).flatMap(language -> {
            var text = content.live(language);
            return text == null ? Stream.empty() : Stream.of(row(entry, language, text, now));
        });
    }

    private static SqlParameterSource row(FaqId entry, Language language, FaqText text, Instant now) {
        return new MapSqlParameterSource()
                .addValue("entry", entry.value())
                .addValue("language", language.tag())
                .addValue("slug", PlainText.slug(text.title()))
                .addValue("since", Entries.utc(now));
    }

    /** Latest first. */
    List<FaqAddress> of(FaqId entry) {
        return jdbc.sql(OF)
                .param("entry", entry.value())
                .query((row, number) -> {
                    var language = Language.ofTag(row.getString("language"));
                    return new FaqAddress(
                            language,
                            language.path("/faq/" + entry + "-" + row.getString("slug")),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }
}
