package io.haedap.category;

import io.haedap.shared.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tree as everybody may read it, parents before their children, in the order that administrators set. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class CategoryTree {

    /** All of the tree, parents before their children, siblings in their order; what is selected of it stands between. */
    static final String WALK = """
            with recursive tree as (
                select c.*, array [c.position] as path
                  from category.category c
                 where parent is null
                 union all
                select c.*, tree.path || c.position
                  from category.category c join tree on c.parent = tree.slug
            ) cycle slug set looped using trail
            select\s""";

    static final String IN_ORDER = """

              from tree
             where not looped
             order by path, slug
            """;

    private static final String ALL = WALK + "slug, parent, name_ko, name_en" + IN_ORDER;

    private static final String STANDING = WALK + """
            slug, parent, name_ko, name_en, version,
            row_number() over (partition by parent order by position, slug) as place""" + IN_ORDER;

    /** Whoever files something holds the tree together with all others who do, and against whoever deletes. */
    static final String FILING = "hashtext('category.filing')";

    private static final String HOLD = "select pg_advisory_xact_lock_shared(" + FILING + ")";
    private static final String HOLD_ONE = "select category.hold(:slug)";

    private final JdbcClient jdbc;
    private final KeptTree kept;

    CategoryTree(JdbcClient jdbc, KeptTree kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    public List<Category> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Category(
                        row.getString("slug"),
                        row.getString("parent"),
                        new LocalText(row.getString("name_ko"), row.getString("name_en"))))
                .list();
    }

    /** Whatever is found from here on is there until the transaction ends, so that things can be filed under it. */
    public CategoryTree held() {
        jdbc.sql(HOLD).query((row, number) -> true).single();
        return this;
    }

    /**
     * The category, which is there until the transaction ends so that something can be filed under it, and those above it, upwards; none
     * where there is no such category.
     */
    public List<Category> hold(String slug) {
        return jdbc.sql(HOLD_ONE).param("slug", slug).query(Boolean.class).single() ? upwards(slug) : List.of();
    }

    /** The category and those above it, upwards, from memory; none where there is no such category. */
    public List<Category> upwards(String slug) {
        var known = upwards(kept.tree(this::all), slug);
        return known.isEmpty() ? upwards(all(), slug) : known;
    }

    private static List<Category> upwards(List<Category> tree, String slug) {
        var path = new ArrayList<Category>();
        @Nullable String at = slug;
        // parents come before their children
        for (var category : tree.reversed()) {
            if (category.slug().equals(at)) {
                path.add(category);
                at = category.parentSlug();
            }
        }
        return path;
    }

    /** The same with places among siblings, counted from 1, and versions. */
    public List<CategoryStand> standing() {
        return jdbc.sql(STANDING)
                .query((row, number) -> new CategoryStand(
                        row.getString("slug"),
                        new CategoryPlace(
                                new LocalText(row.getString("name_ko"), row.getString("name_en")),
                                row.getString("parent"),
                                row.getInt("place")),
                        row.getLong("version")))
                .list();
    }

    /**
     * The slug and those of all that lies below it; just the slug where there is no such category. Answered from memory and
     * without a transaction where nothing changed.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> branch(String slug) {
        var branch = new ArrayList<>(List.of(slug));
        // parents come before their children
        kept.tree(this::all).stream()
                .filter(category -> category.parentSlug() != null && branch.contains(category.parentSlug()))
                .forEach(category -> branch.add(category.slug()));
        return branch;
    }

    public Optional<Category> find(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }
}
