package io.haedap.category;

import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree as rows. */
@Repository
class Categories {

    /** One row; {@code parent} is null at the root. */
    record Row(String slug, @Nullable String parent, LocalText name, int position, long version) {}

    private static final String ALL =
            CategoryTree.WALK + "slug, parent, name_ko, name_en, position, version" + CategoryTree.IN_ORDER;
    private static final String ADD = """
            insert into category.category (slug, parent, name_ko, name_en, position)
            values (:slug, :parent, :ko, :en,
                    (select coalesce(max(position), 0) + 1 from category.category where parent is not distinct from :parent))
            """;
    private static final String SAVE = """
            update category.category
               set parent = :parent, name_ko = :ko, name_en = :en, version = version + 1
             where slug = :slug and version = :version
            """;
    private static final String PLACE = """
            update category.category set position = :position where slug = :slug and position <> :position
            """;
    /** The same lock that the tree's own check takes when it commits: whoever changes the tree waits for whoever does already. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('category.keep_a_tree'))";

    private static final String LOCK_FILING = "select pg_advisory_xact_lock(" + CategoryTree.FILING + ")";

    private static final String DELETE = "delete from category.category where slug = :slug";

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes the tree until the transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query((row, number) -> true).single();
    }

    /** Nothing is filed until the transaction ends, and what was is there to be counted. */
    void lockFiling() {
        jdbc.sql(LOCK_FILING).query((row, number) -> true).single();
    }

    /** Parents before their children, siblings in their order. */
    List<Row> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Row(
                        row.getString("slug"),
                        row.getString("parent"),
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        row.getInt("position"),
                        row.getLong("version")))
                .list();
    }

    Optional<Row> find(String slug) {
        return all().stream().filter(row -> row.slug().equals(slug)).findFirst();
    }

    void add(String slug, @Nullable String parent, LocalText name) {
        jdbc.sql(ADD)
                .param("slug", slug)
                .param("parent", parent, java.sql.Types.VARCHAR)
                .param("ko", name.ko())
                .param("en", name.en())
                .update();
    }

    boolean save(String slug, long version, @Nullable String parent, LocalText name) {
        return jdbc.sql(SAVE)
                        .param("slug", slug)
                        .param("version", version)
                        .param("parent", parent, java.sql.Types.VARCHAR)
                        .param("ko", name.ko())
                        .param("en", name.en())
                        .update()
                == 1;
    }

    void place(String slug, int position) {
        jdbc.sql(PLACE).param("slug", slug).param("position", position).update();
    }

    void delete(String slug) {
        jdbc.sql(DELETE).param("slug", slug).update();
    }
}
