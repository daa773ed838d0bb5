package io.haedap.inquiry.question;

import io.haedap.category.HoldsCategories;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many questions each category asks: one that asks some is not deleted with them. */
@Component
class QuestionCategories implements HoldsCategories {

    private static final String COUNTS = """
            select category, count(*) as uses from inquiry.question where retired_at is null group by category
            """;

    private final JdbcClient jdbc;

    QuestionCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "inquiry.question.count";
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
