package io.haedap.inquiry.queue;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules as rows, in their order. */
@Repository
class RuleStore {

    private static final String SELECT = """
            select id, place, name, enabled, categories, words, language, customers, channels, queue, priority, skills, version
              from inquiry.rule
            """;
    private static final String ALL = SELECT + " order by place";
    private static final String ONE = SELECT + " where id = :id";
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('inquiry.rule'))";
    private static final String INSERT = """
            insert into inquiry.rule (place, name, enabled, categories, words, language, customers, channels, queue, priority, skills)
            values (:place, :name, :enabled, :categories, :words, :language, :customers, :channels, :queue, :priority, :skills)
            returning id
            """;
    private static final String CHANGE = """
            update inquiry.rule
               set name = :name, enabled = :enabled, categories = :categories, words = :words, language = :language,
                   customers = :customers, channels = :channels, queue = :queue, priority = :priority, skills = :skills,
                   version = version + 1
             where id = :id and version = :version
            """;
    private static final String PLACE = """
            update inquiry.rule r
               set place = o.place, version = case when r.place = o.place then r.version else r.version + 1 end
              from unnest(cast(:ids as bigint[])) with ordinality o (id, place)
             where r.id = o.id
            """;

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoutingRule> all() {
        return jdbc.sql(ALL).query(RuleStore::rule).list();
    }

    Optional<RoutingRule> one(long id) {
        return jdbc.sql(ONE).param("id", id).query(RuleStore::rule).optional();
    }

    /** Whoever else changes the rules waits until this transaction is over. */
    void hold() {
        jdbc.sql(HOLD).query((row, number) -> true).single();
    }

    long add(NewRule rule, int place) {
        return filled(jdbc.sql(INSERT), rule)
                .param("place", place)
                .query(Long.class)
                .single();
    }

    void change(long id, long version, NewRule rule) {
        var changed = filled(jdbc.sql(CHANGE), rule)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.stale();
        }
    }

    void delete(long id, long version) {
        var deleted = jdbc.sql("delete from inquiry.rule where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (deleted == 0) {
            throw Refusal.stale();
        }
    }

    void place(List<Long> ids) {
        jdbc.sql(PLACE).param("ids", ids.toArray(Long[]::new)).update();
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec sql, NewRule rule) {
        var when = rule.when();
        var then = rule.then();
        return sql.param("name", rule.name())
                .param("enabled", rule.enabled())
                .param("categories", when.categories().toArray(String[]::new))
                .param("words", when.words().toArray(String[]::new))
                .param(
                        "language",
                        when.language() == null ? null : when.language().tag())
                .param("customers", when.customers().toArray(String[]::new))
                .param("channels", when.channels().stream().map(Channel::name).toArray(String[]::new))
                .param("queue", then.queue())
                .param(
                        "priority",
                        then.priority() == null ? null : then.priority().name())
                .param("skills", then.skills().toArray(String[]::new));
    }

    private static RoutingRule rule(ResultSet row, int number) throws SQLException {
        var language = row.getString("language");
        var priority = row.getString("priority");
        return new RoutingRule(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("name"),
                row.getBoolean("enabled"),
                new RoutingRule.When(
                        set(row.getArray("categories")),
                        List.copyOf(set(row.getArray("words"))),
                        language == null ? null : Language.ofTag(language),
                        List.copyOf(set(row.getArray("customers"))),
                        set(row.getArray("channels")).stream()
                                .map(Channel::valueOf)
                                .collect(Collectors.toUnmodifiableSet())),
                new RoutingRule.Then(
                        row.getString("queue"),
                        priority == null ? null : Priority.valueOf(priority),
                        set(row.getArray("skills"))),
                row.getLong("version"));
    }

    private static Set<String> set(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Stream.of((String[]) array.getArray()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
