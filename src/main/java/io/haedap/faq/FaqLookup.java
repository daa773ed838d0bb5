package io.haedap.faq;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which entries are live, those for colleagues alone included: ids and numbers without a word of text, for joints that keep them,
 * whoever acts.
 */
@Component
public class FaqLookup {

    /** A live entry and the revision that is read. */
    public record Live(FaqId id, int revision) {}

    private static final String LIVE = """
        select e.id as named, l.id, l.live_revision
          from faq.entry e
          join faq.entry l on l.id = case when e.live_revision is null then e.leads_to else e.id end
         where e.id = any (:ids) and l.live_revision is not null
        """;

    private static final String MERGED = "select id, leads_to from faq.entry where leads_to is not null";
    private static final String HERE = "select id from faq.entry where id = :id or leads_to = :id";
    private static final String IN = """
        select e.id
          from faq.entry e
          left join faq.entry l on l.id = e.leads_to
         where coalesce(l.category, e.category) = any (:categories)
        """;

    private final JdbcClient jdbc;

    FaqLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id that was named: the entry itself, or the one that it was merged into. Others are left out. */
    public Map<FaqId, Live> live(Collection<FaqId> named) {
        var live = new HashMap<FaqId, Live>();
        if (!named.isEmpty()) {
            jdbc.sql(LIVE)
                    .param("ids", named.stream().map(FaqId::value).toArray(Long[]::new))
                    .query(row -> {
                        live.put(
                                new FaqId(row.getLong("named")),
                                new Live(new FaqId(row.getLong("id")), row.getInt("live_revision")));
                    });
        }
        return live;
    }

    /** Where entries lead that were merged into others. */
    public Map<FaqId, FaqId> merged() {
        var merged = new HashMap<FaqId, FaqId>();
        jdbc.sql(MERGED).query(row -> {
            merged.put(new FaqId(row.getLong("id")), new FaqId(row.getLong("leads_to")));
        });
        return merged;
    }

    /** The entry and what was merged into it. */
    public List<FaqId> here(FaqId entry) {
        return jdbc.sql(HERE)
                .param("id", entry.value())
                .query((row, _) -> new FaqId(row.getLong("id")))
                .list();
    }

    /** The entries of those categories, each with what was merged into it. */
    public List<FaqId> in(Collection<String> categories) {
        return jdbc.sql(IN)
                .param("categories", categories.toArray(String[]::new))
                .query((row, _) -> new FaqId(row.getLong("id")))
                .list();
    }
}
