package io.haedap.faq;

import io.haedap.category.HoldsCategories;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many entries lie in each category, those in the archive and those that readers find there included. */
@Component
class FaqCategories implements HoldsCategories {

    private static final String COUNTS = """
            select category, count(distinct id) as entries
              from (select category, id from faq.entry
                     union all
                    select live_category, id from faq.entry where live_category <> category) filed
             where category is not null
             group by category
            """;

    private final JdbcClient jdbc;

    FaqCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "faq.category.count";
    }

    @Override
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(COUNTS).query(row -> {
            counts.put(row.getString("category"), row.getLong("entries"));
        });
        return counts;
    }
}
