package io.haedap.inquiry.queue;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queues as rows, retired ones too, and which categories come into each. */
@Repository
class QueueStore {

    record Row(String slug, LocalText name, int place, boolean retired, long version) {}

    private static final String SELECT = """
            select slug, name_ko, name_en, retired_at is not null as retired, version,
                   row_number() over (order by position, slug) as place
              from inquiry.queue
            """;
    private static final String ALL = SELECT + " order by position, slug";
    private static final String INSERT = """
            insert into inquiry.queue (slug, name_ko, name_en, position)
            select :slug, :ko, :en, coalesce(max(position), 0) + 1 from inquiry.queue
            on conflict (slug) do nothing
            """;
    private static final String CHANGE = """
            update inquiry.queue
               set name_ko = :ko, name_en = :en, version = version + 1
             where slug = :slug and version = :version
            """;
    private static final String RETIRE = """
            update inquiry.queue
               set retired_at = :at, version = version + 1
             where slug = :slug and version = :version
            """;
    private static final String PLACE = """
            update inquiry.queue q
               set position = o.place
              from unnest(cast(:slugs as text[])) with ordinality o (slug, place)
             where q.slug = o.slug
            """;
    private static final String UNROUTE = "delete from inquiry.route where queue = :queue";
    private static final String ROUTE = """
            insert into inquiry.route (category, queue)
            select unnest(cast(:categories as text[])), :queue
            on conflict (category) do update set queue = excluded.queue
            """;
    private static final String UNFINISHED = """
            select count(*)
              from (select
                      from inquiry.inquiry
                     where queue = :queue and status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD', 'ANSWERED')
                     limit 1000) still
            """;
    private static final String RULES = "select count(*) from inquiry.rule where queue = :queue";

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql(ALL).query(QueueStore::row).list();
    }

    Optional<Row> one(String slug) {
        return all().stream().filter(row -> row.slug().equals(slug)).findFirst();
    }

    boolean isOpen(String slug) {
        return one(slug).filter(row -> !row.retired()).isPresent();
    }

    /** Where what has no route goes. */
    String first() {
        return all().stream()
                .filter(row -> !row.retired())
                .map(Row::slug)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Queues by category. */
    Map<String, String> routes() {
        var routes = new TreeMap<String, String>();
        jdbc.sql("select category, queue from inquiry.route").query(row -> {
            routes.put(row.getString("category"), row.getString("queue"));
        });
        return routes;
    }

    /** Whoever else changes queues waits until this transaction is over. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inquiry.queue'))")
                .query((row, number) -> true)
                .single();
    }

    boolean add(String slug, LocalText name) {
        return jdbc.sql(INSERT)
                        .param("slug", slug)
                        .param("ko", name.ko())
                        .param("en", name.en())
                        .update()
                == 1;
    }

    void change(String slug, long version, LocalText name) {
        refuseStale(jdbc.sql(CHANGE)
                .param("slug", slug)
                .param("version", version)
                .param("ko", name.ko())
                .param("en", name.en())
                .update());
    }

    void retire(String slug, long version, @org.jspecify.annotations.Nullable Instant at) {
        refuseStale(jdbc.sql(RETIRE)
                .param("slug", slug)
                .param("version", version)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update());
    }

    void place(List<String> slugs) {
        jdbc.sql(PLACE).param("slugs", slugs.toArray(String[]::new)).update();
    }

    void route(String queue, Set<String> categories) {
        jdbc.sql(UNROUTE).param("queue", queue).update();
        jdbc.sql(ROUTE)
                .param("queue", queue)
                .param("categories", categories.toArray(String[]::new))
                .update();
    }

    int unfinished(String queue) {
        return jdbc.sql(UNFINISHED).param("queue", queue).query(Integer.class).single();
    }

    int rules(String queue) {
        return jdbc.sql(RULES).param("queue", queue).query(Integer.class).single();
    }

    private static void refuseStale(int changed) {
        if (changed == 0) {
            throw Refusal.stale();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("slug"),
                new LocalText(row.getString("name_ko"), row.getString("name_en")),
                row.getInt("place"),
                row.getBoolean("retired"),
                row.getLong("version"));
    }
}
