package io.haedap.category;

import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree as everybody may read it, parents before their children, in the order that administrators set. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class CategoryTree {

    private static final String ALL = """
            with recursive tree as (
                select c.*, array [c.position] as path
                  from category.category c
                 where parent is null
                 union all
                select c.*, tree.path || c.position
                  from category.category c join tree on c.parent = tree.slug
            ) cycle slug set looped using trail
            select slug, parent, name_ko, name_en
              from tree
             where not looped
             order by path, slug
            """;

    private final JdbcClient jdbc;

    CategoryTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Category> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Category(
                        row.getString("slug"),
                        row.getString("parent"),
                        new LocalText(row.getString("name_ko"), row.getString("name_en"))))
                .list();
    }

    public Optional<Category> find(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }
}
