package io.haedap.inquiry.template;

import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reply templates as rows. */
@Repository
class ReplyTemplates {

    private static final String SELECT = """
            select id, name_ko, name_en, queue, category, body_ko, body_en, account, version from inquiry.reply_template
            """;
    private static final String SEEN = SELECT + """
             where queue is null or cardinality(:queues) = 0 or queue = any (:queues)
             order by name_ko collate "ko-x-icu", id
             limit :most
            """;
    private static final String ONE = SELECT + "where id = :id";
    private static final String COUNT = "select count(*) from inquiry.reply_template";
    private static final String KNOWN = "select exists (select from inquiry.queue where slug = :slug)";
    private static final String INSERT = """
            insert into inquiry.reply_template (name_ko, name_en, queue, category, body_ko, body_en, account)
            values (:nameKo, :nameEn, :queue, :category, :bodyKo, :bodyEn, :account)
            returning id
            """;
    private static final String UPDATE = """
            update inquiry.reply_template
               set name_ko = :nameKo, name_en = :nameEn, queue = :queue, category = :category, body_ko = :bodyKo,
                   body_en = :bodyEn, account = :account, changed_at = now(), version = version + 1
             where id = :id and version = :version
            """;
    private static final String DELETE = "delete from inquiry.reply_template where id = :id and version = :version";

    private final JdbcClient jdbc;

    ReplyTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of all queues and of these ones, all where none are named; by name. */
    List<ReplyTemplate> seen(Collection<String> queues, int most) {
        return jdbc.sql(SEEN)
                .param("queues", queues.toArray(String[]::new))
                .param("most", most)
                .query(ReplyTemplates::template)
                .list();
    }

    Optional<ReplyTemplate> one(long id) {
        return jdbc.sql(ONE).param("id", id).query(ReplyTemplates::template).optional();
    }

    int count() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    boolean isQueue(String slug) {
        return jdbc.sql(KNOWN).param("slug", slug).query(Boolean.class).single();
    }

    /** Empty where the name is taken. */
    Optional<Long> add(ReplyTemplate.Draft draft) {
        try {
            return Optional.of(with(jdbc.sql(INSERT), draft).query(Long.class).single());
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    /** Whether the version was still the one named; empty where the name is taken. */
    Optional<Boolean> save(ReplyTemplate template) {
        try {
            return Optional.of(with(jdbc.sql(UPDATE), template.draft())
                            .param("id", template.id())
                            .param("version", template.version())
                            .update()
                    == 1);
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    boolean remove(long id, long version) {
        return jdbc.sql(DELETE).param("id", id).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, ReplyTemplate.Draft draft) {
        return statement
                .param("nameKo", draft.name().ko())
                .param("nameEn", draft.name().en())
                .param("queue", draft.queue())
                .param("category", draft.category())
                .param("bodyKo", draft.body().ko())
                .param("bodyEn", draft.body().en())
                .param("account", draft.account());
    }

    private static ReplyTemplate template(ResultSet row, int number) throws SQLException {
        return new ReplyTemplate(
                row.getLong("id"),
                new ReplyTemplate.Draft(
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        row.getString("queue"),
                        row.getString("category"),
                        new LocalText(row.getString("body_ko"), row.getString("body_en")),
                        row.getBoolean("account")),
                row.getLong("version"));
    }
}
