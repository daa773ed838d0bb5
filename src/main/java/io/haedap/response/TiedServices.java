package io.haedap.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services and their categories as rows. */
@Repository
class TiedServices {

    private static final String OF = """
            select service, categories, version from response.tied_service where service = any (:services)
            """;
    private static final String SET = """
            insert into response.tied_service as t (service, categories, version)
            values (:service, :categories, :version + 1)
            on conflict (service) do update
               set categories = excluded.categories, version = excluded.version
             where t.version = :version
            """;
    private static final String COUNTS = """
            select category, count(*) as uses
              from response.tied_service cross join unnest(categories) as category
             group by category
            """;

    private final JdbcClient jdbc;

    TiedServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TiedService> of(Collection<String> services) {
        return jdbc.sql(OF)
                .param("services", services.toArray(String[]::new))
                .query(TiedServices::row)
                .list();
    }

    /** Writes over the version that was read, 0 for none; false where somebody was faster. */
    boolean set(TiedService tied) {
        return jdbc.sql(SET)
                        .param("service", tied.service())
                        .param("categories", tied.categories().toArray(String[]::new))
                        .param("version", tied.version())
                        .update()
                > 0;
    }

    /** How many services are tied to each category. */
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(COUNTS).query(row -> {
            counts.put(row.getString("category"), row.getLong("uses"));
        });
        return counts;
    }

    private static TiedService row(ResultSet row, int number) throws SQLException {
        return new TiedService(
                row.getString("service"),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getLong("version"));
    }
}
