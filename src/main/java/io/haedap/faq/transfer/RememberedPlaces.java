package io.haedap.faq.transfer;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which category here stood last for one elsewhere: renamed on either side, an import still finds it. */
@Component
@Transactional
class RememberedPlaces {

    private static final String ALL = "select origin, category from faq.import_place where source = :source";
    private static final String REMEMBER = """
            insert into faq.import_place (source, origin, category)
            values (:source, :origin, :category)
            on conflict (source, origin) do update
               set category = excluded.category
             where import_place.category <> excluded.category
            """;

    private final JdbcClient jdbc;

    RememberedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> of(String source) {
        var remembered = new HashMap<String, String>();
        jdbc.sql(ALL).param("source", source).query(row -> {
            remembered.put(row.getString("origin"), row.getString("category"));
        });
        return remembered;
    }

    void remember(String source, Map<String, String> chosen) {
        chosen.forEach((origin, category) -> jdbc.sql(REMEMBER)
                .param("source", source)
                .param("origin", origin)
                .param("category", category)
                .update());
    }
}
