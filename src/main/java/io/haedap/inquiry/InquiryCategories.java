package io.haedap.inquiry;

import io.haedap.category.HoldsCategories;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many inquiries lie in each category; a queue's own route counts as one use, so that it is not lost silently. */
@Component
class InquiryCategories implements HoldsCategories {

    private static final String COUNTS = """
            select category, count(*) as uses
              from (select category from inquiry.inquiry
                     union all
                    select category from inquiry.route
                     where not exists (select from inquiry.inquiry i where i.category = route.category)) filed
             group by category
            """;

    private final JdbcClient jdbc;

    InquiryCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "inquiry.category.count";
    }

    @Override
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(COUNTS).query(row -> {
            counts.put(row.getString("category"), row.getLong("uses"));
        });
        return counts;
    }
}
