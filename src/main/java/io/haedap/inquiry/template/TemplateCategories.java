package io.haedap.inquiry.template;

import io.haedap.category.HoldsCategories;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many reply templates lie in each category. */
@Component
class TemplateCategories implements HoldsCategories {

    private static final String COUNTS = """
            select category, count(*) as uses from inquiry.reply_template where category is not null group by category
            """;

    private final JdbcClient jdbc;

    TemplateCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "inquiry.template.count";
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
