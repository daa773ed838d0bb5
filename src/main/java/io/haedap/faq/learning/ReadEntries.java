package io.haedap.faq.learning;

import io.haedap.shared.Refusal;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the text that a vote is about. What readers cannot see, or be led on from, is answered like an unknown entry. */
@Component
class ReadEntries {

    /**
     * The revision that was named where readers may have seen it (it was live before a release, or was approved before the live
     * one), else the one that they see now: nobody counts for texts that never went out. The entry is locked against
     * changes: no revision goes live while a vote for the one before it is being counted.
     */
    private static final String FIND = """
            select e.id, e.live_revision = r.number as live, r.number as revision, t.language
              from faq.entry e
              left join faq.entry target on target.id = e.leads_to
              join faq.revision r on r.entry = e.id
               and r.number = coalesce((select seen.number
                                          from faq.revision seen
                                         where seen.entry = e.id and seen.number = :revision
                                           and (exists (select from faq.live_before b
                                                         where b.entry = e.id and b.revision = seen.number)
                                                or seen.approved_at is not null
                                                   and seen.number < coalesce(e.live_revision, e.revision))),
                                       e.live_revision, e.revision)
              join lateral (select language
                              from faq.revision_text
                             where entry = e.id and number = r.number and not held
                             order by language <> :language
                             limit 1) t on true
             where e.id = :id
               and (e.live_revision is not null and e.live_public or target.live_revision is not null and target.live_public)
               for share of e
            """;

    record Found(long entry, int revision, String language, boolean live) {}

    private final JdbcClient jdbc;

    ReadEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static long id(TextRead read) {
        if (!read.faq().matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(read.faq());
    }

    Found find(TextRead read) {
        return jdbc.sql(FIND)
                .param("id", id(read))
                .param("revision", read.revision(), Types.INTEGER)
                .param("language", read.language().tag())
                .query((row, number) -> new Found(
                        row.getLong("id"), row.getInt("revision"), row.getString("language"), row.getBoolean("live")))
                .optional()
                .orElseThrow(Refusal::notFound);
    }
}
