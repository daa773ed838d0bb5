package io.haedap.notice;

import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Templates as rows. */
@Repository
class NoticeTemplates {

    private static final String SELECT = """
            select id, name_ko, name_en, kind, title_ko, body_ko, title_en, body_en, version from notice.template
            """;
    private static final String ALL = SELECT + "order by name_ko collate \"ko-x-icu\", id limit :most";
    private static final String ONE = SELECT + "where id = :id";
    private static final String INSERT = """
            insert into notice.template (name_ko, name_en, kind, title_ko, body_ko, title_en, body_en)
            values (:nameKo, :nameEn, :kind, :titleKo, :bodyKo, :titleEn, :bodyEn)
            returning id
            """;
    private static final String UPDATE = """
            update notice.template
               set name_ko = :nameKo, name_en = :nameEn, kind = :kind, title_ko = :titleKo, body_ko = :bodyKo,
                   title_en = :titleEn, body_en = :bodyEn, changed_at = now(), version = version + 1
             where id = :id and version = :version
            """;
    private static final String DELETE = "delete from notice.template where id = :id and version = :version";

    private final JdbcClient jdbc;

    NoticeTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<NoticeTemplate> all(int most) {
        return jdbc.sql(ALL)
                .param("most", most)
                .query(NoticeTemplates::template)
                .list();
    }

    Optional<NoticeTemplate> one(long id) {
        return jdbc.sql(ONE).param("id", id).query(NoticeTemplates::template).optional();
    }

    /** Empty where the name is taken. */
    Optional<Long> add(NoticeTemplate.Draft draft) {
        try {
            return Optional.of(with(jdbc.sql(INSERT), draft).query(Long.class).single());
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    /** Whether the version was still the one named; empty where the name is taken. */
    Optional<Boolean> save(NoticeTemplate template) {
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

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, NoticeTemplate.Draft draft) {
        var english = draft.translations().en();
        return statement
                .param("nameKo", draft.name().ko())
                .param("nameEn", draft.name().en())
                .param("kind", draft.kind().name())
                .param("titleKo", draft.translations().ko().title())
                .param("bodyKo", draft.translations().ko().body())
                .param("titleEn", english == null ? null : english.title())
                .param("bodyEn", english == null ? null : english.body());
    }

    private static NoticeTemplate template(ResultSet row, int number) throws SQLException {
        var english = row.getString("title_en");
        return new NoticeTemplate(
                row.getLong("id"),
                new NoticeTemplate.Draft(
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        NoticeKind.valueOf(row.getString("kind")),
                        new NoticeTranslations(
                                new NoticeText(row.getString("title_ko"), row.getString("body_ko")),
                                english == null ? null : new NoticeText(english, row.getString("body_en")))),
                row.getLong("version"));
    }
}
