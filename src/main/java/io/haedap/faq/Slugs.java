package io.haedap.faq;

import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.time.Instant;
import java.util.List;
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

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the addresses that this content has; staff-only content has none. */
    void keep(FaqId entry, FaqContent content, Instant now) {
        if (content.visibility() != FaqVisibility.PUBLIC) {
            return;
        }
        for (var language : Language.values()) {
            var text = content.live(language);
            if (text != null) {
                keep(entry, language, text, now);
            }
        }
    }

    private void keep(FaqId entry, Language language, FaqText text, Instant now) {
        jdbc.sql(KEEP)
                .param("entry", entry.value())
                .param("language", language.tag())
                .param("slug", PlainText.slug(text.title()))
                .param("since", Entries.utc(now))
                .update();
    }

    /** Latest first. */
    List<FaqAddress> of(FaqId entry) {
        return jdbc.sql(OF)
                .param("entry", entry.value())
                .query((row, number) -> {
                    var language = Language.ofTag(row.getString("language"));
                    var prefix = language == Language.EN ? "/en" : "";
                    return new FaqAddress(
                            language,
                            prefix + "/faq/" + entry + "-" + row.getString("slug"),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }
}
