package io.haedap.knowledge;

import io.haedap.faq.FaqId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often entries were cited. */
@Repository
class CitationCounts {

    /** An entry in a period. */
    record Row(FaqId entry, long times, long before, Instant lastAt) {}

    private static final String ONE = """
        select count(*) as times, max(cited_at) as last_at
          from knowledge.citation
         where entry = any (:entries) and cited_at <= :now
        """;
    private static final String MOST = """
        select entry, times, before, last_at
          from (select coalesce(way.leads_to, c.entry) as entry, cast(sum(c.times) as bigint) as times,
                       cast(sum(c.before) as bigint) as before, max(c.last_at) as last_at
                  from (select entry, count(*) filter (where cited_at > :since) as times,
                               count(*) filter (where cited_at <= :since) as before, max(cited_at) as last_at
                          from knowledge.citation
                         where cited_at > :before and cited_at <= :now%s
                         group by entry) c
                  left join unnest(cast(:merged as bigint[]), cast(:into as bigint[])) way (entry, leads_to)
                    on way.entry = c.entry
                 group by coalesce(way.leads_to, c.entry)) cited
         where times > 0 and (times, entry) < (:times, :entry)
         order by times desc, entry desc
         limit :limit
        """;
    private static final String MOST_OF_ALL = MOST.formatted("");
    private static final String MOST_OF_THESE = MOST.formatted(" and entry = any (:entries)");

    private final JdbcClient jdbc;

    CitationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TimesCited of(Collection<FaqId> entries, Instant now) {
        return jdbc.sql(ONE)
                .param("entries", values(entries))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new TimesCited(row.getLong("times"), instant(row.getTimestamp("last_at"))))
                .single();
    }

    /**
     * The most cited first, those after that one; what was merged counts for what it became. {@code these} are the entries that count,
     * the merged ones among them; null means all.
     */
    List<Row> most(
            Period period,
            @Nullable Collection<FaqId> these,
            Map<FaqId, FaqId> merged,
            long times,
            long entry,
            int limit) {
        var ways = List.copyOf(merged.entrySet());
        var sql =
                these == null ? jdbc.sql(MOST_OF_ALL) : jdbc.sql(MOST_OF_THESE).param("entries", values(these));
        return sql.param(
                        "merged", ways.stream().map(way -> way.getKey().value()).toArray(Long[]::new))
                .param("into", ways.stream().map(way -> way.getValue().value()).toArray(Long[]::new))
                .param("before", period.before().atOffset(ZoneOffset.UTC))
                .param("since", period.since().atOffset(ZoneOffset.UTC))
                .param("now", period.now().atOffset(ZoneOffset.UTC))
                .param("times", times)
                .param("entry", entry)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        new FaqId(row.getLong("entry")),
                        row.getLong("times"),
                        row.getLong("before"),
                        Objects.requireNonNull(instant(row.getTimestamp("last_at")))))
                .list();
    }

    private static Long[] values(Collection<FaqId> entries) {
        return entries.stream().map(FaqId::value).toArray(Long[]::new);
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
